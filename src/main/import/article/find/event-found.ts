import type { EventType } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { FoundDate } from '../dates/found-date.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor } from './actors.ts'
import type { PlaceFound } from './places.ts'
import type { Statement } from './statements.ts'
import type { TollFound } from './toll-found.ts'

/** What one side says of an event. */
export type AccountFound = {
  readonly actor: Actor
  readonly stance: 'claims' | 'disputes'
  readonly statement: Statement
}

/** Something that happened, as a stretch of one sentence tells it. */
export type EventFound = {
  readonly type: EventType
  readonly trigger: string
  readonly sentence: Sentence
  readonly block: Block
  readonly clause: Span
  readonly words: Span[]
  readonly actors: Actor[]
  readonly date: FoundDate | null
  readonly place: PlaceFound | null
  readonly tolls: TollFound[]
  readonly accounts: AccountFound[]
  readonly doubt: string
  readonly isPlanned: boolean
  /** A vote, an accord, a recognition and the like: it is not the meeting that the text is about. */
  readonly isFormalAct?: true
}

/** Whether people come to harm in it. */
export const isHarmful = (type: EventType): boolean => isViolent(type) || type === 'unrest'

/** Whether people are attacked in it. */
export const isViolent = (type: EventType): boolean => type === 'attack' || type === 'air-strike' || type === 'clash'
