const PANES = '[data-pane]'

/** Moves the focus to the next pane (rail, middle, inspector), round and round; to what had it there last, or its start. */
export function moveToPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(PANES)].filter((pane) =>
    pane.checkVisibility({ visibilityProperty: true }),
  )
  if (panes.length === 0) return
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = panes[(at + step + panes.length) % panes.length]!
  const stop = next.querySelector<HTMLElement>(
    '[aria-current="page"], [tabindex="0"], button:not([disabled]), input, textarea, a[href]',
  )
  ;(stop ?? next).focus()
}
