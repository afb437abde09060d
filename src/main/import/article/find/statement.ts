import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Person } from './actor.ts'

/** One thing that somebody says, asks or refuses: whose it is, by which verb, and the words that follow it. */
export type Statement = {
  readonly kind: 'demand' | 'refusal' | 'claim' | 'denial'
  readonly actors: readonly Actor[]
  readonly person: Person | null
  readonly verb: string
  readonly sentence: Sentence
  readonly block: Block
  /** From the subject to the end of what is said; from the verb where the subject stands before another statement. */
  readonly span: Span
  /** The statement in its own words, with its subject. */
  readonly stated: string
  readonly subject: Span
  /** What is said, asked or refused. */
  readonly content: Span
  readonly isNamed: boolean
}
