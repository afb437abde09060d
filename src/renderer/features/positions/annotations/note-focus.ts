/** Moves the focus to the head of the selected note, once it is drawn as such. */
export function focusNote(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-note][data-selected] [data-note-head]')?.focus()
  })
}
