import { z } from 'zod'
import { ACTS, type ActId } from '../acts.ts'
import { briefsAnnouncements, briefsEndpoints } from './briefs.ipc.ts'
import type { AnnouncementName, EndpointName } from './channels.ts'
import { clipboardEndpoints } from './clipboard.ipc.ts'
import { datasetsAnnouncements, datasetsEndpoints } from './datasets.ipc.ts'
import type { Announcement, Endpoint } from './endpoint.ts'
import { exchangeEndpoints } from './exchange.ipc.ts'
import { importEndpoints } from './import.ipc.ts'
import { libraryEndpoints } from './library.ipc.ts'
import { lockAnnouncements, lockEndpoints } from './lock.ipc.ts'
import { notebookAnnouncements, notebookEndpoints } from './notebook.ipc.ts'
import { protectionAnnouncements, protectionEndpoints } from './protection.ipc.ts'
import { notesEndpoints } from './notes.ipc.ts'
import type { Result } from './result.ts'
import { settingsAnnouncements, settingsEndpoints } from './settings.ipc.ts'
import { versionsEndpoints } from './versions.ipc.ts'
import { windowAnnouncements, windowEndpoints } from './window.ipc.ts'

/** Every call the window can make. Declared once; both sides are typed and the gate checks by it. */
export const endpoints = {
  ...libraryEndpoints,
  ...notebookEndpoints,
  ...versionsEndpoints,
  ...briefsEndpoints,
  ...exchangeEndpoints,
  ...notesEndpoints,
  ...datasetsEndpoints,
  ...importEndpoints,
  ...settingsEndpoints,
  ...protectionEndpoints,
  ...clipboardEndpoints,
  ...lockEndpoints,
  ...windowEndpoints,
} as const satisfies Record<EndpointName, Endpoint>

/** Everything the main process says unasked. */
export const announcements = {
  ...notebookAnnouncements,
  ...briefsAnnouncements,
  ...datasetsAnnouncements,
  ...settingsAnnouncements,
  ...protectionAnnouncements,
  ...lockAnnouncements,
  ...windowAnnouncements,
  'menu:act': z.enum(ACTS.map((act) => act.id) as [ActId, ...ActId[]]),
} as const satisfies Record<AnnouncementName, Announcement>

/** Clients are typed by outputs on both ends: a brand's `z.input` would be a plain string. */
export type InputOf<E extends EndpointName> = z.output<(typeof endpoints)[E]['input']>
export type OutputOf<E extends EndpointName> = z.output<(typeof endpoints)[E]['output']>
export type AnnouncementOf<A extends AnnouncementName> = z.output<(typeof announcements)[A]>

/** What the preload puts on `window.notebook`. */
export type NotebookBridge = {
  readonly call: { readonly [E in EndpointName]: (input: InputOf<E>) => Promise<Result<OutputOf<E>>> }
  readonly on: { readonly [A in AnnouncementName]: (listener: (message: AnnouncementOf<A>) => void) => () => void }
}
