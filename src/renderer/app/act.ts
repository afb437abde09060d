import type { ActId } from '#shared/acts.ts'
import { message } from '#shared/i18n/message.ts'
import type { Settings } from '#shared/ipc/settings.ipc.ts'
import { bridge } from '../state/bridge.ts'
import { offerAllForBrief } from '../state/brief-scope.ts'
import { redo, type Refusal, undo } from '../state/client.ts'
import { isLocked } from '../state/lock.ts'
import { chooseVersion } from '../state/looking-back.ts'
import { exportTo, importFrom } from '../parts/exchange-files.ts'
import { isFileOffered } from '../state/exchange.ts'
import { back, goTo, goToBriefFromScreen, type Section, startOver } from '../state/navigation.ts'
import { notesRead, readNotes } from '../state/notes-exchange.ts'
import { say } from '../state/notice.ts'
import { closeNotebook, isLookingBack, openNotebook, showNotebook } from '../state/notebook-store.ts'
import { changeSettings, settingsNow } from '../state/settings-store.ts'
import { askWelcome } from '../state/welcome-request.ts'
import { commitOpenEdits } from '../ui/fields/open-edits.ts'
import { focusPane } from '../ui/layout/panes.ts'
import { askDialog, askedDialog } from '../state/asked-dialog.ts'
import { settleDrafts } from './drafts.ts'
import { lockPage } from './locking.ts'
import { togglePalette } from './palette-state.ts'

const SIZES: readonly Settings['textSize'][] = [100, 110, 125, 150, 175, 200]

/** Does what a key, a menu entry or a line of the palette asks for. What needs a notebook does nothing without one. */
export function perform(act: ActId): void {
  if (act === 'lock') return void lockPage()
  if (isAppearance(act)) return changeAppearance(act)
  // Behind the lock, and under a dialog that must be answered, there is nothing to act on.
  if (isLocked() || askedDialog() !== null || isFileOffered()) return
  if (act === 'settings') return askDialog('settings')
  if (act === 'new-notebook' || act === 'open-file') return void leaveFor(act)
  if (openNotebook() !== null) performInNotebook(act)
}

const isAppearance = (act: ActId): boolean => act.startsWith('theme-') || act.endsWith('-text') || act === 'single-keys'

function changeAppearance(act: ActId): void {
  if (act.startsWith('theme-')) return void changeSettings({ theme: act.slice('theme-'.length) as Settings['theme'] })
  if (act === 'larger-text') return stepText(1)
  if (act === 'smaller-text') return stepText(-1)
  if (act === 'usual-text') return void changeSettings({ textSize: 100 })
  if (act === 'single-keys') return void changeSettings({ singleKeys: !settingsNow().singleKeys })
}

function performInNotebook(act: ActId): void {
  if (act.startsWith('go-')) goTo({ section: act.slice('go-'.length) as Section })
  else if (act === 'palette') togglePalette()
  else if (act === 'undo') void tell(undo)
  else if (act === 'redo') void tell(redo)
  else if (act === 'back') back()
  else if (act === 'brief') goToBriefFromScreen()
  else if (act === 'next-pane') focusPane(1)
  else if (act === 'previous-pane') focusPane(-1)
  else if (act === 'close-notebook') void close()
  else if (act === 'import-dataset') void importDataset()
  else if (act === 'save-copy') void saveCopy()
  else if (act === 'import-calendar' || act === 'import-sources') void importFrom(EXCHANGED[act])
  else if (act === 'export-calendar' || act === 'export-sources') void exportTo(EXCHANGED[act])
  else if (act === 'export-notes') void exportNotes()
  else if (act === 'import-notes') void importNotes()
  else if (act === 'protect' || act === 'change-passphrase') void protectOpen()
  else if (act === 'renew-sheet') void renewSheetOfOpen()
}

const EXCHANGED = {
  'import-calendar': 'calendar',
  'export-calendar': 'calendar',
  'import-sources': 'sources',
  'export-sources': 'sources',
} as const

/** What is being typed is saved first, so that undo takes back what the user sees as the last thing done. */
async function tell(act: () => Promise<Refusal | undefined>): Promise<void> {
  await commitOpenEdits()
  const refusal = await act()
  if (refusal !== undefined) say(refusal.message)
}

/** Resolves with whether the notebook is closed: a draft that is refused keeps it open. */
async function close(): Promise<boolean> {
  if (!(await settleDrafts())) return false
  await closeNotebook()
  startOver()
  chooseVersion(null)
  offerAllForBrief()
  return true
}

async function leaveFor(act: 'new-notebook' | 'open-file'): Promise<void> {
  if (openNotebook() === null) askWelcome(act)
  else if (act === 'open-file') await openInstead()
  else if (await close()) askWelcome(act)
}

/** The notebook that is open stays open until another has been chosen and can be read. */
async function openInstead(): Promise<void> {
  if (!(await settleDrafts())) return
  const taken = await bridge.call['library:openFile'](null)
  if (!taken.ok) return say(taken.failure.message)
  if (taken.value === null || !(await close())) return
  const problem = await showNotebook(taken.value.id)
  if (problem !== undefined) say(problem)
}

async function exportNotes(): Promise<void> {
  if (isLookingBack()) return say(message('history.copy-of-now'))
  await commitOpenEdits()
  const written = await bridge.call['notes:export'](null)
  if (!written.ok) say(written.failure.message)
  else if (written.value !== null) say(message('notes.exported', { count: written.value.count }))
}

async function importDataset(): Promise<void> {
  if (isLookingBack()) return say(message('dataset.not-in-past'))
  await commitOpenEdits()
  askDialog('import-dataset')
}

async function saveCopy(): Promise<void> {
  if (isLookingBack()) return say(message('history.copy-of-now'))
  await commitOpenEdits()
  const saved = await bridge.call['notebook:saveCopy'](null)
  if (!saved.ok) say(saved.failure.message)
}

/** Choosing the file comes first; what it brings is then shown, to be taken or left. */
async function importNotes(): Promise<void> {
  if (isLookingBack()) return say(message('history.read-only'))
  await commitOpenEdits()
  const problem = await readNotes()
  if (problem !== undefined) say(problem)
  else if (notesRead() !== null) askDialog('import-notes')
}

/** What is being typed is saved first: protecting opens the notebook anew. */
async function protectOpen(): Promise<void> {
  if (!(await settleDrafts())) return
  const { isProtected, standing } = openNotebook()!
  if (isProtected || standing.readOnly === 'no') askDialog('protect')
  else say(message('storage.not-protected', { why: standing.problem }))
}

/** A notebook that has no keys yet gets its first sheet by being protected. */
async function renewSheetOfOpen(): Promise<void> {
  if (openNotebook()?.isProtected !== true) return await protectOpen()
  if (!(await settleDrafts())) return
  const { standing } = openNotebook()!
  if (standing.readOnly === 'no') askDialog('renew-sheet')
  else say(message('storage.not-renewed', { why: standing.problem }))
}

function stepText(step: 1 | -1): void {
  const at = SIZES.indexOf(settingsNow().textSize)
  const textSize = SIZES[at + step]
  if (textSize !== undefined) void changeSettings({ textSize })
}
