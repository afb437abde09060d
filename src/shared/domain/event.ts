import { z } from 'zod'
import { citations } from './citation.ts'
import { edtfText, zone } from './dated.ts'
import { accountId, agendaItemId, eventId, partyId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, nativeName, prose, title } from './text.ts'
import { CREDIBILITIES, RELIABILITIES } from './values/admiralty.ts'

export const EVENT_TYPES = [
  'attack',
  'air-strike',
  'clash',
  'unrest',
  'truce',
  'statement',
  'diplomacy',
  'standing',
] as const
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

export const ACCOUNT_LINKS = ['supports', 'contradicts'] as const
export type AccountLink = (typeof ACCOUNT_LINKS)[number]

/**
 * What one side says of an event. `claims` puts it forward, `disputes` denies another's account. Each account is graded
 * and counts the dead and injured for itself; `null`: not graded, or silent on it.
 */
export const account = z.strictObject({
  /** Unique within its event. */
  id: accountId,
  party: partyId.nullable(),
  stance: z.enum(['claims', 'disputes']),
  text: prose,
  killed: toll.nullable(),
  injured: toll.nullable(),
  /** How far this speaker, and this piece of information, is believed (Admiralty code). */
  reliability: z.enum(RELIABILITIES).nullable(),
  credibility: z.literal(CREDIBILITIES).nullable(),
  /** Which other accounts of the same event it bears out or speaks against. */
  links: z.array(z.strictObject({ account: accountId, kind: z.enum(ACCOUNT_LINKS) })).max(50),
  doubt: line,
  citations,
})
export type Account = z.output<typeof account>

/** The accounts of one event: each with an identifier of its own, linked to none but its neighbours. */
const accountsOfOneEvent = z
  .array(account)
  .max(50)
  .superRefine((all, context) => {
    const ids = new Set(all.map(({ id }) => id))
    if (ids.size < all.length) context.addIssue({ code: 'custom', message: 'Two accounts have the same identifier.' })
    for (const [at, { id, links }] of all.entries())
      for (const [nth, link] of links.entries())
        if (!ids.has(link.account) || link.account === id)
          context.addIssue({
            code: 'custom',
            path: [at, 'links', nth, 'account'],
            message: 'This link leads to no other account of the event.',
          })
  })

/** What every account says besides its speaker and words, while none of it is recorded. */
export const BARE_ACCOUNT = {
  killed: null,
  injured: null,
  reliability: null,
  credibility: null,
  links: [] as Account['links'],
  doubt: '',
  citations: [] as Account['citations'],
} as const satisfies Partial<Account>

/** Accounts without one of them, and without the links to it. */
export const withoutAccount = (accounts: readonly Account[], id: Account['id']): Account[] =>
  accounts
    .filter((one) => one.id !== id)
    .map((one) => ({ ...one, links: one.links.filter((link) => link.account !== id) }))

/** The data sets of which the notebook knows the terms and columns; `other` came through a mapping made by the user. */
export const DATASETS = ['acled', 'ucdp-ged', 'other'] as const
export type Dataset = (typeof DATASETS)[number]

/** The row of a data set that an event was taken from: a newer release of the row updates the event. */
export const datasetRow = z.strictObject({
  name: z.enum(DATASETS),
  /** The row's identifier within the data set. */
  id: line,
  /** Version or date of the release. */
  release: line,
})

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
  accounts: accountsOfOneEvent,
  agendaItems: z.array(agendaItemId).max(100),
  /** The words of doubt the source itself uses: “reportedly”, “believed to be”. */
  doubt: line,
  citations,
  dataset: datasetRow.nullable(),
  marking: ownMarking,
})
export type Event = z.output<typeof event>
