import type { Block } from '../language/blocks.ts'
import { ambiguousCapital, type Country, countryWord } from '../../countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import { monthOf, WEEKDAYS } from '../dates/calendar-day.ts'
import {
  acronymStart,
  BLOC_HEAD,
  BLOC_OF,
  BODY,
  CONNECTING,
  GROUP_HEAD,
  GROUP_NOUN,
  GROUP_TOLD,
  isGroupName,
  isInName,
  PEOPLE_OF,
  properRun,
  REGIME,
} from './group-names.ts'
import {
  capitalsWithin,
  escaped,
  inTitleCase,
  isJoin,
  isShouted,
  isWithin,
  nameWords,
  sharesName,
  uniqueWord,
  withoutSide,
} from './actor-names.ts'
import { addImplied, commonest } from './implied-mentions.ts'
import { sideByPronoun, sideOf } from './person-sides.ts'
import { organisationByWord } from './organisations.ts'
import { DELEGATION_NOUN } from './lexicon.ts'
import { peopleIn, type PersonMention } from './people.ts'
import type { Actor, Mention, Person } from './actor.ts'

export type { Actor, Mention, Person } from './actor.ts'

const GOVERNMENTS =
  /\bgovernment(?:[’']s)? (?:(?:chief|lead|top) )?(?:negotiator|delegate|representative|spokes(?:man|woman|person))\b/iu

/** Who acts in a text, with every mention; made once and asked by sentence. */
export class Actors {
  readonly all: Actor[] = []
  readonly people: Person[] = []
  /** The state that a text means by “the government” where a group faces one; `null`: none, or it is open. */
  readonly government: Actor | null
  readonly #byWord = new Map<string, Actor>()
  readonly #mentions = new Map<Sentence, Mention[]>()
  /** Words that are capitalised within a sentence somewhere: names, and not the first word of their sentence alone. */
  readonly #seen: ReadonlySet<string>
  readonly #surnames = new Map<string, Person | null>()

  constructor(blocks: readonly Block[]) {
    const sentences = blocks.flatMap((block) => block.sentences)
    this.#seen = capitalsWithin(blocks)
    for (const sentence of sentences) this.#learnGroups(sentence)
    for (const sentence of sentences) for (const person of peopleIn(sentence)) this.#addPerson(person)
    this.#learnActing(sentences)
    this.#uniteShortNames()
    for (const sentence of sentences) this.#findMentions(sentence)
    this.#uniteGovernments(sentences)
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

  mentionsIn(sentence: Sentence): readonly Mention[] {
    return this.#mentions.get(sentence) ?? []
  }

  /** The actor that a phrase names as a whole, such as a group's short form. */
  named(word: string): Actor | undefined {
    return this.#byWord.get(word)
  }

  /** The actor that speaks in a transcript under its own name, written in capitals: `INDIA:`. */
  calledInCapitals(words: string): Actor | undefined {
    const word = countryWord(words) ?? countryWord(inTitleCase(words))
    const state = word === undefined ? undefined : this.#byWord.get(`country ${word.country.code}`)
    return state ?? this.#byWord.get(words) ?? this.#byWord.get(inTitleCase(words))
  }

  /** The person that a token names by family name, or by a part of the name that nobody else bears. */
  personNamed(word: string): Person | undefined {
    return this.#surnames.get(word) ?? undefined
  }

  // ── Groups ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #learnGroups(sentence: Sentence): void {
    const { tokens, text, start } = sentence
    const titles = peopleIn(sentence).flatMap(({ titleSpan }) => (titleSpan === null ? [] : [titleSpan]))
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      if (token.text === '(' && tokens[at + 2]?.text === ')') this.#learnAcronym(tokens, at, text, start)
      // `The European Union` is named without its article.
      const isArticle = /^(?:The|A|An|Both|This|That|These|Each)$/u.test(token.text)
      if (!/^\p{Lu}/u.test(token.text) || (isArticle && tokens[at + 1] !== undefined)) continue
      if (this.#learnPeople(tokens, at)) {
        at++
        continue
      }
      const end = properRun(tokens, at)
      const last = tokens[end - 1]!
      const name = text.slice(token.start - start, last.end - start)
      const next = tokens[end]?.lower ?? ''
      // `Secretary of the National Security Council`: a body that somebody holds an office in is no side by that.
      const isOfOffice =
        BODY.test(last.text) && titles.some((title) => token.start >= title.start && token.start < title.end)
      if (end - at >= 2 && GROUP_HEAD.test(last.text) && tokens[end]?.text !== '(' && !isOfOffice)
        this.#learnGroup(name, '')
      else if (
        isGroupName(tokens, at, end) &&
        (isWithin(tokens, at) || this.#seen.has(token.text)) &&
        !/^an?$/u.test(tokens[at - 1]?.lower ?? '') &&
        (GROUP_NOUN.test(next) || REGIME.test(next) || DELEGATION_NOUN.test(next))
      ) {
        if (countryWord(name) === undefined && organisationByWord.get(name) === undefined) this.#learnGroup(name, '')
      }
      at = Math.max(at, end - 1)
    }
  }

  /** `Turkish Cypriots`, `the Bosnian Croat side`: a people told by two peoples' names is a community of its own. */
  #learnPeople(tokens: readonly Token[], at: number): boolean {
    const [one, two] = [countryWord(tokens[at]!.text), countryWord(tokens[at + 1]?.text ?? '')]
    if (one?.as !== 'demonym' || two?.as !== 'demonym' || one.country === two.country) return false
    const plural = tokens[at + 1]!.text.endsWith('s') ? tokens[at + 1]!.text : `${tokens[at + 1]!.text}s`
    const name = `${tokens[at]!.text} ${plural}`
    this.#learnGroup(name, '')
    this.#byWord.set(name.replace(/s$/u, ''), this.#byWord.get(name)!)
    return true
  }

  /**
   * Names that act again and again, or that talks are held with, and are neither countries nor people: groups that the
   * text expects its reader to know.
   */
  #learnActing(sentences: readonly Sentence[]): void {
    const acts = new Map<string, number>()
    for (const { tokens, text, start } of sentences)
      for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at]!
        if (token.pos !== 'PROPN' || !/^\p{Lu}/u.test(token.text) || token.text.length < 3) continue
        let end = at + 1
        while (tokens[end]?.pos === 'PROPN' && /^\p{Lu}/u.test(tokens[end]!.text) && end - at < 3) end++
        const name = text.slice(token.start - start, tokens[end - 1]!.end - start).replace(/^The\s+/u, '')
        const before = tokens[at - 1]
        const article = before?.lower === 'the' ? tokens[at - 2] : before
        const doesAct = /^(?:VERB|AUX)$/u.test(tokens[end]?.pos ?? '') && article?.pos !== 'ADP'
        const isWith =
          tokens.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'between') &&
          /^(?:between|and)$/u.test(article?.lower ?? '')
        const isShortForm = end - at === 1 && /^[A-Z]{3,6}$/u.test(token.text) && before?.lower === 'the'
        if (!isWithin(tokens, at) && !this.#seen.has(token.text)) continue
        const isTold = GROUP_TOLD.test(text.slice(tokens[end - 1]!.end - start))
        if (this.#isUnknown(name))
          acts.set(name, (acts.get(name) ?? 0) + (isWith || isTold ? 2 : doesAct || isShortForm ? 1 : 0))
        at = end - 1
      }
    for (const [name, count] of acts) if (count >= 2) this.#learnGroup(name, '')
  }

  /** `Tigray` and `Tigrayan` beside the `Tigray People's Liberation Front`: the one word is short for the group's name. */
  #uniteShortNames(): void {
    const groups = this.all.filter(({ kind }) => kind === 'group')
    for (const short of groups.filter(({ name }) => /^\p{Lu}\p{Ll}{4,}$/u.test(name))) {
      const whole = groups.find(({ name }) => {
        const [first = '', ...rest] = name.split(' ')
        return rest.length > 0 && first.length > 4 && (short.name.startsWith(first) || first.startsWith(short.name))
      })
      if (whole === undefined) continue
      for (const [word, actor] of this.#byWord) if (actor === short) this.#byWord.set(word, whole)
      this.all.splice(this.all.indexOf(short), 1)
    }
  }

  #isUnknown(called: string): boolean {
    const name = called.replace(/^The\s+/u, '')
    const words = name.split(/[\s-]+/u)
    const isDay = words.some((word) => monthOf(word) > 0 || WEEKDAYS.includes(word.toLowerCase()))
    const isPerson = words.some((word) => this.#surnames.get(word) !== undefined)
    if (isShouted(name) && name.length > 5) return false
    const isNamed = this.#byWord.has(name) || organisationByWord.has(name) || countryWord(name) !== undefined
    return (
      !isDay &&
      !isPerson &&
      !isNamed &&
      !/^(?:Republic|Kingdom|Federation|State|Government|Part(?:y|ies)|Sides?|Delegations?|Minister|President|Ambassador|General|Chair|Mr|Ms|Mrs|Dr|Secretary|Article|Item|Phase|Round|Scenario)\b/u.test(
        name,
      )
    )
  }

  /** `Sudan Revolutionary Front (SRF)`: the words before the bracket whose initials begin as the short form does. */
  #learnAcronym(tokens: readonly Token[], bracket: number, text: string, start: number): void {
    const acronym = tokens[bracket + 1]!.text
    if (!/^[A-Z][A-Za-z0-9]{1,7}$/u.test(acronym) || !/[A-Z]{2}|\d/u.test(acronym)) return
    let from = bracket
    while (
      from > 0 &&
      bracket - from < 12 &&
      (/^\p{Lu}/u.test(tokens[from - 1]!.text) ||
        (/\d/u.test(acronym) && /^\d{1,3}$/u.test(tokens[from - 1]!.text)) ||
        (CONNECTING.test(tokens[from - 1]!.lower) && !isJoin(tokens, from - 1)) ||
        (/^[’']s?$/u.test(tokens[from - 1]!.text) && isInName(tokens, from - 1)))
    )
      from--
    // `Negotiators for the National Liberation Army (ELN)`
    if (/^(?:of|for|from)$/u.test(tokens[from + 1]?.lower ?? '') && PEOPLE_OF.test(tokens[from]!.text)) from += 2
    while (from < bracket && !/^\p{Lu}/u.test(tokens[from]!.text)) from++
    if (tokens[from]?.text === 'The') from++
    if (from >= bracket) return
    const first = acronymStart(tokens, from, bracket, acronym)
    const name = text.slice(tokens[first]!.start - start, tokens[bracket - 1]!.end - start)
    const organisation = organisationByWord.get(name) ?? organisationByWord.get(acronym)
    if (organisation === undefined && countryWord(name) === undefined) this.#learnGroup(name, acronym)
  }

  #learnGroup(name: string, acronym: string): void {
    if (organisationByWord.has(name) || countryWord(name) !== undefined) return
    const known = this.#byWord.get(name) ?? (acronym === '' ? undefined : this.#byWord.get(acronym))
    const actor = known ?? this.#add(name, 'group', null)
    if (acronym !== '') {
      actor.acronym = acronym
      this.#byWord.set(acronym, actor)
    }
    this.#byWord.set(name, actor)
    // `the Houthi side` and `the Houthis` are the same.
    if (/^\p{Lu}\p{Ll}+$/u.test(name))
      for (const other of [`${name}s`, name.replace(/s$/u, '')])
        if (!this.#byWord.has(other) && countryWord(other) === undefined) this.#byWord.set(other, actor)
  }

  #add(name: string, kind: Actor['kind'], country: Country | null): Actor {
    const key = uniqueWord(name, (word) => this.all.some((actor) => actor.key === `party:${word}`))
    const actor: Actor = { key: `party:${key}`, name, kind, country, acronym: '', mentions: [] }
    this.all.push(actor)
    return actor
  }

  // ── Mentions ──────────────────────────────────────────────────────────────────────────────────────────────────────

  #findMentions(sentence: Sentence): void {
    const { tokens, text, start } = sentence
    const names = peopleIn(sentence).map(({ nameSpan }) => nameSpan)
    const mentions: Mention[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!
      if (!/^\p{Lu}/u.test(token.text) || names.some((name) => token.start >= name.start && token.start < name.end))
        continue
      for (let end = Math.min(tokens.length, at + 8); end > at; end--) {
        const phrase = text.slice(token.start - start, tokens[end - 1]!.end - start)
        const found = this.#actorOf(phrase, tokens, at, end)
        if (found === undefined) continue
        mentions.push({ ...found, start: token.start, end: tokens[end - 1]!.end, sentence })
        at = end - 1
        break
      }
      // `UN-brokered`, `Saudi-led`: the first half is named.
      const half = /^([\p{Lu}][\p{L}.]+)-\p{Ll}{3,}$/u.exec(token.text)?.[1]
      const found = half === undefined ? undefined : this.#actorOf(half, tokens, at, at + 1)
      if (half !== undefined && found !== undefined)
        mentions.push({ ...found, start: token.start, end: token.start + half.length, sentence })
    }
    this.#mentions.set(sentence, mentions)
    for (const mention of mentions) mention.actor.mentions.push(mention)
  }

  #actorOf(
    phrase: string,
    tokens: readonly Token[],
    at: number,
    end: number,
  ): Pick<Mention, 'actor' | 'as'> | undefined {
    const group = this.#byWord.get(phrase) ?? (isShouted(phrase) ? this.#byWord.get(inTitleCase(phrase)) : undefined)
    if (group !== undefined) return { actor: group, as: 'name' }
    const organisation = organisationByWord.get(phrase)
    if (organisation !== undefined) {
      const known = this.#byWord.get(organisation) ?? this.#add(organisation, 'organisation', null)
      this.#byWord.set(organisation, known)
      this.#byWord.set(phrase, known)
      return { actor: known, as: 'name' }
    }
    if (end - at === 2 && BLOC_OF.test(tokens[at]!.text) && BLOC_HEAD.test(tokens[at + 1]!.text)) {
      const bloc = this.#add(phrase, 'bloc', null)
      this.#byWord.set(phrase, bloc)
      return { actor: bloc, as: 'name' }
    }
    const word = countryWord(phrase) ?? (isShouted(phrase) ? countryWord(inTitleCase(phrase)) : undefined)
    // A capital whose name is an everyday one counts where its state has been named.
    const maybe = word === undefined ? ambiguousCapital(phrase) : undefined
    const known = maybe === undefined ? undefined : this.#byWord.get(`country ${maybe.code}`)
    if (known !== undefined) return { actor: known, as: 'capital' }
    if (word === undefined) return undefined
    return { actor: this.#state(word.country), as: word.as }
  }

  #state(country: Country): Actor {
    const id = `country ${country.code}`
    const actor = this.#byWord.get(id) ?? this.#add(country.name, 'state', country)
    this.#byWord.set(id, actor)
    return actor
  }

  /** `the Afghan Taliban regime`: a group called by a people's name that governs is that country's side at the table. */
  #uniteGovernments(sentences: readonly Sentence[]): void {
    for (const group of this.all.filter(({ kind }) => kind === 'group')) {
      const [first, ...rest] = group.name.split(' ')
      const word = countryWord(first ?? '')
      if (rest.length !== 1 || word?.as !== 'demonym' || GROUP_HEAD.test(rest[0]!)) continue
      const governs = sentences.some(({ text }) =>
        new RegExp(
          `\\b${escaped(rest[0]!)}\\s+(?:regime|government|administration|authorities|side|delegation)`,
          'iu',
        ).test(text),
      )
      if (governs) this.#unite(group, this.#state(word.country), rest[0]!, sentences)
    }
    for (const { text } of sentences) {
      const named = /\b(Government of (?:National \p{Lu}\p{L}+|\p{Lu}\p{L}+ \p{Lu}\p{L}+))/u.exec(text)?.[1]
      const country = named === undefined || this.#byWord.has(named) ? null : commonest(this.all, 'state')
      if (named !== undefined && country !== null && countryWord(named.slice(14)) === undefined) {
        country.name = named
        this.#byWord.set(named, country)
      }
    }
  }

  #unite(group: Actor, state: Actor, short: string, sentences: readonly Sentence[]): void {
    state.name = group.name
    for (const [word, actor] of this.#byWord) if (actor === group) this.#byWord.set(word, state)
    this.#byWord.set(short, state)
    this.all.splice(this.all.indexOf(group), 1)
    for (const actor of this.all) actor.mentions.length = 0
    for (const sentence of sentences) this.#findMentions(sentence)
  }

  // ── People ────────────────────────────────────────────────────────────────────────────────────────────────────────

  #addPerson(mention: PersonMention): void {
    const words = nameWords(mention.name)
    const title = this.#officeOf(mention.title)
    const known = this.people.find((person) => sharesName(nameWords(person.name), words))
    if (known !== undefined) {
      known.mentions.push(mention)
      if (words.length > nameWords(known.name).length) known.name = mention.name
      if (known.title === '') known.title = title
      this.#learnSurnames(known, words)
      return
    }
    const key = uniqueWord(mention.name, (word) => this.people.some((person) => person.key === `delegate:${word}`))
    const person: Person = {
      key: `delegate:${key}`,
      name: mention.name,
      title,
      actor: null,
      mentions: [mention],
    }
    this.people.push(person)
    this.#learnSurnames(person, words)
  }

  /** `his Cambodian counterpart`: the office of the one named before; with an office of its own, that one. */
  #officeOf(title: string): string {
    if (!/\b(?:counterpart|opposite number)\b/iu.test(title)) return title
    const own = title.replace(/^.*\b(?:counterpart|opposite number)\b,?\s*/iu, '')
    return own !== ''
      ? own
      : (this.people.at(-1)?.title ?? '').replace(/^(?:acting|interim)\s+(\p{L})/iu, (_all, letter: string) =>
          letter.toUpperCase(),
        )
  }

  #learnSurnames(person: Person, words: readonly string[]): void {
    for (const word of words) {
      const holder = this.#surnames.get(word)
      this.#surnames.set(word, holder === undefined || holder === person ? person : null)
    }
  }
}
