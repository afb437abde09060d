import { z } from 'zod'
import { agendaItemId, partyId, talkingPointId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { order, prose } from './text.ts'

export const TALKING_POINT_WEIGHTS = ['must', 'should', 'could'] as const
export type TalkingPointWeight = (typeof TALKING_POINT_WEIGHTS)[number]

/** `raise` it ourselves, say it `if-raised` by others, or `avoid` saying it. */
export const TALKING_POINT_USES = ['raise', 'if-raised', 'avoid'] as const
export type TalkingPointUse = (typeof TALKING_POINT_USES)[number]

/** A line to take: what to say, or not to say, on an agenda item. */
export const talkingPoint = z.strictObject({
  id: talkingPointId,
  order,
  agendaItem: agendaItemId,
  /** To whom it is said; `null`: to all. */
  party: partyId.nullable(),
  weight: z.enum(TALKING_POINT_WEIGHTS),
  use: z.enum(TALKING_POINT_USES),
  text: prose.refine((text) => text.trim() !== '', 'A line to take cannot be empty.'),
  marking: ownMarking,
})
export type TalkingPoint = z.output<typeof talkingPoint>
