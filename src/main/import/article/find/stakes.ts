import type { Span } from '#shared/domain/import/proposal.ts'
import type { Reading } from './reading.ts'

export type StakeFound = {
  /** The key of the actor whose it is. */
  readonly actorKey: string
  readonly text: string
  readonly span: Span
  readonly at: 'stakes' | 'constituency'
}

/** What a side has at stake or answers for at home: `for X, it is …`, `X is under pressure …`, `X fears …`. */
export function stakesIn(reading: Reading): StakeFound[] {
  return reading.sentences.flatMap(({ sentence }) => {
    const { text, start, end } = sentence
    const mentions = reading.actors.mentionsIn(sentence).filter(({ as }) => as !== 'city')
    const span = { start, end }
    return mentions.flatMap((mention): StakeFound[] => {
      const before = text.slice(0, mention.start - start)
      const after = text.slice(mention.end - start)
      const isFor =
        /\bfor (?:the )?$/iu.test(before) &&
        /^(?: regime| government| side)?,\s+(?:it(?:’s|'s| is)|the|persistent|this|what)\b/iu.test(after)
      if (isFor) return [{ actorKey: mention.actor.key, text: clauseOf(text, before.length), span, at: 'stakes' }]
      const isPressed =
        /^(?:[’']s)?\s+(?:\w+\s+){0,3}?(?:is|are|faces?|face)\s+(?:under pressure|internal|domestic|growing|mounting|pressure)\b/iu.test(
          after,
        )
      return isPressed
        ? [{ actorKey: mention.actor.key, text: clauseOf(text, before.length), span, at: 'constituency' }]
        : []
    })
  })
}

/** The clause of a sentence around a place, between semicolons and a colon. */
function clauseOf(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(':', at)) + 1
  const semicolon = text.indexOf(';', at)
  const clause = text.slice(from, semicolon === -1 ? text.length : semicolon).trim()
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
