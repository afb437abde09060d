import type { Sentence } from '../language/sentence.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { ActorBook } from './actor-book.ts'
import type { Mention } from './actor.ts'

/** Words that a name may have at most, with what joins them. */
const LONGEST_NAME = 10

/** Where a sentence names actors, in its order; names of people are left out. */
export function mentionsOf(sentence: Sentence, names: readonly Span[], book: ActorBook): Mention[] {
  const { tokens, text, start } = sentence
  const mentions: Mention[] = []
  // Both lie in the order of the text: one walk through the names is enough.
  let name = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    while (name < names.length && names[name]!.end <= token.start) name++
    const isOfPerson = name < names.length && token.start >= names[name]!.start
    if (!/^\p{Lu}/u.test(token.text) || isOfPerson) continue
    for (let end = Math.min(tokens.length, at + LONGEST_NAME); end > at; end--) {
      const phrase = text.slice(token.start - start, tokens[end - 1]!.end - start)
      const found = book.actorOf(phrase, tokens, at, end)
      if (found === undefined) continue
      mentions.push({ ...found, start: token.start, end: tokens[end - 1]!.end, sentence })
      at = end - 1
      break
    }
    // `UN-brokered`, `Saudi-led`: the first half is named.
    const half = /^([\p{Lu}][\p{L}.]+)-\p{Ll}{3,}$/u.exec(token.text)?.[1]
    const found = half === undefined ? undefined : book.actorOf(half, tokens, at, at + 1)
    if (half !== undefined && found !== undefined)
      mentions.push({ ...found, start: token.start, end: token.start + half.length, sentence })
  }
  return mentions
}
