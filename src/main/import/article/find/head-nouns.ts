import type { Sentence } from '../language/sentence.ts'
import type { Actor, Mention } from './actor.ts'

/** Nouns that a group's own name may end in or hold, by which a text then means it: `the front`, `the council`. */
const NOUNS =
  'front movement council alliance coalition committee union congress party league federation brigade organisation organization authority assembly militia resistance commission network'.split(
    ' ',
  )

/**
 * Adds to the mentions of a text those of a group by the noun in its name (`the council seeks …` of the Kuki-Zo Council),
 * where that noun is in one group's name alone, or in the name of the group named last before it.
 */
export function addHeadNouns(
  all: readonly Actor[],
  sentences: readonly Sentence[],
  mentions: ReadonlyMap<Sentence, Mention[]>,
): void {
  const byNoun = new Map<string, Actor[]>()
  for (const actor of all) {
    if (actor.kind !== 'group') continue
    const words = new Set(actor.name.toLowerCase().split(/[\s-]+/u))
    for (const noun of NOUNS) if (words.has(noun)) byNoun.set(noun, [...(byNoun.get(noun) ?? []), actor])
  }
  if (byNoun.size === 0) return
  let last: Actor | null = null
  for (const sentence of sentences) {
    const own = mentions.get(sentence) ?? []
    const added: Mention[] = []
    let place = 0
    for (const [at, token] of sentence.tokens.entries()) {
      while (place < own.length && own[place]!.start <= token.start) {
        if (own[place]!.actor.kind === 'group') last = own[place]!.actor
        place++
      }
      const before = sentence.tokens[at - 1]
      if (before?.lower !== 'the' || !/^\p{Ll}/u.test(token.text)) continue
      const meant = byNoun.get(token.lower)
      // `the army of X`, `the party congress`: another one, or a part of it.
      if (meant === undefined || /^(?:of|in|congress|leader)$/u.test(sentence.tokens[at + 1]?.lower ?? '')) continue
      const actor = meant.length === 1 ? meant[0]! : meant.find((one) => one === last)
      if (actor === undefined || actor.mentions.every(({ start }) => start > token.start)) continue
      added.push({ actor, as: 'name', start: before.start, end: token.end, sentence })
    }
    if (added.length === 0) continue
    for (const mention of added) mention.actor.mentions.push(mention)
    own.push(...added)
    own.sort((a, b) => a.start - b.start)
  }
}
