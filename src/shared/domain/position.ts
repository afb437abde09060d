import { z } from 'zod'
import { citations } from './citation.ts'
import { agendaItemId, partyId, positionId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { instant, line, prose } from './text.ts'

/** How much room a side has shown, by our reading. */
export const FLEXIBILITIES = ['unknown', 'firm', 'little-room', 'some-room', 'open'] as const
export type Flexibility = (typeof FLEXIBILITIES)[number]

/** `declared` by the side itself, or `assessed` by us. */
export const RED_LINES = ['none', 'assessed', 'declared'] as const
export type RedLine = (typeof RED_LINES)[number]

/** Analytic confidence (ICD 203): kept apart from likelihood. */
export const CONFIDENCES = ['low', 'moderate', 'high'] as const
export type Confidence = (typeof CONFIDENCES)[number]

/** The texts of a position that can be read and annotated, in reading order. */
export const POSITION_TEXTS = ['stated', 'reasoning', 'interests', 'reservationPoint', 'target', 'unknowns'] as const
export type PositionText = (typeof POSITION_TEXTS)[number]

export const MOVEMENTS = ['recorded', 'reworded', 'nearer', 'away', 'held', 'withdrawn'] as const

/** One dated step of a position. `reworded` is written by the app, with the words it replaced in `before`. */
export const movement = z.strictObject({
  at: instant,
  kind: z.enum(MOVEMENTS),
  note: line,
  /** The stated text before this step; empty where the words did not change. */
  before: prose,
})
export type Movement = z.output<typeof movement>

/** What one party holds on one agenda item, and what we make of it. */
export const position = z.strictObject({
  id: positionId,
  party: partyId,
  agendaItem: agendaItemId,
  /** The position as the side states it. */
  stated: prose,
  /** The stated position in a sentence or two, for the matrix; empty: the stated text itself is shown. */
  summary: line,
  reasoning: prose,
  /** What lies under the position (Fisher and Ury's interests, the iceberg). */
  interests: prose,
  /** The worst outcome the side would still accept. */
  reservationPoint: prose,
  /** The best outcome it hopes for. */
  target: prose,
  unknowns: prose,
  flexibility: z.enum(FLEXIBILITIES),
  redLine: z.enum(RED_LINES),
  redLineText: prose,
  /**
   * Our judgement of where the side stands on the line between two full asks: that of `placeFrom` (0) and that of
   * `placeTo` (100). `null`: not placed. The ends are named, so that no other seating turns the judgement round.
   */
  place: z.number().min(0).max(100).nullable(),
  placeFrom: partyId.nullable(),
  placeTo: partyId.nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  movements: z.array(movement).max(1_000),
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Position = z.output<typeof position>

/** All that we make of a position and what it rests on, while nothing of that is recorded. */
export const NOTHING_RECORDED = {
  reasoning: '',
  interests: '',
  reservationPoint: '',
  target: '',
  unknowns: '',
  flexibility: 'unknown',
  redLine: 'none',
  redLineText: '',
  place: null,
  placeFrom: null,
  placeTo: null,
  confidence: null,
  doubt: '',
  citations: [] as Position['citations'],
} as const satisfies Partial<Position>
