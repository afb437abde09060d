/**
 * Moves the focus to the next or previous pane that is in sight (F6, Shift F6). Panes are the elements with `data-pane`,
 * in the order of the document; the rail gives itself the same attribute. A pane that was left gives back its own last
 * focused element where it keeps one in the tab order, else takes the focus itself.
 */
export function focusPane(step: 1 | -1, root: ParentNode = document): void {
  const panes = [...root.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  )
  if (panes.length === 0) return
  const from = panes.findIndex((pane) => pane.contains(document.activeElement))
  panes[nextPane(from, step, panes.length)]?.focus()
}

/** Index of the pane after `from` in a ring of `count`; −1 (the focus is in none) goes to the first or the last. */
export function nextPane(from: number, step: 1 | -1, count: number): number {
  if (from < 0) return step === 1 ? 0 : count - 1
  return (from + step + count) % count
}
