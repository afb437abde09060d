import sample from '../../resources/samples/doha-talks.json' with { type: 'json' }
import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import { BARE_ACCOUNT } from '#shared/domain/event.ts'
import { type Notebook, notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'

const doha = sample as unknown as Notebook

/** Hands texts out one after another, from the beginning again when they are spent. */
class Supply {
  readonly #texts: readonly string[]
  #next = 0

  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  readonly one = (): string => {
    const text = this.#texts[this.#next % this.#texts.length] ?? ''
    this.#next += 1
    return text
  }

  /** As many records, with so many texts each, as it takes to hand every text out once. */
  readonly records = <T>(textsEach: number, make: (at: number) => T): T[] => {
    this.#next = 0
    return Array.from({ length: Math.ceil(this.#texts.length / textsEach) }, (_, at) => make(at))
  }
}

/** Every kind of record has identifiers of its own type; the schema looks at them in the end. */
const id = (kind: string, at: number): never => `${kind}${at}` as never
/** Who cites nobody and bears no marking of its own. */
const plain = { citations: [], marking: null }
/** And belongs to no item. */
const nobody = { ...plain, agendaItems: [] }

/**
 * A notebook in which every kind of record says every one of these texts, in whatever fields of it are free text; it
 * has four sides, who between them have said as many as they have fields. Texts are lines of a record (500 characters).
 * @throws ZodError when a text does not fit a field
 */
export function hostileNotebook(texts: readonly string[]): Notebook {
  const supply = new Supply(texts)
  const { one, records } = supply
  const parties = doha.parties.slice(0, 4).map((party) => ({
    ...party,
    ...{ name: one(), city: one(), mandate: one(), constituency: one(), stakes: one(), batna: one(), notes: one() },
    ...{ nativeName: { text: one(), lang: 'ur' }, doubt: one(), citations: [] },
  }))
  const [first, second] = parties
  const sessions = doha.sessions
    .slice(0, 1)
    .map((session) => ({ ...session, title: one(), place: one(), notes: one() }))
  const agendaItems = records(5, (at) => ({
    ...doha.agendaItems[0]!,
    ...plain,
    ...{ id: id('item', at), order: at, number: String(at + 1) },
    ...{ title: one(), objective: one(), background: one(), gapNote: one(), doubt: one() },
    session: sessions[0]?.id ?? null,
    lead: first!.id,
  }))
  const positions = records(9, (at) => ({
    ...doha.positions[0]!,
    ...plain,
    ...{ id: id('position', at), party: (at % 2 === 0 ? first : second)!.id },
    agendaItem: agendaItems[Math.floor(at / 2)]!.id,
    ...{ stated: one(), summary: one(), reasoning: one(), interests: one(), reservationPoint: one(), target: one() },
    ...{ unknowns: one(), redLine: 'declared' as const, redLineText: one(), doubt: one(), movements: [] },
  }))
  const whole = {
    ...doha,
    ...{ id: 'hostile', title: one(), summary: one(), place: one(), handling: one(), changes: [], briefs: [] },
    placeNative: { text: one(), lang: 'ar' },
    ...{ parties, sessions, agendaItems, positions },
    annotations: annotationsOf(supply, positions),
    ...registersOf(supply, parties, agendaItems),
  }
  return notebookSchema.parse(whole)
}

/** Notes on the stated words of positions, by turns on all of them. */
const annotationsOf = ({ one, records }: Supply, positions: readonly Notebook['positions'][0][]): Annotation[] =>
  records(2, (at) => {
    const position = positions[at % positions.length]!
    return {
      ...{ tag: 'verify' as const, motivation: 'commenting' as const, language: null },
      ...{ created: doha.createdAt, modified: doha.createdAt, ...NOTE_OF_OURS },
      id: id('note', at),
      target: {
        ...{ collection: 'positions' as const, record: position.id, field: 'stated', orphaned: false },
        anchor: makeAnchor(position.stated, 0, Math.min(position.stated.length, 12)),
      },
      ...{ body: one(), author: one(), marking: null },
    }
  })

/** All that is listed by itself: events, people, sources, challenges, scenarios and lines to take. */
function registersOf(
  { one, records }: Supply,
  parties: Notebook['parties'],
  items: Notebook['agendaItems'],
): Pick<Notebook, 'events' | 'delegates' | 'sources' | 'challenges' | 'scenarios' | 'talkingPoints'> {
  const party = (at: number) => parties[at % parties.length]!.id
  return {
    events: records(8, (at) => ({
      ...doha.events[0]!,
      ...nobody,
      ...{ id: id('event', at), actors: [party(at)], title: one(), description: one() },
      ...{ dateNote: one(), doubt: one(), casualties: null },
      place: { name: one(), nativeName: { text: one(), lang: 'ps' }, coordinates: null, precision: 'exact' as const },
      accounts: [
        {
          ...BARE_ACCOUNT,
          ...{ id: id('account', 0), party: party(at), stance: 'claims' as const },
          text: one(),
          doubt: one(),
        },
      ],
    })),
    delegates: records(8, (at) => ({
      ...doha.delegates[0]!,
      ...{
        citations: [],
        marking: null,
        id: id('person', at),
        order: at,
        party: party(at),
      },
      ...{ isHead: at < parties.length, name: one(), title: one(), pronunciation: one(), formOfAddress: one() },
      ...{ nativeName: { text: one(), lang: 'ur' }, biography: one(), notes: one(), doubt: one() },
    })),
    sources: records(8, (at) => ({
      ...doha.sources[0]!,
      ...{
        id: id('source', at),
        order: at,
        label: `S${at}`,
        marking: null,
        title: one(),
      },
      ...{ author: [{ literal: one() }], 'container-title': one(), publisher: one(), URL: one(), language: one() },
      ...{ gradeNote: one(), abstract: one() },
    })),
    challenges: records(4, (at) => ({
      ...doha.challenges[0]!,
      ...nobody,
      ...{ id: id('challenge', at), order: at },
      ...{ title: one(), description: one(), mitigation: one(), doubt: one() },
    })),
    scenarios: records(5, (at) => ({
      ...doha.scenarios[0]!,
      ...nobody,
      ...{ id: id('scenario', at), order: at },
      ...{ title: one(), outcome: one(), triggers: one(), response: one(), doubt: one() },
    })),
    talkingPoints: records(1, (at) => ({
      ...{ id: id('line', at), order: at, party: null, marking: null, text: one() },
      ...{ agendaItem: items[at % items.length]!.id, weight: 'must' as const, use: 'raise' as const },
    })),
  }
}
