import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actors, Person } from './actors.ts'

/** A person at a place of a sentence, with the office that stands beside the name there. */
export type Placed = { readonly person: Person; readonly span: Span }

const placedOf = new WeakMap<Actors, Map<Sentence, Placed[]>>()

/** The people of a sentence in its order: those with an office there, and the bare names of those who bear one elsewhere. */
export function peopleOf(sentence: Sentence, actors: Actors): Placed[] {
  const known = placedOf.get(actors) ?? new Map<Sentence, Placed[]>()
  if (!placedOf.has(actors)) {
    for (const person of actors.people)
      for (const { sentence: own, span } of person.mentions)
        known.set(own, [...(known.get(own) ?? []), { person, span }])
    placedOf.set(actors, known)
  }
  const here = known.get(sentence) ?? []
  return [...here, ...bareNames(sentence, actors, new Set(here.map(({ person }) => person)))].sort(
    (a, b) => a.span.start - b.span.start,
  )
}

/** Whole names without an office in this sentence. */
function bareNames({ text, start, tokens }: Sentence, actors: Actors, known: Set<Person>): Placed[] {
  return tokens.flatMap((token) => {
    const person = /^\p{Lu}/u.test(token.text) ? actors.personNamed(token.text) : undefined
    if (person === undefined || known.has(person)) return []
    known.add(person)
    const at = text.indexOf(person.name)
    return at === -1 ? [] : [{ person, span: { start: start + at, end: start + at + person.name.length } }]
  })
}
