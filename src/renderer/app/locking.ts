import { bridge } from '../state/bridge.ts'
import { commitOpenEdits } from '../ui/fields/open-edits.ts'

/** How long what is being typed may take to be saved before the app is locked all the same, in milliseconds. */
const PATIENCE = 1_000

/** How often the main process is told at most that somebody is here, in milliseconds. */
const SIGN_OF_LIFE = 15_000

let isLocking = false

/**
 * Locks the app: from this frame on the page shows nothing, what is being typed is saved as leaving its field would save
 * it, or kept where that is refused, and then the main process closes the notebook and loads the page anew.
 */
export async function lockPage(): Promise<void> {
  if (isLocking) return
  isLocking = true
  // Over any style sheet, dialogs and what floats included: all of it stands in the body.
  document.body.style.setProperty('display', 'none', 'important')
  window.getSelection()?.removeAllRanges()
  // A fault of ours must not leave the app unlocked behind an empty page.
  const saved = saveOrKeep().catch(() => undefined)
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
  await bridge.call['lock:now'](null)
}

/** What cannot be saved is handed to the main process, from which it comes back when the notebook is opened again. */
async function saveOrKeep(): Promise<void> {
  const drafts = (await commitOpenEdits()).flatMap(({ recordKey, ...rest }) =>
    recordKey === undefined ? [] : [{ recordKey, ...rest }],
  )
  if (drafts.length > 0) await bridge.call['lock:keepDrafts']({ drafts })
}

/** Locks when the main process asks, and tells it when somebody is here. Called once, before anything is drawn. */
export function listenForLocking(): void {
  bridge.on['lock:locking'](() => void lockPage())
  let told = -SIGN_OF_LIFE
  const tell = ({ timeStamp }: Event): void => {
    if (isLocking || timeStamp - told < SIGN_OF_LIFE) return
    told = timeStamp
    void bridge.call['lock:active'](null)
  }
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const)
    window.addEventListener(sign, tell, { capture: true, passive: true })
}
