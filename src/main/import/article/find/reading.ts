import type { Span } from '#shared/domain/import/proposal.ts'
import { articleDateIn, baseWithin } from '../dates/article-date.ts'
import { type BaseDate, baseOf } from '../dates/found-date.ts'
import { type Block, blocksOf } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { Actors } from './actors.ts'
import { findDelegations } from './delegations.ts'
import { type Statement, statementsOf } from './statements.ts'

/** An article as read once: what every finder of proposals looks at. */
export type Reading = {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The sentences of running text, list items and speech; headings and the lines of a letter's head are left out. */
  readonly sentences: readonly { readonly sentence: Sentence; readonly block: Block }[]
  readonly actors: Actors
  readonly statements: readonly Statement[]
  /** EDTF; empty: not known. */
  readonly articleDate: string
  readonly articleDateSpan: Span | null
  readonly base: BaseDate | null
}

/** Reads a text. A date given by the user counts before the one that the text bears. */
export function readArticle(text: string, givenDate: string): Reading {
  const blocks = blocksOf(text)
  const actors = new Actors(blocks)
  findDelegations(blocks, actors)
  const borne = articleDateIn(text)
  const articleDate = givenDate || (borne?.edtf ?? '')
  const running = blocks.filter(({ kind }) => kind !== 'heading' && kind !== 'header')
  return {
    text,
    blocks,
    sentences: running.flatMap((block) => block.sentences.map((sentence) => ({ sentence, block }))),
    actors,
    statements: statementsOf(blocks, actors),
    articleDate,
    articleDateSpan: borne?.span ?? null,
    base: baseOf(articleDate) ?? baseWithin(text),
  }
}

/** A stretch of a sentence as its own words. */
export const wordsOf = ({ text }: Pick<Reading, 'text'>, { start, end }: Span): string => text.slice(start, end)
