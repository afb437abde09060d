import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import doha from '../../../resources/samples/doha-talks.json' with { type: 'json' }
import { projectFor } from './audience-projection.ts'
import { BRIEF_AUDIENCES } from './brief-options.ts'
import { COLLECTIONS, type Notebook, notebook as notebookSchema } from './notebook.ts'
import { brokenReferences } from './references.ts'
import { mayBeGiven } from './values/audience-ceiling.ts'
import { TLP_LEVELS } from './values/marking.ts'
import { makeAnchor } from './values/text-anchor.ts'

const sample: Notebook = notebookSchema.parse(doha)
const OTHERS = BRIEF_AUDIENCES.filter((audience) => audience !== 'delegation')

type Marked = 'parties' | 'delegates' | 'events' | 'agendaItems' | 'positions' | 'sources' | 'challenges' | 'scenarios'
const MARKED: readonly Marked[] = [
  'parties',
  'delegates',
  'events',
  'agendaItems',
  'positions',
  'sources',
  'challenges',
  'scenarios',
]

/** The sample with every marking of its own taken off, under one marking. */
const plain = (marking: string): Notebook => ({
  ...sample,
  marking,
  ...Object.fromEntries(MARKED.map((name) => [name, sample[name].map((record) => ({ ...record, marking: null }))])),
})

/** A notebook with one record changed. */
const changed = (notebook: Notebook, collection: Marked, id: string, change: object): Notebook => ({
  ...notebook,
  [collection]: notebook[collection].map((record) => (record.id === id ? { ...record, ...change } : record)),
})

const open = plain('TLP:CLEAR')
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id)
const found = <T extends { readonly id: string }>(records: readonly T[], id: string): T =>
  records.find((record) => record.id === id)!

describe('the ceiling of an audience', () => {
  it.each([
    ['TLP:CLEAR', ['host', 'other-side', 'public'], ['host', 'other-side', 'public']],
    ['TLP:GREEN', ['host', 'other-side'], ['host']],
    ['TLP:AMBER', [], []],
    ['TLP:AMBER+STRICT', [], []],
    ['TLP:RED', [], []],
    ['OFFICIAL-SENSITIVE', [], []],
    ['TLP:CLEAR // OFFICIAL', [], []],
    ['', [], []],
  ])('lets %s through to %j, and our own thinking to %j', (marking, facts, ours) => {
    expect(OTHERS.filter((audience) => mayBeGiven(marking, audience, 'facts'))).toEqual(facts)
    expect(OTHERS.filter((audience) => mayBeGiven(marking, audience, 'ours'))).toEqual(ours)
    expect(mayBeGiven(marking, 'delegation', 'ours')).toBe(true)
  })
})

describe('a notebook cut down for an audience', () => {
  it('takes our grades out of what the sides say, and the links that we see between them', () => {
    const event = open.events.find(({ accounts }) => accounts.length > 1)!
    const [first, second] = event.accounts
    const accounts = [
      { ...first!, reliability: 'C' as const, credibility: 4 as const },
      { ...second!, links: [{ account: first!.id, kind: 'contradicts' as const }] },
    ]
    const told = (notebook: Notebook) => found(projectFor(notebook, 'host', '').events, event.id).accounts
    const graded = changed(open, 'events', event.id, { accounts })
    expect(told(graded)).toEqual([
      { ...accounts[0], reliability: null, credibility: null, links: [] },
      { ...accounts[1], reliability: null, credibility: null, links: [] },
    ])
    const [withheld] = told(changed(graded, 'parties', first!.party!, { marking: 'TLP:RED' }))
    expect(withheld).toEqual({ ...accounts[1], reliability: null, credibility: null, links: [] })
  })

  it('is itself for our delegation', () => {
    expect(projectFor(sample, 'delegation', 'Talks')).toBe(sample)
  })

  it('holds nothing but a title where its marking is above the audience and no record has its own', () => {
    const cut = projectFor(plain('TLP:AMBER'), 'host', 'Talks')
    expect(cut).toMatchObject({ title: 'Talks', place: '', placeNative: null, summary: '', marking: 'TLP:CLEAR' })
    for (const collection of COLLECTIONS) expect(cut[collection]).toEqual([])
  })

  it('keeps a record whose own marking is lower than the notebook’s, under that marking', () => {
    const cut = projectFor(changed(plain('TLP:AMBER'), 'parties', 'pk', { marking: 'TLP:GREEN' }), 'host', 'Talks')
    expect(cut.parties).toMatchObject([{ id: 'pk', marking: 'TLP:GREEN' }])
    expect(cut.marking).toBe('TLP:CLEAR')
  })

  it('has no judgement of ours in any record, however low its marking', () => {
    const judged = changed(
      changed(open, 'parties', 'at', { marking: 'TLP:CLEAR', batna: 'Stay away.', notes: 'Tired.' }),
      'positions',
      'p-at-a4',
      {
        marking: 'TLP:CLEAR',
        reservationPoint: 'Reporting only.',
        target: 'None.',
        flexibility: 'some-room',
        movements: [{ at: sample.createdAt, kind: 'nearer', note: 'Nodded.', before: 'Earlier words.' }],
      },
    )
    for (const audience of OTHERS) {
      const cut = projectFor(judged, audience, 'Talks')
      expect(found(cut.parties, 'at')).toMatchObject({ batna: '', notes: '', stakes: '', constituency: '' })
      const position = found(cut.positions, 'p-at-a4')
      expect(position).toMatchObject({ interests: '', reservationPoint: '', target: '', unknowns: '', reasoning: '' })
      expect(position).toMatchObject({ flexibility: 'unknown', confidence: null, place: null, movements: [] })
      expect(position).toMatchObject({ redLine: 'none', redLineText: '' })
      expect(position.stated).toBe(found(sample.positions, 'p-at-a4').stated)
      expect(cut.agendaItems.every(({ objective, gapNote }) => objective === '' && gapNote === '')).toBe(true)
      expect(cut.sources.every(({ gradeNote, reliability }) => gradeNote === '' && reliability === 'F')).toBe(true)
      expect(cut.sessions.every(({ notes }) => notes === '')).toBe(true)
      expect(cut.handling).toBe('')
    }
  })

  it('keeps a red line that the side has declared', () => {
    const declared = changed(open, 'positions', 'p-pk-a2', { redLine: 'declared', redLineText: 'No camps.' })
    expect(found(projectFor(declared, 'public', '').positions, 'p-pk-a2').redLineText).toBe('No camps.')
  })

  it('holds what is our own thinking only by a marking of its own', () => {
    const line = (id: string, marking: string | null, use: 'raise' | 'avoid' = 'raise'): object => ({
      ...{ id, order: 1, agendaItem: 'a1', party: null, weight: 'must', use, text: `Line ${id}`, marking },
    })
    const lines = [line('none', null), line('green', 'TLP:GREEN'), line('clear', 'TLP:CLEAR')]
    const withLines = { ...open, talkingPoints: [...lines, line('avoid', 'TLP:CLEAR', 'avoid')] } as Notebook
    expect(ids(projectFor(withLines, 'host', '').talkingPoints)).toEqual(['green', 'clear'])
    expect(ids(projectFor(withLines, 'other-side', '').talkingPoints)).toEqual(['clear'])
    expect(projectFor(open, 'host', '').challenges).toEqual([])
    const let1 = changed(open, 'challenges', 'c-trust', { marking: 'TLP:CLEAR', mitigation: 'Ours.' })
    expect(projectFor(let1, 'public', '').challenges).toMatchObject([{ id: 'c-trust', mitigation: '' }])
    const inferred = changed(open, 'events', open.events[0]!.id, { standing: 'inferred' })
    expect(ids(projectFor(inferred, 'host', '').events)).not.toContain(open.events[0]!.id)
  })

  it('takes along what hangs on a withheld side, and every mention of it', () => {
    const cut = projectFor(changed(open, 'parties', 'at', { marking: 'TLP:RED' }), 'host', '')
    expect(cut.delegates.every(({ party }) => party !== 'at')).toBe(true)
    expect(cut.positions.every(({ party }) => party !== 'at')).toBe(true)
    expect(
      cut.events.every(
        ({ actors, accounts }) => !actors.concat(accounts.flatMap(({ party }) => party ?? [])).includes('at' as never),
      ),
    ).toBe(true)
    expect(cut.events.flatMap(({ accounts }) => accounts)).not.toEqual([])
  })

  it('cites no withheld source', () => {
    const cut = projectFor(changed(open, 'sources', 's1', { marking: 'TLP:AMBER' }), 'public', '')
    expect(JSON.stringify(cut)).not.toContain('"s1"')
    expect(cut.events.length).toBe(open.events.length)
  })

  it('has no note on words that are withheld', () => {
    const position = found(open.positions, 'p-at-a4')
    const note = (id: string, field: 'stated' | 'interests'): object => ({
      id,
      target: {
        collection: 'positions',
        record: position.id,
        field,
        anchor: makeAnchor(position[field], 0, 12),
        orphaned: false,
      },
      ...{
        tag: 'quote',
        motivation: 'commenting',
        body: 'Note.',
        language: null,
        author: 'Me',
        created: sample.createdAt,
      },
      ...{ modified: sample.createdAt, marking: 'TLP:CLEAR' },
    })
    const noted = { ...open, annotations: [note('on-stated', 'stated'), note('on-interests', 'interests')] } as Notebook
    expect(projectFor(noted, 'public', '').annotations).toMatchObject([{ id: 'on-stated', author: '' }])
  })

  it('is whole in itself and no wider than for the audience before it, whatever is marked how', () => {
    const marking = fc.constantFrom(null, null, ...TLP_LEVELS, 'OFFICIAL-SENSITIVE')
    const markings = fc.array(marking, { minLength: 60, maxLength: 60 })
    fc.assert(
      fc.property(markings, fc.constantFrom(...TLP_LEVELS), (given, whole) => {
        let at = 0
        const marked: Notebook = {
          ...sample,
          marking: whole,
          ...Object.fromEntries(
            MARKED.map((name) => [
              name,
              sample[name].map((record) => ({ ...record, marking: given[at++ % 60] ?? null })),
            ]),
          ),
        }
        let wider: Notebook = marked
        for (const audience of BRIEF_AUDIENCES) {
          const cut = projectFor(marked, audience, 'Talks')
          expect(brokenReferences(cut)).toEqual({ dangling: [], doubled: [] })
          expect(notebookSchema.safeParse(cut).success).toBe(true)
          for (const collection of COLLECTIONS)
            expect(ids(wider[collection])).toEqual(expect.arrayContaining(ids(cut[collection])))
          wider = cut
        }
      }),
      { numRuns: 60 },
    )
  })
})
