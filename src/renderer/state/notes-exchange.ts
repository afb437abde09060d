import { message } from '#shared/i18n/message.ts'
import type { NotesPreview } from '#shared/ipc/notes.ipc.ts'
import { bridge } from './bridge.ts'
import { isLookingBack } from './notebook-store.ts'
import { signal } from './signal.ts'

const read = signal<NotesPreview | null>(null)

/** What the file that was chosen last would bring, outside React; `null` when none was chosen. */
export const notesRead = read.get
export const useNotesRead = read.use

export const forgetNotesRead = (): void => read.set(null)

/** Lets the user choose a file of annotations and reads it. Resolves with why it cannot be read, if it cannot. */
export async function readNotes(): Promise<string | undefined> {
  read.set(null)
  const result = await bridge.call['notes:read'](null)
  if (!result.ok) return result.failure.message
  read.set(result.value)
  return undefined
}

/** Brings in what was read, as one edit: how many notes that were, or why none. */
export async function bringInNotes(): Promise<{ readonly count: number } | { readonly problem: string }> {
  if (isLookingBack()) return { problem: message('history.read-only') }
  const result = await bridge.call['notes:import'](null)
  return result.ok ? result.value : { problem: result.failure.message }
}
