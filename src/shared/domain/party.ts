import { z } from 'zod'
import { citations } from './citation.ts'
import { zone } from './dated.ts'
import { partyId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, nativeName, order, prose, title } from './text.ts'

/** What a party is to the talks. */
export const PARTY_ROLES = ['party', 'mediator', 'host', 'observer', 'stakeholder', 'subject'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

/** A side at the table, its host or mediator, or one who watches or is talked about from outside. */
export const party = z.strictObject({
  id: partyId,
  order,
  name: title,
  nativeName: nativeName.nullable(),
  /** Two or three letters that stand for the party everywhere, since colour alone must not. */
  initials: z.string().regex(/^\S{1,4}$/u, 'Initials are one to four letters.'),
  role: z.enum(PARTY_ROLES),
  /** Which colour of the palette is the party's, from 0: its own from its first day on, whoever sits or leaves beside it. */
  tone: z.number().int().min(0).max(999),
  /** The capital whose clock the party lives by; empty with a `null` zone when it has none. */
  city: line,
  zone: zone.nullable(),
  mandate: prose,
  /** To whom the party answers at home. */
  constituency: prose,
  /** What it stands to lose. */
  stakes: prose,
  /** Best alternative to a negotiated agreement (Fisher and Ury). */
  batna: prose,
  notes: prose,
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Party = z.output<typeof party>

/** How a party's tab is drawn, on screen and in print: filled, one of the sides; ruled, host or mediator; dotted, looks on. */
export const TAB_FORMS = {
  party: 'filled',
  mediator: 'ruled',
  host: 'ruled',
  observer: 'dotted',
  stakeholder: 'dotted',
  subject: 'dotted',
} as const satisfies { readonly [R in PartyRole]: string }

/** The colour of a party that joins: the first that no other has. */
export function freeTone(parties: readonly Pick<Party, 'tone'>[]): number {
  const taken = new Set(parties.map(({ tone }) => tone))
  let tone = 0
  while (taken.has(tone)) tone++
  return tone
}

/** Roles whose positions are compared: those who must agree. */
export const isNegotiating = (side: Pick<Party, 'role'>): boolean => side.role === 'party'

/** Roles that sit at the table and so have a column in the matrix. */
export const sitsAtTable = (side: Pick<Party, 'role'>): boolean =>
  side.role === 'party' || side.role === 'mediator' || side.role === 'host'
