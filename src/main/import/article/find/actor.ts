import type { Span } from '#shared/domain/import/proposal.ts'
import type { Country } from '../../countries.ts'
import type { Sentence } from '../language/sentence.ts'
import type { PersonMention } from './people.ts'

/** One who acts in the text: a state with its government, an armed or political group, or an organisation of states. */
export type Actor = {
  readonly key: string
  name: string
  readonly kind: 'state' | 'group' | 'organisation' | 'bloc'
  country: Country | null
  acronym: string
  readonly mentions: Mention[]
}

/** A place where an actor is named, and in what way. */
export type Mention = Span & {
  readonly actor: Actor
  readonly as: 'name' | 'demonym' | 'capital' | 'city'
  readonly sentence: Sentence
}

/** A person of the text, with all places where they are named. */
export type Person = {
  readonly key: string
  name: string
  title: string
  actor: Actor | null
  readonly mentions: PersonMention[]
}
