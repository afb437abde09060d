import { countryWord } from '../../countries.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { learnActingNames } from './acting-names.ts'
import { ActorBook } from './actor-book.ts'
import { capitalsWithin, escaped, inTitleCase, placesWithin, withoutSide } from './actor-names.ts'
import type { Actor, Mention, Person } from './actor.ts'
import { GROUP_HEAD } from './group-names.ts'
import { addHeadNouns } from './head-nouns.ts'
import { addImplied, commonest } from './implied-mentions.ts'
import { learnGroups, uniteShortNames } from './learn-groups.ts'
import { mentionsOf } from './mention-finding.ts'
import { peopleIn } from './people.ts'
import { PersonBook } from './person-book.ts'
import { sideByPronoun, sideOf } from './person-sides.ts'

export type { Actor, Mention, Person } from './actor.ts'

const GOVERNMENTS =
  /\bgovernment(?:[’']s)? (?:(?:chief|lead|top) )?(?:negotiator|delegate|representative|spokes(?:man|woman|person))\b/iu

/** Who acts in a text, with every mention; made once and asked by sentence. */
export class Actors {
  /** The state that a text means by “the government” where a group faces one; `null`: none, or it is open. */
  readonly government: Actor | null
  readonly #book = new ActorBook()
  readonly #people = new PersonBook()
  readonly #mentions = new Map<Sentence, Mention[]>()

  constructor(blocks: readonly Block[]) {
    const sentences = blocks.flatMap((block) => block.sentences)
    const seen = capitalsWithin(blocks)
    const places = placesWithin(blocks)
    for (const sentence of sentences) {
      const offices = peopleIn(sentence).flatMap(({ titleSpan }) => (titleSpan === null ? [] : [titleSpan]))
      learnGroups(sentence, offices, seen, places, this.#book)
    }
    for (const sentence of sentences) for (const person of peopleIn(sentence)) this.#people.add(person)
    learnActingNames(sentences, seen, places, this.#people, this.#book)
    uniteShortNames(this.#book)
    for (const sentence of sentences) this.#findMentions(sentence)
    this.#uniteGovernments(sentences)
    addHeadNouns(this.all, sentences, this.#mentions)
    this.government = addImplied(this.all, sentences, this.#mentions)
    for (const group of this.all.filter(({ kind }) => kind === 'group')) {
      const plural = group.mentions.find(
        ({ start, end, sentence }) =>
          sentence.text.slice(start - sentence.start, end - sentence.start) === `${group.name}s`,
      )
      if (plural !== undefined) group.name = `${group.name}s`
    }
    for (const person of this.people) {
      person.actor = sideOf(person, this) ?? sideByPronoun(person, this, sentences)
      // `chief government negotiator X`
      if (GOVERNMENTS.test(person.title)) person.actor ??= this.government
      if (person.actor !== null && person.actor.kind !== 'organisation')
        person.title = withoutSide(person.title, person.actor)
    }
  }

  get all(): readonly Actor[] {
    return this.#book.all
  }

  get people(): readonly Person[] {
    return this.#people.all
  }

  mentionsIn(sentence: Sentence): readonly Mention[] {
    return this.#mentions.get(sentence) ?? []
  }

  /** The actor that a phrase names as a whole, such as a group's short form. */
  named(word: string): Actor | undefined {
    return this.#book.named(word)
  }

  /** The actor that speaks in a transcript under its own name, written in capitals: `INDIA:`. */
  calledInCapitals(words: string): Actor | undefined {
    const word = countryWord(words) ?? countryWord(inTitleCase(words))
    const state = word === undefined ? undefined : this.#book.knownState(word.country)
    return state ?? this.#book.named(words) ?? this.#book.named(inTitleCase(words))
  }

  /** The person that a token names by family name, or by a part of the name that nobody else bears. */
  personNamed(word: string): Person | undefined {
    return this.#people.named(word)
  }

  #findMentions(sentence: Sentence): void {
    const names = peopleIn(sentence).map(({ nameSpan }) => nameSpan)
    const mentions = mentionsOf(sentence, names, this.#book)
    this.#mentions.set(sentence, mentions)
    for (const mention of mentions) mention.actor.mentions.push(mention)
  }

  /** `the Afghan Taliban regime`: a group called by a people's name that governs is that country's side at the table. */
  #uniteGovernments(sentences: readonly Sentence[]): void {
    for (const group of this.all.filter(({ kind }) => kind === 'group')) {
      const [first, ...rest] = group.name.split(' ')
      const word = countryWord(first ?? '')
      if (rest.length !== 1 || word?.as !== 'demonym' || GROUP_HEAD.test(rest[0]!)) continue
      const governing = new RegExp(
        `\\b${escaped(rest[0]!)}\\s+(?:regime|government|administration|authorities|side|delegation)`,
        'iu',
      )
      if (sentences.some(({ text }) => governing.test(text)))
        this.#unite(group, this.#book.state(word.country), rest[0]!, sentences)
    }
    for (const { text } of sentences) {
      const named = GOVERNMENT_NAMED.exec(text)?.[1]
      const country = named === undefined || this.named(named) !== undefined ? null : commonest(this.all, 'state')
      if (named !== undefined && country !== null && !isOfCountry(named.slice(14))) {
        country.name = named
        this.#book.call(country, named)
      }
    }
  }

  #unite(group: Actor, state: Actor, short: string, sentences: readonly Sentence[]): void {
    state.name = group.name
    this.#book.unite(group, state)
    this.#book.call(state, short)
    for (const actor of this.all) actor.mentions.length = 0
    for (const sentence of sentences) this.#findMentions(sentence)
  }
}

const GOVERNMENT_NAMED = /\b(Government of (?:National \p{Lu}\p{L}+|\p{Lu}\p{L}+ \p{Lu}\p{L}+))/u

/** `Papua New`, of the Government of Papua New Guinea: words that are the name of a state or open one. */
const isOfCountry = (words: string): boolean =>
  countryWord(words) !== undefined ||
  countryWord(words.split(' ')[0]!) !== undefined ||
  /^(?:Papua|South|North|New|Saudi|Sri|El|Costa|Sierra|Burkina|United|Equatorial|East|Ivory|Cabo|Cape|Solomon|Marshall)\b/u.test(
    words,
  )
