import { ambiguousCapital, type Country, countryWord } from '../../countries.ts'
import type { Token } from '../language/sentence.ts'
import type { Actor, Mention } from './actor.ts'
import { inTitleCase, isShouted, uniqueWord } from './actor-names.ts'
import { BLOC_HEAD, BLOC_OF } from './group-names.ts'
import { organisationByWord } from './organisations.ts'

/** The actors of a text and the words that they go by. */
export class ActorBook {
  readonly all: Actor[] = []
  readonly #byWord = new Map<string, Actor>()
  readonly #keys = new Set<string>()

  /** The actor that goes by a word; undefined: none. */
  named(word: string): Actor | undefined {
    return this.#byWord.get(word)
  }

  /** Another word for an actor. */
  call(actor: Actor, word: string): void {
    this.#byWord.set(word, actor)
  }

  add(name: string, kind: Actor['kind'], country: Country | null): Actor {
    const key = uniqueWord(name, (word) => this.#keys.has(word))
    this.#keys.add(key)
    const actor: Actor = { key: `party:${key}`, name, kind, country, acronym: '', mentions: [] }
    this.all.push(actor)
    return actor
  }

  state(country: Country): Actor {
    const id = `country ${country.code}`
    const actor = this.#byWord.get(id) ?? this.add(country.name, 'state', country)
    this.#byWord.set(id, actor)
    return actor
  }

  /** A state that the text has named before; undefined: not yet. */
  knownState({ code }: Country): Actor | undefined {
    return this.#byWord.get(`country ${code}`)
  }

  organisation(name: string): Actor {
    const actor = this.#byWord.get(name) ?? this.add(name, 'organisation', null)
    this.#byWord.set(name, actor)
    return actor
  }

  /** Learns a group by its name and, where it has one, its short form. Names of states and organisations are none. */
  learnGroup(name: string, acronym: string): void {
    // A part of a state may be a side by itself (`Bougainville`): such a name is that of a place otherwise.
    if (organisationByWord(name) !== undefined || (countryWord(name)?.as ?? 'city') !== 'city') return
    const known = this.#byWord.get(name) ?? (acronym === '' ? undefined : this.#byWord.get(acronym))
    const actor = known ?? this.add(name, 'group', null)
    if (acronym !== '') {
      actor.acronym = acronym
      this.#byWord.set(acronym, actor)
    }
    this.#byWord.set(name, actor)
    // `al-Shabab` is found by the word that has a capital.
    const bare = /^\p{Ll}{1,3}-(\p{Lu}.+)$/u.exec(name)?.[1]
    if (bare !== undefined && !this.#byWord.has(bare)) this.#byWord.set(bare, actor)
    // `the Houthi side` and `the Houthis` are the same.
    if (/^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(name))
      for (const other of [`${name}s`, name.replace(/s$/u, '')])
        if (!this.#byWord.has(other) && countryWord(other) === undefined) this.#byWord.set(other, actor)
  }

  /** One of two that are the same: whatever the text calls the one is the other from now on. */
  unite(one: Actor, other: Actor): void {
    for (const [word, actor] of this.#byWord) if (actor === one) this.#byWord.set(word, other)
    this.all.splice(this.all.indexOf(one), 1)
  }

  /** Who is meant by the words from one token to another; undefined: nobody. */
  actorOf(
    phrase: string,
    tokens: readonly Token[],
    at: number,
    end: number,
  ): Pick<Mention, 'actor' | 'as'> | undefined {
    const shouted = isShouted(phrase) ? inTitleCase(phrase) : null
    const group = this.#byWord.get(phrase) ?? (shouted === null ? undefined : this.#byWord.get(shouted))
    if (group !== undefined) return { actor: group, as: 'name' }
    const organisation = organisationByWord(phrase)
    if (organisation !== undefined) return { actor: this.organisation(organisation), as: 'name' }
    if (end - at === 2 && BLOC_OF.test(tokens[at]!.text) && BLOC_HEAD.test(tokens[at + 1]!.text)) {
      const bloc = this.add(phrase, 'bloc', null)
      this.#byWord.set(phrase, bloc)
      return { actor: bloc, as: 'name' }
    }
    const word = countryWord(phrase) ?? (shouted === null ? undefined : countryWord(shouted))
    // A capital whose name is an everyday one counts where its state has been named.
    const maybe = word === undefined ? ambiguousCapital(phrase) : undefined
    const known = maybe === undefined ? undefined : this.knownState(maybe)
    if (known !== undefined) return { actor: known, as: 'capital' }
    return word === undefined ? undefined : { actor: this.state(word.country), as: word.as }
  }
}
