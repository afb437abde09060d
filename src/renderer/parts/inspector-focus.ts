const PANE = '[data-pane="inspector"]'
const FIELD = '[role="textbox"]'

/** Moves the focus from a list to the first field of the inspector, once it shows the record that was just selected. */
export function focusFirstField(): void {
  inInspector((pane) => pane.querySelector<HTMLElement>(FIELD)?.focus())
}

/** Opens the first field of the inspector for writing: what one wants right after adding a record. */
export function beginFirstField(): void {
  inInspector((pane) => begin(pane.querySelector<HTMLElement>(FIELD)))
}

/** Opens the field of the inspector that has this label for writing. */
export function beginField(label: string): void {
  inInspector((pane) => begin([...pane.querySelectorAll<HTMLElement>(FIELD)].find((field) => labelOf(field) === label)))
}

/** How many frames a screen may take to draw a field before it is given up. */
const PATIENCE_FRAMES = 30

/**
 * Moves the focus to the open field with this label that refuses what is in it, on whatever screen it is: one that was
 * just gone to shows it a moment later. In a narrow window the drawer is opened where the field is in it.
 */
export function focusRefusedField(label: string, patience = PATIENCE_FRAMES): void {
  requestAnimationFrame(() => {
    const refused = [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"]')]
    const field = refused.find((one) => labelOf(one) === label) ?? refused[0]
    if (field === undefined) {
      if (patience > 0) focusRefusedField(label, patience - 1)
    } else if (field.closest(PANE) === null) field.focus()
    else inInspector(() => field.focus())
  })
}

function begin(field: HTMLElement | null | undefined): void {
  field?.focus()
  // As the reader's own F2: it selects what stands there, so that typing replaces the “New …” of a record just added.
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', bubbles: true, cancelable: true }))
}

const labelOf = (field: HTMLElement): string | null | undefined =>
  document.getElementById(field.getAttribute('aria-labelledby') ?? '')?.textContent

/** Waits until the inspector shows what was just selected. In a narrow window it is a drawer that may have to be opened. */
function inInspector(act: (pane: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const pane = document.querySelector<HTMLElement>(PANE)
    if (pane === null) return
    if (pane.checkVisibility({ visibilityProperty: true })) return act(pane)
    pane.nextElementSibling?.querySelector<HTMLElement>('button')?.click()
    requestAnimationFrame(() => requestAnimationFrame(() => act(pane)))
  })
}
