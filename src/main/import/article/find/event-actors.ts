import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor } from './actors.ts'
import { ACTS } from './event-words.ts'
import type { Reading } from './reading.ts'
import { subjectOf } from './subject.ts'

/** Who did it: the subject of the verb of the deed, the people named before the noun, or those it was between. */
export function actorsOf(reading: Reading, sentence: Sentence, clause: Span, at: number, trigger: string): Actor[] {
  const { actors, text } = reading
  const mentions = actors
    .mentionsIn(sentence)
    .filter(({ start, end, as }) => start >= clause.start && end <= clause.end && as !== 'city')
  const between = /^[^.;]{0,30}\b(?:between|of)\s/iu.exec(text.slice(at + trigger.length, clause.end))
  if (between !== null && /between/iu.test(between[0])) {
    const after = mentions.filter(({ start }) => start > at)
    if (after.length >= 2) return [...new Set(after.slice(0, 2).map(({ actor }) => actor))]
  }
  const nextToIt = mentions.find(
    ({ end, as }) =>
      as === 'demonym' &&
      end <= at &&
      at - end < 24 &&
      !/\b(?:soldiers|troops|village|town|territory|soil|province)\b/iu.test(text.slice(end, at)),
  )
  for (const [index, token] of sentence.tokens.entries()) {
    if (token.start < clause.start || token.start >= clause.end || !ACTS.test(token.text)) continue
    if (/^(?:killed|hit)$/iu.test(token.text) && token.start > at) continue
    if (
      sentence.tokens.slice(Math.max(0, index - 3), index).some(({ lower }) => /^(?:was|were|been|being)$/u.test(lower))
    )
      continue
    const subject = subjectOf(sentence, index, actors, { actor: null, person: null, speaker: null })
    if (
      subject !== null &&
      subject.actors.length > 0 &&
      !/\b(?:attack|ambush|strike|bomb|clash)/iu.test(text.slice(subject.span.start, subject.span.end))
    )
      return [...subject.actors]
  }
  return nextToIt === undefined ? [] : [nextToIt.actor]
}
