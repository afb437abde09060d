import { z } from 'zod'
import { citations } from './citation.ts'
import { edtfText, zone } from './dated.ts'
import { agendaItemId, eventId, partyId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, nativeName, prose, title } from './text.ts'

export const EVENT_TYPES = ['attack', 'air-strike', 'clash', 'truce', 'statement', 'diplomacy', 'standing'] as const
export type EventType = (typeof EVENT_TYPES)[number]

/**
 * How an event stands: `reported` by a source as fact · `claimed` by one side only · `contested`, the sides say
 * different things · `quoted`, somebody's own words · `inferred` by us · `planned`, not yet happened.
 */
export const STANDINGS = ['reported', 'claimed', 'contested', 'quoted', 'inferred', 'planned'] as const
export type Standing = (typeof STANDINGS)[number]

/** How much stands behind an event: `solid`, `half` (the sides differ) or `open` (held by one side, by us, or to come). */
export const FOOTING = {
  reported: 'solid',
  quoted: 'solid',
  contested: 'half',
  claimed: 'open',
  inferred: 'open',
  planned: 'open',
} as const satisfies Record<Standing, 'solid' | 'half' | 'open'>

export const PLACE_PRECISIONS = ['exact', 'locality', 'district', 'province', 'country', 'region', 'unknown'] as const
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number]

/** Where something happened, and how exactly that is known. Coordinates are WGS 84 degrees. */
export const place = z.strictObject({
  name: line,
  nativeName: nativeName.nullable(),
  coordinates: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
  precision: z.enum(PLACE_PRECISIONS),
})
export type Place = z.output<typeof place>

const count = z
  .number()
  .int('A toll is a whole number.')
  .min(0, 'A toll cannot be below nought.')
  .max(100_000_000, 'This toll is too large to be meant.')
  .nullable()

/** A toll as reported: low, best and high estimate in persons (`null`: not given), and the words where no figure is. */
export const toll = z
  .strictObject({ low: count, best: count, high: count, words: line })
  .refine(({ low, best, high }) => {
    const given = [low, best, high].filter((figure) => figure !== null)
    return given.every((figure, at) => at === 0 || figure >= given[at - 1]!)
  }, 'A toll runs from low through best to high.')
export type Toll = z.output<typeof toll>

/** What one side says of an event. `claims` puts it forward, `disputes` denies another's account. */
export const account = z.strictObject({
  party: partyId.nullable(),
  stance: z.enum(['claims', 'disputes']),
  text: prose,
  doubt: line,
  citations,
})
export type Account = z.output<typeof account>

/** Something that happened, is said to have happened, is planned, or stands. */
export const event = z.strictObject({
  id: eventId,
  title,
  description: prose,
  date: edtfText,
  zone,
  /** Why the date is in doubt, where it is. */
  dateNote: line,
  type: z.enum(EVENT_TYPES),
  actors: z.array(partyId).max(50),
  place: place.nullable(),
  casualties: z.strictObject({ killed: toll, injured: toll }).nullable(),
  standing: z.enum(STANDINGS),
  accounts: z.array(account).max(50),
  agendaItems: z.array(agendaItemId).max(100),
  /** The words of doubt the source itself uses: “reportedly”, “believed to be”. */
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Event = z.output<typeof event>
