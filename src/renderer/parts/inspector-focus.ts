const FIRST_FIELD = '[data-pane="inspector"] [role="textbox"]'

/** Moves the focus from a list to the first field of the inspector, once it shows the record that was just selected. */
export function focusFirstField(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(FIRST_FIELD)?.focus())
}

/** Opens the first field of the inspector for writing: what one wants right after adding a record. */
export function beginFirstField(): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(FIRST_FIELD)
    field?.focus()
    field?.click()
  })
}
