import {
  type AccountDraft,
  type ArticleProposals,
  type DraftOf,
  type Proposal,
  type ProposalKind,
  type Span,
  type Sureness,
} from '#shared/domain/import/proposal.ts'
import { BARE_SOURCE } from '#shared/domain/source.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { NOTHING_RECORDED } from '#shared/domain/position.ts'
import { agendaIn, type ItemFound } from './find/agenda.ts'
import type { Actor } from './find/actors.ts'
import { uniqueWord } from './find/actor-names.ts'
import { delegationsIn } from './find/delegations.ts'
import { standingOf } from './find/accounts.ts'
import type { AccountFound, EventFound } from './find/event-found.ts'
import { eventsIn } from './find/events.ts'
import { plainText } from './plain-text.ts'
import {
  delegateOf,
  distinct,
  eventTitle,
  groundIn,
  initialsOf,
  line,
  MARKING,
  placeOf,
  sentenceCase,
  shortened,
  sourceTypeOf,
  titled,
  tollOrNone,
} from './draft-words.ts'
import { doubtIn } from './find/lexicon.ts'
import { challengesIn } from './find/challenges.ts'
import { scenariosIn } from './find/scenarios.ts'
import { stakesIn } from './find/stakes.ts'
import { readArticle, type Reading, wordsOf } from './find/reading.ts'
import { rolesIn, type RoleFound } from './find/roles.ts'
import { casualtiesOf, tollsIn } from './find/tolls.ts'
import * as same from './same-as.ts'

/** What is known of an article besides its text. */
export type ArticleAbout = {
  /** The date given by the user, EDTF; empty: what the text bears counts. */
  readonly articleDate: string
  /** The title that the file bears; empty: none. */
  readonly title: string
  /** SHA-256 of the file, in hexadecimal; empty: no file. */
  readonly hash: string
  /** The notebook that it is to go into, to offer what is there as the same. */
  readonly notebook: Notebook | null
}

/** Reads a plain text on talks and proposes records, each with the words it rests on. Pure; nothing is fetched. */
export function readProposals(given: string, about: ArticleAbout): ArticleProposals {
  const text = plainText(given)
  const reading = readArticle(text, about.articleDate)
  return new Proposing(reading, about).all()
}

type Common = { words: readonly Span[]; confidence: Sureness; doubt?: string; needs?: readonly string[] }

/** Puts what the finders found into drafts that refer to each other by key. */
class Proposing {
  readonly #reading: Reading
  readonly #about: ArticleAbout
  readonly #proposals: Proposal[] = []
  readonly #keys = new Set<string>()
  readonly #partyKeys = new Map<Actor, string>()
  readonly #partyIds = new Map<string, string>()
  readonly #itemKeys = new Map<ItemFound, string>()
  #zone = 'UTC'

  constructor(reading: Reading, about: ArticleAbout) {
    this.#reading = reading
    this.#about = about
  }

  all(): ArticleProposals {
    const roles = rolesIn(this.#reading)
    const host =
      roles.find(({ isHost, role }) => isHost || role === 'host') ?? roles.find(({ actor }) => actor.country !== null)
    this.#zone = host?.actor.country?.zone ?? 'UTC'
    this.#parties(roles)
    this.#delegates()
    const agenda = agendaIn(this.#reading)
    const items = agenda.items.filter(
      (item) =>
        item.block !== null ||
        agenda.positions.some((position) => position.item === item && this.#partyKeys.has(position.actor)),
    )
    this.#agendaItems(items)
    this.#events()
    this.#positions(agenda.positions.filter(({ item }) => items.includes(item)))
    this.#challenges()
    this.#scenarios()
    return {
      text: this.#reading.text,
      articleDate: this.#reading.articleDate,
      source: this.#source(),
      proposals: this.#proposals,
    }
  }

  #key(kind: ProposalKind, name: string): string {
    const key = `${kind}:${uniqueWord(name, (word) => this.#keys.has(`${kind}:${word}`))}`
    this.#keys.add(key)
    return key
  }

  #add<K extends ProposalKind>(
    kind: K,
    key: string,
    record: DraftOf<K>,
    sameAs: Proposal['sameAs'],
    { words, confidence, doubt = '', needs = [] }: Common,
  ): void {
    const spans = distinct(words).slice(0, 50)
    this.#proposals.push({
      kind,
      key,
      record,
      sameAs,
      words: spans,
      confidence,
      doubt,
      needs: [...needs],
    } as unknown as Proposal)
  }

  // ── Who ───────────────────────────────────────────────────────────────────────────────────────────────────────────

  #parties(roles: readonly RoleFound[]): void {
    const stakes = stakesIn(this.#reading)
    for (const { actor, role, words, confidence, mandate } of roles) {
      const key = this.#key('party', actor.name)
      this.#partyKeys.set(actor, key)
      const own = stakes.filter(({ actorKey }) => actorKey === actor.key)
      const told = (at: 'stakes' | 'constituency'): string =>
        [...new Set(own.filter((one) => one.at === at).map(({ text }) => text))].join('\n')
      const isState = actor.kind === 'state' && role !== 'stakeholder'
      const record: DraftOf<'party'> = {
        name: line(actor.name),
        nativeName: null,
        initials: initialsOf(actor),
        role,
        city: isState ? line(actor.country?.capital ?? '') : '',
        zone: isState ? (actor.country?.zone ?? null) : null,
        mandate,
        constituency: told('constituency'),
        stakes: role === 'stakeholder' && told('stakes') === '' ? mandate : told('stakes'),
        batna: '',
        notes: '',
        doubt: doubtIn(mandate),
      }
      const called = [
        actor.acronym,
        ...actor.mentions.filter(({ as }) => as === 'name').map((mention) => wordsOf(this.#reading, mention)),
      ].filter((name) => name !== '')
      const sameAs = this.#about.notebook === null ? null : same.sameParty(this.#about.notebook, record, called)
      if (sameAs !== null) this.#partyIds.set(key, sameAs.id)
      this.#add('party', key, record, sameAs, {
        words: [...words, ...own.map(({ span }) => span)],
        confidence,
        doubt: record.doubt,
      })
    }
  }

  #delegates(): void {
    const { heads, unnamed } = delegationsIn(this.#reading.actors)
    for (const person of this.#reading.actors.people) {
      const party = person.actor === null ? undefined : this.#partyKeys.get(person.actor)
      if (party === undefined || (person.title === '' && !heads.has(person))) continue
      const isHead = heads.has(person)
      const words = person.mentions.map(({ span }) => span)
      const record = delegateOf(party, isHead, person.name, person.title)
      this.#delegate(record, person.name, party, words, isHead ? 'sure' : 'likely')
    }
    for (const { actor, title, span } of unnamed) {
      const party = this.#partyKeys.get(actor)
      if (party !== undefined) this.#delegate(delegateOf(party, false, '', title), title, party, [span], 'likely')
    }
  }

  #delegate(
    record: DraftOf<'delegate'>,
    name: string,
    party: string,
    words: readonly Span[],
    confidence: Sureness,
  ): void {
    const { notebook } = this.#about
    const sameAs = notebook === null ? null : same.sameDelegate(notebook, record, this.#partyIds.get(party) ?? null)
    this.#add('delegate', this.#key('delegate', name), record, sameAs, { words, confidence, needs: [party] })
  }

  // ── What ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  #agendaItems(items: readonly ItemFound[]): void {
    for (const item of items) {
      const key = this.#key('agendaItem', item.title)
      this.#itemKeys.set(item, key)
      const record: DraftOf<'agendaItem'> = {
        number: item.number,
        title: line(item.title),
        lead: (item.lead === null ? undefined : this.#partyKeys.get(item.lead)) ?? null,
        minutes: 0,
        status: 'open',
        objective: '',
        background: '',
        gapNote: '',
        doubt: '',
      }
      const sameAs = this.#about.notebook === null ? null : same.sameItem(this.#about.notebook, record)
      this.#add('agendaItem', key, record, sameAs, {
        words: item.words,
        confidence: item.block === null ? 'likely' : 'sure',
      })
    }
  }

  #positions(positions: ReturnType<typeof agendaIn>['positions']): void {
    for (const { actor, item, statements } of positions) {
      const party = this.#partyKeys.get(actor)
      const agendaItem = this.#itemKeys.get(item)
      if (party === undefined || agendaItem === undefined) continue
      const said = [...new Set(statements.map(({ stated }) => sentenceCase(stated)))]
      const doubt = line(
        [...new Set(statements.map(({ sentence }) => doubtIn(sentence.text)).filter((words) => words !== ''))].join(
          '; ',
        ),
      )
      const reasons = statements
        .map(({ sentence, content }) => groundIn(this.#reading.text.slice(content.end, sentence.end)))
        .filter((words) => words !== '')
      const { citations: _none, ...nothing } = NOTHING_RECORDED
      const record: DraftOf<'position'> = {
        ...nothing,
        party,
        agendaItem,
        stated: said.join('\n'),
        summary: '',
        reasoning: reasons.join('\n'),
        movements: [],
        doubt,
      }
      const { notebook } = this.#about
      const held = notebook?.positions.find(
        (one) => one.party === this.#partyIds.get(party) && one.agendaItem === this.#sameItemId(agendaItem),
      )
      const sameAs =
        held === undefined
          ? null
          : { id: held.id, score: Math.max(0.6, Math.round(same.likeText(held.stated, record.stated) * 100) / 100) }
      const isNamed = statements.some((statement) => statement.isNamed)
      this.#add('position', this.#key('position', `${party.slice(6)}-${agendaItem.slice(11)}`), record, sameAs, {
        words: statements.map(({ span }) => span),
        confidence: isNamed ? 'sure' : 'likely',
        doubt,
        needs: [party, agendaItem],
      })
    }
  }

  #sameItemId(key: string): string | null {
    return this.#proposals.find((proposal) => proposal.key === key)?.sameAs?.id ?? null
  }

  #events(): void {
    for (const event of eventsIn(this.#reading)) {
      const title = eventTitle(wordsOf(this.#reading, event.clause), event)
      const record = this.#eventDraft(event, title)
      const sameAs = this.#about.notebook === null ? null : same.sameEvent(this.#about.notebook, record)
      const confidence =
        event.type === 'standing'
          ? 'guess'
          : event.place !== null || event.date !== null || event.tolls.length > 0
            ? 'sure'
            : 'likely'
      const words = [...event.words, ...event.accounts.map(({ statement }) => statement.span)]
      this.#add('event', this.#key('event', title.slice(0, 50)), record, sameAs, {
        words,
        confidence,
        doubt: record.doubt,
      })
    }
  }

  #eventDraft(event: EventFound, title: string): DraftOf<'event'> {
    const { date, place, sentence, accounts } = event
    const zone =
      place?.mention?.actor.country?.zone ??
      event.actors.find(({ country }) => country !== null)?.country?.zone ??
      this.#zone
    const isOpen = date !== null && date.edtf === ''
    const dateNote =
      date === null
        ? ''
        : isOpen
          ? `The text says “${date.words}” and bears no date to count from.`
          : date.isReckoned
            ? `The text says “${date.words}”; the calendar date is reckoned from the article’s own.`
            : ''
    return {
      title,
      description: sentence.text,
      date: date?.edtf ?? '',
      zone,
      dateNote: line(dateNote),
      type: event.type,
      actors: event.actors.flatMap((actor) => this.#partyKeys.get(actor) ?? []),
      place: placeOf(place?.place ?? null),
      casualties: casualtiesOf(event.tolls),
      standing: standingOf(event),
      accounts: accounts.slice(0, 50).map((account) => this.#accountDraft(account, accounts)),
      agendaItems: [],
      doubt: line(event.doubt),
      dataset: null,
    }
  }

  /** A denial speaks against every claim of another side before it. */
  #accountDraft({ actor, stance, statement }: AccountFound, all: readonly AccountFound[]): AccountDraft {
    const tolls = casualtiesOf(tollsIn(wordsOf(this.#reading, statement.content), statement.content.start))
    const at = all.findIndex((one) => one.statement === statement)
    const against =
      stance === 'claims'
        ? []
        : all.slice(0, at).flatMap((one, place) => (one.actor !== actor && one.stance === 'claims' ? [place] : []))
    return {
      party: this.#partyKeys.get(actor) ?? null,
      stance,
      text: sentenceCase(statement.stated),
      killed: tollOrNone(tolls?.killed),
      injured: tollOrNone(tolls?.injured),
      reliability: null,
      credibility: null,
      links: against.map((account) => ({ account, kind: 'contradicts' as const })),
      doubt: doubtIn(statement.stated),
      words: [statement.span],
    }
  }

  // ── What may come ─────────────────────────────────────────────────────────────────────────────────────────────────

  #challenges(): void {
    for (const { title, description, words, isListed } of challengesIn(this.#reading)) {
      const record: DraftOf<'challenge'> = {
        title: line(title),
        description,
        likelihood: null,
        impact: null,
        mitigation: '',
        agendaItems: this.#itemsIn(words),
        doubt: doubtIn(description),
      }
      const sameAs = this.#about.notebook === null ? null : same.sameChallenge(this.#about.notebook, record)
      this.#add('challenge', this.#key('challenge', title), record, sameAs, {
        words,
        confidence: isListed ? 'sure' : 'likely',
        doubt: record.doubt,
      })
    }
  }

  /** The agenda items whose words stand in the same stretch of the text. */
  #itemsIn(words: readonly Span[]): string[] {
    return [...this.#itemKeys].flatMap(([item, key]) =>
      item.words.some((span) => words.some(({ start, end }) => span.start >= start && span.end <= end)) ? [key] : [],
    )
  }

  #scenarios(): void {
    for (const { title, direction, outcome, triggers, words, isListed } of scenariosIn(this.#reading)) {
      const record: DraftOf<'scenario'> = {
        title: line(title),
        direction,
        outcome,
        likelihood: null,
        triggers,
        response: '',
        agendaItems: [],
        doubt: doubtIn(outcome),
      }
      const sameAs = this.#about.notebook === null ? null : same.sameScenario(this.#about.notebook, record)
      this.#add('scenario', this.#key('scenario', title), record, sameAs, {
        words,
        confidence: isListed ? 'sure' : 'likely',
        doubt: record.doubt,
      })
    }
  }

  #source(): ArticleProposals['source'] {
    const { text, blocks, articleDate, articleDateSpan } = this.#reading
    const head =
      blocks.find(({ kind, text: words }) => (kind === 'heading' && !MARKING.test(words)) || /^subj/iu.test(words)) ??
      blocks[0]
    const before =
      head === undefined ? [] : blocks.slice(0, blocks.indexOf(head)).filter(({ text: words }) => !MARKING.test(words))
    const isAtHead = head !== undefined && before.every(({ kind }) => kind === 'header')
    const first = blocks[0]
    const isTitled = first !== undefined && first.text.length < 140 && !/[.!?]$/u.test(first.text)
    const own = isAtHead
      ? text.slice(head.bodyStart, head.end).replace(/^subj\w*\s*:\s*/iu, '')
      : isTitled
        ? first.text
        : (first?.sentences[0]?.text ?? '').replace(/^[^.;]{2,90}?\s(?:—|–|--)\s/u, '')
    const title = line(shortened(titled(this.#about.title, own), 120)) || 'Article'
    const agency = /^[^\n.]{2,60}\(([\p{Lu}][\p{L} .&-]{1,40})\)\s*[—–-]/mu.exec(text.slice(0, 1_500))?.[1] ?? ''
    const byline = /^by\s+(\p{Lu}[\p{L} .’'-]{3,60})$/imu.exec(text.slice(0, 1_500))?.[1]
    const record: DraftOf<'source'> = {
      ...BARE_SOURCE,
      type: sourceTypeOf(text.slice(0, 600)),
      title,
      author: byline === undefined ? [] : [{ literal: byline.trim() }],
      'container-title': agency,
      issued: articleDate,
      language: 'en',
      hash: this.#about.hash,
    }
    const words = distinct([
      ...(!isAtHead ? [] : [{ start: head.start, end: head.end }]),
      ...(articleDateSpan === null ? [] : [articleDateSpan]),
    ])
    const sameAs = this.#about.notebook === null ? null : same.sameSource(this.#about.notebook, record)
    const shown = words.length > 0 || first === undefined ? words : [{ start: first.start, end: first.end }]
    return {
      kind: 'source',
      key: 'source:article',
      record,
      words: shown,
      sameAs,
      doubt: '',
      needs: [],
      confidence: 'likely',
    }
  }
}
