import type { Person } from './actor.ts'
import { nameWords, sharesName, uniqueWord } from './actor-names.ts'
import type { PersonMention } from './people.ts'

/** The people of a text, each once, with the parts of a name by which they are meant. */
export class PersonBook {
  readonly all: Person[] = []
  /** By a part of the name; `null`: several bear it. */
  readonly #byPart = new Map<string, Person | null>()
  readonly #bearers = new Map<string, Person[]>()
  readonly #keys = new Set<string>()

  /** The person that a word names by a part of the name that nobody else bears; undefined: none. */
  named(word: string): Person | undefined {
    return this.#byPart.get(word) ?? undefined
  }

  /** Takes up what a place of the text says of a person. */
  add(mention: PersonMention): void {
    const words = nameWords(mention.name)
    const title = this.#officeOf(mention.title)
    const known = this.#bearersOf(words).find((person) => sharesName(nameWords(person.name), words))
    if (known !== undefined) {
      known.mentions.push(mention)
      if (words.length > nameWords(known.name).length) known.name = mention.name
      if (known.title === '') known.title = title
      this.#learnParts(known, words)
      return
    }
    const key = uniqueWord(mention.name, (word) => this.#keys.has(word))
    this.#keys.add(key)
    const person: Person = { key: `delegate:${key}`, name: mention.name, title, actor: null, mentions: [mention] }
    this.all.push(person)
    this.#learnParts(person, words)
  }

  #bearersOf(words: readonly string[]): Person[] {
    return words.flatMap((word) => this.#bearers.get(word) ?? [])
  }

  /** `his Cambodian counterpart`: the office of the one named before; with an office of its own, that one. */
  #officeOf(title: string): string {
    if (!/\b(?:counterpart|opposite number)\b/iu.test(title)) return title
    const own = title.replace(/^.*\b(?:counterpart|opposite number)\b,?\s*/iu, '')
    return own !== ''
      ? own
      : (this.all.at(-1)?.title ?? '').replace(/^(?:acting|interim)\s+(\p{L})/iu, (_all, letter: string) =>
          letter.toUpperCase(),
        )
  }

  #learnParts(person: Person, words: readonly string[]): void {
    // Of a name with a hyphen each half stands by itself among the words of a sentence.
    for (const word of words.flatMap((whole) =>
      whole.includes('-') ? [whole, ...whole.split('-').filter((half) => half.length > 2)] : [whole],
    )) {
      const holder = this.#byPart.get(word)
      this.#byPart.set(word, holder === undefined || holder === person ? person : null)
      const bearers = this.#bearers.get(word) ?? []
      if (!bearers.includes(person)) this.#bearers.set(word, [...bearers, person])
    }
  }
}
