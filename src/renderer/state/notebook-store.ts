import { useSyncExternalStore } from 'react'
import type { Notebook } from '#shared/domain/notebook.ts'
import { NotebookInTheMaking } from '#shared/domain/notebook-change.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { KeptDraft } from '#shared/ipc/lock.ipc.ts'
import type { NotebookChanged, NotebookStanding } from '#shared/ipc/notebook.ipc.ts'
import { message } from '#shared/i18n/message.ts'
import { bridge } from './bridge.ts'
import { describeChange, type LastChange } from './last-change.ts'
import { say } from './notice.ts'
import { readNotebook } from './read-notebook.ts'

/** An earlier state that is shown in place of the present one: its edit, and when that was made. */
export type LookingAt = { readonly sequence: number; readonly at: string }

/** The notebook as the disk has it, where saving stands, and the edit that came last (for the undo bar). */
export type OpenNotebook = {
  /** What every screen shows: the present state, or the earlier one that is looked at. */
  readonly notebook: Notebook
  /** `null` where the present state is shown; else nothing can be edited. */
  readonly lookingAt: LookingAt | null
  readonly standing: NotebookStanding
  readonly lastChange: LastChange | null
  /** Its files on this laptop can be read only with a passphrase. */
  readonly isProtected: boolean
}

let current: OpenNotebook | null = null
/** The present state, while an earlier one is shown. */
let present: Notebook | null = null
const listeners = new Set<() => void>()
/** An edit that is being told: what its pieces have made so far of the state that they fit, and which piece is next. */
type Making = {
  readonly sequence: number
  readonly before: Notebook
  readonly after: NotebookInTheMaking
  readonly next: number
}
let making: Making | null = null

type Patches = NotebookChanged['patches']
const awaiting = new Set<(patches: Patches) => void>()

/**
 * Tells of each piece of a large edit before the edit is seen, so that what a screen asks of every record need not be made
 * for all of them at once. Returns what ends it.
 */
export function whenPiecesCome(listener: (patches: Patches) => void): () => void {
  awaiting.add(listener)
  return () => void awaiting.delete(listener)
}

function set(next: OpenNotebook | null): void {
  current = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is open now, outside React. */
export const openNotebook = (): OpenNotebook | null => current

/**
 * Takes a change of the main process over. Patches fit only the state before them: should an edit or a piece of one have
 * been missed, or not fit, the whole notebook is fetched again, when the edit has been told to its end, rather than guessed
 * at. What comes late of a notebook that was closed is not of this. A large edit comes in pieces: each is carried out as it
 * comes, beside what is shown, and the last one makes all of them seen.
 */
function takeOver({ notebook: id, kind, step, patches, standing, piece, pieces }: NotebookChanged): void {
  if (current?.notebook.id !== id || standing.sequence <= current.standing.sequence) return
  const before = present ?? current.notebook
  making =
    standing.sequence === current.standing.sequence + 1 ? withPiece(standing.sequence, before, piece, patches) : null
  const isLast = piece + 1 === pieces
  if (making === null) {
    if (isLast) void fetchAgain(id)
    return
  }
  if (!isLast) {
    for (const listener of awaiting) listener(patches)
    return
  }
  const after = making.after.notebook
  making = null
  const lastChange = describeChange({ kind, step }, before, after)
  if (present === null) set({ ...current, notebook: after, standing, lastChange })
  else {
    present = after
    set({ ...current, standing, lastChange })
  }
}

/** What a piece makes of the edit that is being told; `null` where those before it have not been carried out, or it does not fit. */
function withPiece(sequence: number, before: Notebook, piece: number, patches: Patches): Making | null {
  const isBegun = making?.sequence === sequence && making.before === before && making.next === piece
  if (piece > 0 && !isBegun) return null
  const after = piece === 0 ? new NotebookInTheMaking(before) : making!.after
  try {
    after.take(patches)
  } catch {
    return null
  }
  return { sequence, before, after, next: piece + 1 }
}

/** Where that fails too, the window shows an older state than the disk has: said, with what helps. */
async function fetchAgain(id: Notebook['id']): Promise<void> {
  const opened = await bridge.call['notebook:open']({ id })
  if (current?.notebook.id !== id) return
  if (opened.ok) take(opened.value)
  else say(message('shell.behind', { why: opened.failure.message }))
}

bridge.on['notebook:changed']((change) => {
  takeOver(change)
  // Whatever came of it: the next are waiting.
  const { notebook, standing, piece, pieces } = change
  if (pieces > 1) void bridge.call['notebook:heard']({ notebook, sequence: standing.sequence, piece })
})
bridge.on['notebook:saving'](({ notebook: id, standing }) => {
  if (current?.notebook.id === id) set({ ...current, standing })
})

/** Opens a notebook of the library in this window. Returns the sentence to show when it cannot be opened. */
export async function showNotebook(id: Notebook['id']): Promise<string | undefined> {
  const opened = await bridge.call['notebook:open']({ id })
  if (!opened.ok) return opened.failure.message
  take(opened.value)
  return undefined
}

let putBack: (drafts: readonly KeptDraft[]) => string | undefined = () => undefined

/**
 * Says who puts drafts, that could not be saved when the app was locked, back into their fields: before anything is drawn,
 * so that the fields find them. `put` returns what to say of that.
 */
export const whenDraftsComeBack = (put: typeof putBack): void => void (putBack = put)

function take({ notebook, standing, notices, isProtected, drafts }: OutputOf<'notebook:open'>): void {
  present = null
  making = null
  const ofDrafts = drafts.length === 0 ? undefined : putBack(drafts)
  set({ notebook: readNotebook(notebook), lookingAt: null, standing, lastChange: null, isProtected })
  const words = ofDrafts === undefined ? notices : [...notices, ofDrafts]
  if (words.length > 0) say(words.join('\n'))
}

/** Closes the notebook and shows the library again. */
export async function closeNotebook(): Promise<void> {
  await bridge.call['notebook:close'](null)
  present = null
  making = null
  set(null)
}

/** Shows an earlier state on every screen. Edits of the present one go on being followed meanwhile. */
export function showPast(notebook: Notebook, lookingAt: LookingAt): void {
  if (current === null || current.notebook.id !== notebook.id) return
  present ??= current.notebook
  set({ ...current, notebook, lookingAt })
}

/** Shows the present state again. */
export function showPresent(): void {
  if (current === null || present === null) return
  const notebook = present
  present = null
  set({ ...current, notebook, lookingAt: null })
}

/** Whether an earlier state is shown, outside React. */
export const isLookingBack = (): boolean => current !== null && current.lookingAt !== null

/** Which earlier state is shown; `null` for the present one. */
export const useLookingAt = (): LookingAt | null => useSyncExternalStore(subscribe, () => current?.lookingAt ?? null)

/** The undo bar has been dismissed or used. */
export function forgetLastChange(): void {
  if (current?.lastChange != null) set({ ...current, lastChange: null })
}

/** Everything of the open notebook, or `null` on the welcome screen. */
export const useOpenNotebook = (): OpenNotebook | null => useSyncExternalStore(subscribe, () => current)

/**
 * A part of the open notebook. The component draws again only when that part is another one, so select a collection
 * or a record, and do not build new objects in the selector.
 */
export function useNotebook<T>(select: (notebook: Notebook) => T): T {
  return useSyncExternalStore(subscribe, () => {
    if (current === null) throw new Error('No notebook is open.')
    return select(current.notebook)
  })
}

/** Where saving and history stand. */
export function useStanding(): NotebookStanding {
  return useSyncExternalStore(subscribe, () => {
    if (current === null) throw new Error('No notebook is open.')
    return current.standing
  })
}
