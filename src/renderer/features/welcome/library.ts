import type { NotebookId } from '#shared/domain/identifier.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/ipc/result.ts'
import { bridge } from '../../state/bridge.ts'
import { readLibrary } from '../../state/first-calls.ts'
import { startOver } from '../../state/navigation.ts'
import { say } from '../../state/notice.ts'
import { showNotebook } from '../../state/notebook-store.ts'

export type Library = OutputOf<'library:list'>

/** The library, or `null` when it cannot be read: then the notice says why. */
export async function listLibrary(): Promise<Library | null> {
  const listed = await readLibrary()
  if (listed.ok) return listed.value
  say(listed.failure.message)
  return null
}

/** Opens a notebook in this window, or says why not. What opening itself has to say (a backup, a damaged file) stays. */
export async function open(id: NotebookId): Promise<void> {
  startOver()
  say(null)
  const problem = await showNotebook(id)
  if (problem !== undefined) say(problem)
}

/** Copies the sample into the library and opens the copy. */
export const openSample = async (): Promise<void> => openMade(await bridge.call['library:createSample'](null))

/** Asks for a file and opens a copy of it. */
export const openFile = async (): Promise<void> => openMade(await bridge.call['library:openFile'](null))

/**
 * Makes a notebook, protected when there is a passphrase; then `recoveryKey` is for its recovery sheet. `problem` says what
 * is wrong with its title.
 */
export async function create(
  title: string,
  passphrase: string | null,
): Promise<OutputOf<'library:create'> | { problem: string }> {
  const made = await bridge.call['library:create']({ title, passphrase })
  return made.ok ? made.value : { problem: made.failure.message }
}

/** Deletes a notebook for good. */
export async function burn(id: NotebookId): Promise<void> {
  const burnt = await bridge.call['library:burn']({ id })
  say(burnt.ok ? null : burnt.failure.message)
}

async function openMade(made: Result<{ id: NotebookId } | null>): Promise<void> {
  if (!made.ok) say(made.failure.message)
  else if (made.value !== null) await open(made.value.id)
}
