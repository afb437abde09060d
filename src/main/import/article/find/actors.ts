import type { Span } from '#shared/domain/import/proposal.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import type { Block } from '../language/blocks.ts'
import { ambiguousCapital, type Country, countryWord } from '../language/countries.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import { monthOf, WEEKDAYS } from '../dates/calendar-day.ts'
import { acronymStart, CONNECTING, isGroupName, isInName, properRun } from './group-names.ts'
import { DELEGATION_NOUN } from './lexicon.ts'
import { peopleIn, type PersonMention } from './people.ts'

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

/** Organisations of states and the like, by the names and short forms in use. */
const ORGANISATIONS: readonly (readonly [name: string, ...short: string[]])[] = [
  ['United Nations', 'UN', 'U.N.', 'UN Security Council', 'Security Council'],
  ['African Union', 'AU', 'A.U.'],
  ['European Union', 'EU', 'E.U.'],
  ['Arab League', 'League of Arab States'],
  ['Organization for Security and Co-operation in Europe', 'OSCE'],
  ['Association of Southeast Asian Nations', 'ASEAN'],
  ['Economic Community of West African States', 'ECOWAS'],
  ['Intergovernmental Authority on Development', 'IGAD'],
  ['Southern African Development Community', 'SADC'],
  ['East African Community', 'EAC'],
  ['Organization of American States', 'OAS'],
  ['Gulf Cooperation Council', 'GCC'],
  ['North Atlantic Treaty Organization', 'NATO'],
  ['International Committee of the Red Cross', 'ICRC', 'Red Cross'],
  ['Shanghai Cooperation Organisation', 'SCO'],
  ['Commonwealth'],
  ['Caribbean Community', 'CARICOM'],
  ['Organisation of Islamic Cooperation', 'OIC'],
]
const organisationByWord = new Map(ORGANISATIONS.flatMap((names) => names.map((word) => [word, names[0]] as const)))

/** Nouns that end the name of a group or a body. */
const GROUP_HEAD =
  /^(?:Front|Movement|Army|Forces?|Party|Alliance|Union|Council|Coalition|Congress|Brigades?|Resistance|Emirate|Command|Liberation|Militia|Rebels|League|Organi[sz]ation|Federation)$/u
/** Of these, those that state bodies are called by too. */
const BODY = /^(?:Council|Union|Congress|Command|Party|Organi[sz]ation|Federation|Commission|Committee)$/u
/** Nouns that tell that the name before them is a group's. */
const GROUP_NOUN =
  /^(?:rebels?|militants?|insurgents?|fighters|militia|guerrillas?|movement|group|faction|separatists)$/u
/** Nouns that tell that a group governs: with a people's name before it, it is that country's side. */
const REGIME = /^(?:regime|government|administration|authorities|emirate|junta)$/iu
/** What follows a name that is a group's: `, a Hutu militia`, `, the armed movement that …`, `, which is not at the table, warned`. */
const GROUP_TOLD =
  /^,\s+(?:(?:an?|the|another|its|his)\s+(?:[\p{L}’'-]+\s+){0,5}?(?:rebels?|militants?|militia|guerrillas?|movement|group|faction|insurgency|organi[sz]ation|coalition|alliance|army|party|paramilitar(?:y|ies))\b|which (?:is|was|has|had|controls?|holds?|runs?|says?|rejects?|fights?)\b[^.;]{3,80},\s+\p{Ll}+(?:ed|s|d)\b)/u
/** Offices that are named by where they are sent. */
const ENVOY = /\b(?:envoy|representative|coordinator|rapporteur|ambassador|mediator|adviser)\b/iu
const BLOC_HEAD = /^(?:states|countries|capitals|powers|nations|neighbou?rs)$/u
const BLOC_OF =
  /^(?:Gulf|Arab|Western|Nordic|Baltic|European|African|Asian|Balkan|Caribbean|Andean|Sahel|Regional|Central)$/u

/** Who acts in a text, with every mention; made once and asked by sentence. */
export class Actors {
  readonly all: Actor[] = []
  readonly people: Person[] = []
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
    this.#findGovernment(sentences)
    this.#findRebels(sentences)
    for (const group of this.all.filter(({ kind }) => kind === 'group')) {
      const plural = group.mentions.find(
        ({ start, end, sentence }) =>
          sentence.text.slice(start - sentence.start, end - sentence.start) === `${group.name}s`,
      )
      if (plural !== undefined) group.name = `${group.name}s`
    }
    for (const person of this.people) {
      person.actor = this.#sideOf(person)
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
    while (from < bracket && !/^\p{Lu}/u.test(tokens[from]!.text)) from++
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
      const country = named === undefined || this.#byWord.has(named) ? null : this.#commonestState()
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

  #commonestState(): Actor | null {
    return this.#commonest('state')
  }

  #commonest(wanted: Actor['kind']): Actor | null {
    const own = this.all.filter(({ kind }) => kind === wanted)
    return own.toSorted((a, b) => b.mentions.length - a.mentions.length)[0] ?? null
  }

  /** “The government”, where a group faces one: that of the state whose government is named, else of the commonest state. */
  #findGovernment(sentences: readonly Sentence[]): void {
    if (this.all.every(({ kind }) => kind !== 'group')) return
    const governing = sentences.flatMap((sentence) =>
      this.mentionsIn(sentence).filter(({ actor, start, end }) => {
        const around = `${sentence.text.slice(Math.max(0, start - sentence.start - 18), start - sentence.start)}|${sentence.text.slice(end - sentence.start, end - sentence.start + 50)}`
        return (
          actor.kind === 'state' &&
          /government of (?:the )?\||\|(?:[’']s)? (?:\p{Ll}[\p{L}-]+ ){0,3}government/iu.test(around)
        )
      }),
    )
    const state = governing[0]?.actor ?? this.#commonestState()
    if (state === null) return
    const hasOwnArmy = this.all.some(
      ({ kind, name }) => kind === 'group' && /\b(?:Armed Forces|National Army)$/u.test(name),
    )
    for (const sentence of sentences) {
      const { tokens } = sentence
      const own = this.#mentions.get(sentence)!
      for (const [at, token] of tokens.entries()) {
        const next = tokens[at + 1]?.lower ?? ''
        const before = tokens[at - 1]
        // `the federal side`, `federal and rebel forces`, `the army` where no group is an army of the state's.
        const isFederal =
          token.lower === 'federal' &&
          (DELEGATION_NOUN.test(next) || /^(?:and|forces|troops|army|soldiers)$/u.test(next))
        const isRuler = /^(?:junta|regime)$/u.test(token.lower)
        const isArmy = isRuler || (!hasOwnArmy && before?.lower === 'the' && /^(?:army|military)$/u.test(token.lower))
        const isMinistry =
          token.lower === 'ministry' &&
          tokens[at - 2]?.lower === 'the' &&
          /^(?:defen[cs]e|interior|foreign)$/u.test(before?.lower ?? '')
        if (isMinistry && !hasOwnArmy) {
          const whole: Mention = { actor: state, as: 'name', start: tokens[at - 2]!.start, end: token.end, sentence }
          own.push(whole)
          state.mentions.push(whole)
        }
        if ((token.lower !== 'government' && !isFederal && !isArmy) || next === 'of') continue
        if (!isFederal && before?.lower !== 'the') continue
        const start = before?.lower === 'the' ? before.start : token.start
        const mention: Mention = { actor: state, as: 'name', start, end: token.end, sentence }
        own.push(mention)
        state.mentions.push(mention)
      }
      own.sort((a, b) => a.start - b.start)
    }
  }

  /** “The rebels” and the like: the group that is named most. */
  #findRebels(sentences: readonly Sentence[]): void {
    const group = this.all
      .filter(({ kind }) => kind === 'group')
      .toSorted((a, b) => b.mentions.length - a.mentions.length)[0]
    if (group === undefined) return
    for (const sentence of sentences) {
      const own = this.#mentions.get(sentence)!
      for (const [at, token] of sentence.tokens.entries()) {
        const before = sentence.tokens[at - 1]
        if (!/^(?:rebels|insurgents|guerrillas|separatists)$/u.test(token.lower) || before?.lower !== 'the') continue
        const mention: Mention = { actor: group, as: 'name', start: before.start, end: token.end, sentence }
        own.push(mention)
        group.mentions.push(mention)
      }
      own.sort((a, b) => a.start - b.start)
    }
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

  /** Whose a person is: named in the office or just before it, else by the line's own heading (`For Norway: …`). */
  /** `special envoy for Yemen`: where an envoy is sent to, and not whose. */
  #isWhereTo({ text, start: offset }: Sentence, start: number, title: string): boolean {
    return ENVOY.test(title) && /\b(?:for|to)\s+(?:the\s+)?$/u.test(text.slice(0, start - offset))
  }

  #sideOf({ mentions }: Person): Actor | null {
    for (const { sentence, span, titleSpan } of mentions) {
      const near = this.mentionsIn(sentence)
      const office = titleSpan ?? span
      const title =
        titleSpan === null ? '' : sentence.text.slice(titleSpan.start - sentence.start, titleSpan.end - sentence.start)
      const inside = near.filter(
        ({ start, end, as }) =>
          as !== 'city' && start >= span.start && end <= span.end && !this.#isWhereTo(sentence, start, title),
      )
      if (inside.length > 0) return inside[0]!.actor
      const around = sentence.text.slice(span.start - sentence.start, span.end - sentence.start)
      // `the Secretary-General's envoy` is the United Nations', where no other body is named.
      const united = this.#byWord.get('United Nations')
      if (united !== undefined && ENVOY.test(title) && /\bSecretary-General\b/u.test(around)) return united
      const after = near.find(({ start, as }) => as === 'name' && start >= span.end && start - span.end < 10)
      if (
        after !== undefined &&
        !this.#isWhereTo(sentence, after.start, title) &&
        /^\s+(?:of|for)\s+(?:the\s+)?$/u.test(
          sentence.text.slice(span.end - sentence.start, after.start - sentence.start),
        )
      )
        return after.actor
      // `the group's chief negotiator`: that of the group that the text names most.
      const isGroups = /\bthe (?:group|movement|rebels?|militia|organi[sz]ation|guerrillas?)[’']s?\s+$/iu.test(
        sentence.text.slice(0, office.start - sentence.start),
      )
      const group = isGroups ? this.#commonest('group') : null
      if (group !== null) return group
      const before = near.filter(({ end }) => end <= office.start)
      const adjacent = before.at(-1)
      if (adjacent === undefined) continue
      const listed = before.find((one) => isOfList(sentence, one, office))
      if (listed !== undefined) return listed.actor
      const between = sentence.text.slice(adjacent.end - sentence.start, office.start - sentence.start)
      if (/^\s*(?:[’']s?)?\s*(?:\p{L}+\s+){0,2}$/u.test(between) && !/\b(?:and|met|with|to|by|in|at)\b/u.test(between))
        return adjacent.actor
      const line = before[0]!
      if (
        /^\s*(?:for\s+)?(?:the\s+)?$/iu.test(sentence.text.slice(0, line.start - sentence.start)) &&
        /^[^.;]{0,25}:/u.test(sentence.text.slice(line.end - sentence.start))
      )
        return line.actor
    }
    return null
  }
}

/** `Members of the Indian delegation: A, B`; `the Chinese team comprised A and B`: whose list a person stands in. */
function isOfList({ text, start }: Sentence, side: Span, office: Span): boolean {
  const before = text.slice(0, side.start - start)
  const between = text.slice(side.end - start, office.start - start)
  const TEAM =
    /^(?:[’']s)?\s+(?:\p{L}+\s+)?(?:delegation|team|side|party|panel|mission|committee|representatives|negotiators|mediators)\b/iu.exec(
      between,
    )
  if (TEAM === null)
    return (
      /\b(?:delegation|members?|representatives|behalf) of (?:the )?$/iu.test(before) &&
      /^[^.;:]{0,25}:[^;]*$/u.test(between)
    )
  return /^[^.;:]{0,25}(?::|\b(?:compris(?:ed|es)|consist(?:ed|s) of|include[ds]?|(?:was|is) made up of))[^;]*$/u.test(
    between.slice(TEAM[0].length),
  )
}

/** Words of a name that tell people apart. */
const nameWords = (name: string): string[] => name.split(/[\s]+/u).filter((word) => word.length > 2)

/** The same person: one name has all words of the other. */
const sharesName = (one: readonly string[], other: readonly string[]): boolean => {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one]
  return few.length > 0 && few.every((word) => many.includes(word))
}

/** Whether a word stands within a sentence: after another word, and not after the colon or dash that opens one. */
const isWithin = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && /[\p{L}\p{Nd},]$/u.test(tokens[at - 1]!.text)

/** The capitalised words of running text that do not open their sentence, and short forms in capitals. */
function capitalsWithin(blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>()
  for (const { kind, sentences } of blocks)
    for (const { tokens } of kind === 'heading' || kind === 'header' ? [] : sentences)
      for (const [at, { text }] of tokens.entries())
        if (/^\p{Lu}/u.test(text) && (isWithin(tokens, at) || /^[A-Z0-9]{2,}$/u.test(text))) seen.add(text)
  return seen
}

/** `President of Serbia`, `Foreign Minister of the Republic of …`, `spokesman for the …`: the side is not said twice. */
function withoutSide(title: string, { name, acronym, country }: Actor): string {
  const names = [name, acronym, country?.name ?? ''].filter((word) => word !== '').map(escaped)
  const side = new RegExp(
    `\\s+(?:of|for)\\s+(?:the\\s+)?(?:(?:(?:Federal|Islamic|Democratic|Hashemite|Arab|People[’']s)\\s+)*(?:Republic|Kingdom|State|Sultanate|Government|Federation|Union|Commonwealth)\\s+of\\s+(?:the\\s+)?)?(?:${names.join('|')})$`,
    'iu',
  )
  const plain = title.replace(side, '')
  // A bare `Leader` or `Head` says nothing without whose.
  return /^(?:leader|head|chief|member|representative)$/iu.test(plain) ? title : plain
}

/** `Colombia and the National …`: what joins two names is in neither. */
const isJoin = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]!.lower === 'and' && countryWord(tokens[at - 1]?.text ?? '') !== undefined) ||
  (tokens[at]!.lower === 'the' && tokens[at - 1]?.lower === 'and') ||
  (tokens[at]!.lower === 'and' && tokens[at + 1]?.lower === 'the')

const isShouted = (phrase: string): boolean => phrase.length > 3 && phrase === phrase.toUpperCase()

const inTitleCase = (phrase: string): string =>
  phrase
    .toLowerCase()
    .replaceAll(/(^|[\s-])(\p{L})/gu, (_all, before: string, letter: string) => before + letter.toUpperCase())

const escaped = (word: string): string => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')

/** A word for a key: the name in small letters, with a number where another has it. */
export function uniqueWord(name: string, isTaken: (word: string) => boolean): string {
  const plain = foldText(name)
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
  const word = Array.from(plain).slice(0, 60).join('') || 'unnamed'
  let free = word
  for (let count = 2; isTaken(free); count++) free = `${word}-${count}`
  return free
}
