import { z } from 'zod'
import { marking } from '../domain/marked.ts'
import { notebookId } from '../domain/identifier.ts'
import { title } from '../domain/text.ts'
import { endpoint } from './endpoint.ts'
import { nothing } from './nothing.ts'
import { newPassphrase } from './protection.ipc.ts'

/** What the welcome screen shows of a notebook without opening it. */
export const notebookCard = z.strictObject({
  id: notebookId,
  title: z.string(),
  marking,
  events: z.number().int(),
  agendaItems: z.number().int(),
  positions: z.number().int(),
  /** Instant of the last save; `null` when it cannot be read. */
  savedAt: z.string().nullable(),
  /** A sentence when the notebook cannot be opened as it is; empty otherwise. */
  problem: z.string(),
  /** A protected notebook tells nothing of itself: its title is empty until it is opened. */
  isProtected: z.boolean(),
})
export type NotebookCard = z.output<typeof notebookCard>

const opened = z.strictObject({ id: notebookId })

export const libraryEndpoints = {
  /** All notebooks on this laptop, last saved first, and the folder they live in. */
  'library:list': endpoint(nothing, z.strictObject({ notebooks: z.array(notebookCard), folder: z.string() })),
  /** With a passphrase, a protected notebook; `recoveryKey` is for its recovery sheet then and is kept nowhere. */
  'library:create': endpoint(
    z.strictObject({ title, passphrase: newPassphrase.nullable() }),
    z.strictObject({ id: notebookId, recoveryKey: z.string().nullable() }),
  ),
  /** Copies the Doha sample into the library. */
  'library:createSample': endpoint(nothing, opened),
  /** Asks for a notebook file by the system's dialog and takes a copy of it into the library; the file stays as it is. */
  'library:openFile': endpoint(nothing, opened.nullable()),
  /** Deletes a notebook with its history. The one act that cannot be undone; the window asks first. */
  'library:burn': endpoint(opened, nothing),
}
