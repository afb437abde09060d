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

const GUESSES: Readonly<Record<MappedField, RegExp>> = {
  id: /^(event[ _-]?)?id$/iu,
  title: /^(title|event|headline|name)$/iu,
  description: /^(description|notes?|summary|details?)$/iu,
  date: /^(date|event[ _-]?date|date[ _-]?start|start[ _-]?date|day)$/iu,
  dateEnd: /^(date[ _-]?end|end[ _-]?date)$/iu,
  type: /^(type|event[ _-]?type)$/iu,
  actors: /^(actors?|party|parties|side[ _-]?a|perpetrator)$/iu,
  place: /^(place|location|city|town|where)$/iu,
  latitude: /^lat(itude)?$/iu,
  longitude: /^(lon|lng|long|longitude)$/iu,
  killedLow: /^(low|killed[ _-]?low)$/iu,
  killedBest: /^(best|killed|fatalities|deaths|killed[ _-]?best)$/iu,
  killedHigh: /^(high|killed[ _-]?high)$/iu,
}

/** A first mapping of a header by the usual names of columns, for the user to mend. */
export function guessMapping(header: readonly string[]): DatasetMapping {
  const columns: Partial<Record<MappedField, string>> = {}
  for (const field of MAPPED_FIELDS) {
    const name = header.find((one) => GUESSES[field].test(one.trim()))
    if (name !== undefined) columns[field] = name.trim()
  }
  return { columns, type: 'clash' }
}
