import { z } from 'zod'
import { agendaItem } from './agenda-item.ts'
import { annotation } from './annotation.ts'
import { briefRecord } from './brief-record.ts'
import { challenge } from './challenge.ts'
import { change } from './change.ts'
import { delegate } from './delegate.ts'
import { event } from './event.ts'
import { notebookId } from './identifier.ts'
import { marking } from './marked.ts'
import { party } from './party.ts'
import { position } from './position.ts'
import { scenario } from './scenario.ts'
import { session } from './session.ts'
import { source } from './source.ts'
import { talkingPoint } from './talking-point.ts'
import { instant, languageTag, line, nativeName, prose, title } from './text.ts'

/** The version of the file format that this code reads and writes. Older ones are migrated, newer ones refused. */
export const SCHEMA_VERSION = 5

/** The record schema of every collection: the one list from which commands, checks and references are built. */
export const collectionSchemas = {
  parties: party,
  delegates: delegate,
  events: event,
  sessions: session,
  agendaItems: agendaItem,
  positions: position,
  annotations: annotation,
  sources: source,
  challenges: challenge,
  scenarios: scenario,
  talkingPoints: talkingPoint,
  briefs: briefRecord,
} as const

export type CollectionName = keyof typeof collectionSchemas
export type RecordOf<C extends CollectionName> = z.output<(typeof collectionSchemas)[C]>
export const COLLECTIONS = Object.keys(collectionSchemas) as CollectionName[]

/**
 * A notebook on one round of talks. Collections are arrays of records in no meaningful order: new ones are appended,
 * removal moves the last record into the gap, and what people see is ordered by a field. That keeps the patches of
 * any edit small (docs/adr/0002).
 */
export const notebook = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  id: notebookId,
  title,
  /** City and country of the talks. */
  place: line,
  placeNative: nativeName.nullable(),
  /** What the talks are, in a paragraph. */
  summary: prose,
  marking,
  /** Who may read it, in words, e.g. “for the delegation only”. */
  handling: line,
  languages: z.array(languageTag).max(30),
  createdAt: instant,
  parties: z.array(party),
  delegates: z.array(delegate),
  events: z.array(event),
  sessions: z.array(session),
  agendaItems: z.array(agendaItem),
  positions: z.array(position),
  annotations: z.array(annotation),
  sources: z.array(source),
  challenges: z.array(challenge),
  scenarios: z.array(scenario),
  talkingPoints: z.array(talkingPoint),
  briefs: z.array(briefRecord),
  changes: z.array(change),
})
export type Notebook = z.output<typeof notebook>

/** The fields of the notebook itself that can be edited, as against its records. */
export const notebookDetails = notebook.pick({
  title: true,
  place: true,
  placeNative: true,
  summary: true,
  marking: true,
  handling: true,
  languages: true,
})
export type NotebookDetails = z.output<typeof notebookDetails>

/** An empty notebook. `id` and `createdAt` come from the caller. */
export function emptyNotebook(id: Notebook['id'], createdAt: string, titleText: string): Notebook {
  return {
    schemaVersion: SCHEMA_VERSION,
    id,
    title: titleText,
    place: '',
    placeNative: null,
    summary: '',
    marking: 'TLP:AMBER',
    handling: '',
    languages: ['en'],
    createdAt,
    parties: [],
    delegates: [],
    events: [],
    sessions: [],
    agendaItems: [],
    positions: [],
    annotations: [],
    sources: [],
    challenges: [],
    scenarios: [],
    talkingPoints: [],
    briefs: [],
    changes: [],
  }
}
