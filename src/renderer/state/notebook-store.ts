import { useSyncExternalStore } from 'react'
import type { Notebook } from '#shared/domain/notebook.ts'
import { applyPatches } from '#shared/domain/record-index.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { NotebookChanged, NotebookStanding } from '#shared/ipc/notebook.ipc.ts'
import { message } from '#shared/i18n/message.ts'
import { bridge } from './bridge.ts'
import { describeChange, type LastChange } from './last-change.ts'
import { say } from './notice.ts'

/** The notebook as the disk has it, where saving stands, and the edit that came last (for the undo bar). */
export type OpenNotebook = {
  readonly notebook: Notebook
  readonly standing: NotebookStanding
  readonly lastChange: LastChange | null
}

let current: OpenNotebook | null = null
const listeners = new Set<() => void>()

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
 * Takes a change of the main process over. Patches fit only the state before them: should one have been missed, the
 * whole notebook is fetched again rather than guessed at. What comes late of a notebook that was closed is not of this.
 */
function takeOver({ notebook: id, kind, step, patches, standing }: NotebookChanged): void {
  if (current?.notebook.id !== id) return
  if (standing.sequence !== current.standing.sequence + 1) {
    if (standing.sequence > current.standing.sequence) void fetchAgain(id)
    return
  }
  const notebook = applyPatches(current.notebook, patches)
  set({ notebook, standing, lastChange: describeChange({ kind, step }, current.notebook, notebook) })
}

/** Where that fails too, the window shows an older state than the disk has: said, with what helps. */
async function fetchAgain(id: Notebook['id']): Promise<void> {
  const opened = await bridge.call['notebook:open']({ id })
  if (current?.notebook.id !== id) return
  if (opened.ok) take(opened.value)
  else say(message('shell.behind', { why: opened.failure.message }))
}

bridge.on['notebook:changed'](takeOver)
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

function take({ notebook, standing, notices }: OutputOf<'notebook:open'>): void {
  set({ notebook: JSON.parse(notebook) as Notebook, standing, lastChange: null })
  if (notices.length > 0) say(notices.join('\n'))
}

/** Closes the notebook and shows the library again. */
export async function closeNotebook(): Promise<void> {
  await bridge.call['notebook:close'](null)
  set(null)
}

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
