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
  const halves = halvesOf(all)
  if (byNoun.size === 0 && halves.size === 0) return
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
      if (before?.lower !== 'the') continue
      // `the North`, of two states of one name
      const half = halves.get(token.text)
      const next = sentence.tokens[at + 1]
      if (half !== undefined && !(next?.lower === 'of' || /^\p{Lu}/u.test(next?.text ?? '')))
        added.push({ actor: half, as: 'name', start: before.start, end: token.end, sentence })
      if (!/^\p{Ll}/u.test(token.text)) continue
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

/** `North` and `South` of two states that share the rest of their name and are both told of. */
function halvesOf(all: readonly Actor[]): Map<string, Actor> {
  const halves = new Map<string, Actor>()
  const states = all.filter(({ kind, country }) => kind === 'state' && country !== null)
  for (const one of states) {
    const [half = '', ...rest] = one.country!.name.split(' ')
    if (!/^(?:North|South)$/u.test(half)) continue
    const other = `${half === 'North' ? 'South' : 'North'} ${rest.join(' ')}`
    if (states.some(({ country }) => country!.name === other)) halves.set(half, one)
  }
  return halves
}
