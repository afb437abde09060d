import { bridge } from '../state/bridge.ts'

/** After so many milliseconds without a change a selection is taken to be made. */
const SELECTION_RESTS = 200

/**
 * Tells the main process when something was copied or cut, or is selected, so that locking can clear it. Called once,
 * before anything is drawn.
 */
export function listenForCopies(): void {
  const tell = (event: Event): void => {
    // The event comes before the browser copies; a listener of ours may give it something else to copy.
    const selected = isSomethingSelected(event.target)
    setTimeout(() => {
      if (selected || event.defaultPrevented) void bridge.call['clipboard:copied'](null)
    })
  }
  for (const act of ['copy', 'cut'] as const) window.addEventListener(act, tell, { capture: true, passive: true })
  let resting: number | undefined
  document.addEventListener('selectionchange', () => {
    window.clearTimeout(resting)
    resting = window.setTimeout(() => {
      if (isSomethingSelected(document.activeElement)) void bridge.call['clipboard:selected'](null)
    }, SELECTION_RESTS)
  })
}

/** Where nothing is selected nothing is copied, and what another program put on the clipboard stays its own. */
function isSomethingSelected(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)
    return target.type !== 'password' && (target.selectionStart ?? 0) !== (target.selectionEnd ?? 1)
  return window.getSelection()?.isCollapsed === false
}
