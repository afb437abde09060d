import { z } from 'zod'
import { EVENT_TYPES } from '../event.ts'
import { line } from '../text.ts'

/** What a column of an unknown table can give. */
export const MAPPED_FIELDS = [
  'id',
  'title',
  'description',
  'date',
  'dateEnd',
  'type',
  'actors',
  'place',
  'latitude',
  'longitude',
  'killedLow',
  'killedBest',
  'killedHigh',
] as const
export type MappedField = (typeof MAPPED_FIELDS)[number]

/** Which column, by its name in the header, gives which field of an event, and what type an event has where none says. */
export const datasetMapping = z.strictObject({
  columns: z.partialRecord(z.enum(MAPPED_FIELDS), line),
  type: z.enum(EVENT_TYPES),
})
export type DatasetMapping = z.output<typeof datasetMapping>

/** Fields without which no row can become an event. */
export const NEEDED_FIELDS = ['title', 'date'] as const satisfies readonly MappedField[]

/** What tells one header from another: its names without case and space, in their order. */
export const headerSignature = (header: readonly string[]): string =>
  header.map((name) => name.trim().toLowerCase()).join('\u001f')

/**
 * The usual names of columns, in the order in which they are tried: “Fatalities” is looked for before “Dead (est.)”. Each is
 * met by a name of these words and no others, or, where it ends in `…`, by one that begins with them.
 */
const NAMES: Readonly<Record<MappedField, readonly string[]>> = {
  id: ['id', 'event id', 'incident id', 'record id', 'uid', 'ref', 'reference', 'no'],
  title: ['title', 'event', 'headline', 'name', 'incident', 'what happened', 'what', 'event title', 'event name'],
  description: ['description', 'notes', 'note', 'summary', 'details', 'detail', 'narrative', 'remarks', 'comment'],
  date: ['date', 'event date', 'incident date', 'day', 'when', 'date start', 'start date', 'date of…', 'start'],
  dateEnd: ['date end', 'end date', 'last day', 'until', 'end'],
  type: ['type', 'event type'],
  actors: ['actors', 'actor', 'parties', 'party', 'side a', 'perpetrator…', 'attributed to', 'by whom'],
  place: ['place', 'location', 'city', 'town', 'where', 'village', 'site', 'district', 'province', 'region'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'long', 'lon', 'lng'],
  killedLow: ['low', 'killed low', 'deaths low', 'fatalities low', 'killed min', 'deaths min', 'min killed'],
  killedBest: ['best', 'killed', 'fatalities', 'deaths', 'dead', 'killed best', 'number killed', 'toll', 'dead…'],
  killedHigh: ['high', 'killed high', 'deaths high', 'fatalities high', 'killed max', 'deaths max', 'max killed'],
}

/** A name of a column by its words alone: `Event_Date ` and `event-date` are `event date`. */
const wordsOf = (name: string): string =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isNamed = (column: string, name: string): boolean =>
  name.endsWith('…') ? column.startsWith(`${name.slice(0, -1)} `) : column === name

/** A first mapping of a header by the usual names of columns, for the user to mend. No column gives two fields. */
export function guessMapping(header: readonly string[]): DatasetMapping {
  const free = new Map(header.map((column) => [column.trim(), wordsOf(column)]))
  const columns: Partial<Record<MappedField, string>> = {}
  for (const field of MAPPED_FIELDS) {
    const found = NAMES[field].flatMap((name) => [...free].filter(([, words]) => isNamed(words, name)))[0]
    if (found === undefined) continue
    columns[field] = found[0]
    free.delete(found[0])
  }
  return { columns, type: 'clash' }
}
