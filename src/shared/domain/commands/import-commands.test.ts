import { describe, expect, test } from 'vitest'
import { acceptanceOf, type Acceptance, withNeeds } from '../import/acceptance.ts'
import { articleProposals, type Proposal } from '../import/proposal.ts'
import { emptyNotebook, type Notebook, notebook as notebookSchema } from '../notebook.ts'
import { applyPatches } from '../notebook-change.ts'
import { NOTHING_RECORDED } from '../position.ts'
import { brokenReferences } from '../references.ts'
import { commands } from './catalogue.ts'
import { runCommand } from './command.ts'

const AT = '2026-03-02T09:00:00.000Z'
const TEXT = 'Norway hosts.\nMali’s Foreign Minister Abdoulaye Diop demanded a ceasefire.'
const empty = emptyNotebook('n' as Notebook['id'], AT, 'Talks')

const shared = { sameAs: null, doubt: '', needs: [] as string[], confidence: 'sure' as const }

const party = (key: string, name: string, initials: string, start: number): Proposal => ({
  ...shared,
  kind: 'party',
  key: `party:${key}`,
  words: [{ start, end: start + name.length }],
  record: {
    name,
    nativeName: null,
    initials,
    role: 'party',
    city: '',
    zone: null,
    mandate: '',
    constituency: '',
    stakes: '',
    batna: '',
    notes: '',
    doubt: '',
  },
})

const article = articleProposals.parse({
  text: TEXT,
  articleDate: '2026-03-01',
  source: {
    ...shared,
    kind: 'source',
    key: 'source:article',
    words: [{ start: 0, end: 13 }],
    record: {
      type: 'article-newspaper',
      title: 'Norway hosts',
      author: [],
      'container-title': '',
      publisher: '',
      issued: '2026-03-01',
      accessed: '',
      URL: '',
      language: 'en',
      details: {},
      derivedFrom: [],
      reliability: 'F',
      credibility: 6,
      gradeNote: '',
      hash: '',
      abstract: '',
    },
  },
  proposals: [
    party('norway', 'Norway', 'NO', 0),
    party('mali', 'Mali', 'ML', 14),
    {
      ...shared,
      kind: 'delegate',
      key: 'delegate:diop',
      needs: ['party:mali'],
      words: [{ start: 38, end: 52 }],
      record: {
        party: 'party:mali',
        isHead: true,
        name: 'Abdoulaye Diop',
        nativeName: null,
        pronunciation: '',
        title: 'Foreign Minister',
        formOfAddress: '',
        languages: [],
        biography: '',
        notes: '',
        doubt: '',
      },
    },
    {
      ...shared,
      kind: 'agendaItem',
      key: 'agendaItem:ceasefire',
      words: [{ start: 63, end: 74 }],
      record: {
        number: '',
        title: 'Ceasefire',
        lead: null,
        minutes: 0,
        status: 'open',
        objective: '',
        background: '',
        gapNote: '',
        doubt: '',
      },
    },
    {
      ...shared,
      kind: 'position',
      key: 'position:mali-ceasefire',
      needs: ['party:mali', 'agendaItem:ceasefire'],
      words: [{ start: 14, end: 75 }],
      record: {
        ...NOTHING_RECORDED,
        party: 'party:mali',
        agendaItem: 'agendaItem:ceasefire',
        stated: 'Mali demands a ceasefire.',
        summary: '',
        movements: [],
      },
    },
    {
      ...shared,
      kind: 'event',
      key: 'event:hosting',
      words: [{ start: 0, end: 13 }],
      record: {
        title: 'Norway hosts',
        description: '',
        date: '2026-03-01',
        zone: 'Europe/Oslo',
        dateNote: '',
        type: 'diplomacy',
        actors: ['party:norway', 'party:mali'],
        place: null,
        casualties: null,
        standing: 'reported',
        accounts: [
          {
            party: 'party:mali',
            stance: 'claims',
            text: 'A ceasefire is needed.',
            killed: null,
            injured: null,
            reliability: null,
            credibility: null,
            links: [],
            doubt: '',
            words: [{ start: 53, end: 75 }],
          },
        ],
        agendaItems: [],
        doubt: '',
        dataset: null,
      },
    },
  ].map((one) => {
    if (one.kind !== 'position') return one
    const { citations: _citations, ...record } = one.record as Record<string, unknown>
    return { ...one, record }
  }),
})

function counter(prefix: string): () => string {
  let count = 0
  return () => `${prefix}${count++}`
}

const accept = (notebook: Notebook, input: Acceptance) =>
  runCommand(notebook, commands.get('import:accept')!, input, { at: AT })

function accepted(notebook: Notebook, input: Acceptance) {
  const outcome = accept(notebook, input)
  if (!outcome.ok) throw new Error(`${outcome.problem.path.join('.')}: ${outcome.problem.message}`)
  return outcome
}

const all = acceptanceOf(article, article.proposals, counter('a'))

describe('import:accept', () => {
  test('puts everything in with keys turned into identifiers, in one edit that one undo takes back', () => {
    const { notebook, edit } = accepted(empty, all)
    expect(notebookSchema.safeParse(notebook).error).toBeUndefined()
    expect(brokenReferences(notebook)).toEqual({ dangling: [], doubled: [] })
    const mali = notebook.parties.find(({ name }) => name === 'Mali')!
    expect(notebook.delegates[0]).toMatchObject({ name: 'Abdoulaye Diop', party: mali.id, isHead: true })
    expect(notebook.positions[0]).toMatchObject({ party: mali.id, agendaItem: notebook.agendaItems[0]!.id })
    expect(notebook.events[0]!.actors).toEqual(notebook.parties.map(({ id }) => id))
    expect(notebook.events[0]!.accounts[0]).toMatchObject({ party: mali.id, citations: [{ locator: '¶2' }] })
    expect(applyPatches(notebook, edit.inverse)).toEqual(empty)
  })

  test('cites the source by paragraph and words', () => {
    const { notebook } = accepted(empty, all)
    const [source] = notebook.sources
    expect(source).toMatchObject({ label: 'S1', title: 'Norway hosts' })
    expect(notebook.parties.map(({ citations }) => citations[0])).toMatchObject([
      { source: source!.id, locator: '¶1', words: 'Norway' },
      { source: source!.id, locator: '¶2', words: 'Mali' },
    ])
  })

  test('gives each new party a colour and initials of its own', () => {
    const twin = article.proposals.map((one) =>
      one.kind === 'party' ? { ...one, record: { ...one.record, initials: 'XX' } } : one,
    )
    const { notebook } = accepted(empty, acceptanceOf(article, twin, counter('a')))
    expect(notebook.parties.map(({ initials }) => initials)).toEqual(['XX', 'XX2'])
    expect(new Set(notebook.parties.map(({ tone }) => tone)).size).toBe(2)
  })

  test('adds to the record that a proposal is the same as, and changes nothing that stands there', () => {
    const before = accepted(empty, all).notebook
    const same = article.proposals.map((one) => {
      const there = before[one.kind === 'party' ? 'parties' : 'events'].find((record) =>
        one.kind === 'party'
          ? 'name' in record && record.name === one.record.name
          : one.kind === 'event' && 'title' in record && record.title === one.record.title,
      )
      return there === undefined ? one : { ...one, sameAs: { id: there.id, score: 1 } }
    })
    const { notebook } = accepted(before, acceptanceOf(article, same, counter('b')))
    expect(notebook.parties).toHaveLength(2)
    expect(notebook.events).toHaveLength(1)
    expect(notebook.parties[1]!.citations.map(({ source }) => source)).toEqual(notebook.sources.map(({ id }) => id))
    expect(notebook.events[0]!.accounts).toHaveLength(1)
    expect(notebook.events[0]!.accounts[0]!.citations).toHaveLength(2)
  })

  test('records what a side now says as a step of the position it has', () => {
    const before = accepted(empty, all).notebook
    const ids = { 'party:mali': before.parties[1]!.id, 'agendaItem:ceasefire': before.agendaItems[0]!.id }
    const again = article.proposals
      .filter(({ kind }) => kind === 'position')
      .map((one) => ({
        ...one,
        record: {
          ...one.record,
          party: ids['party:mali'],
          agendaItem: ids['agendaItem:ceasefire'],
          stated: 'Mali now asks for monitors.',
        },
      })) as Proposal[]
    const { notebook } = accepted(before, acceptanceOf(article, again, counter('c')))
    expect(notebook.positions).toHaveLength(1)
    expect(notebook.positions[0]!.stated).toBe('Mali demands a ceasefire.')
    expect(notebook.positions[0]!.movements).toMatchObject([{ kind: 'recorded', note: 'Mali now asks for monitors.' }])
  })

  test('gives accounts identifiers of their own, and keeps what they speak against', () => {
    const two = article.proposals.map((one) => {
      if (one.kind !== 'event') return one
      const [first] = one.record.accounts
      const second = { ...first!, party: 'party:norway', stance: 'disputes' as const, text: 'None is needed.' }
      const links = [{ account: 0, kind: 'contradicts' as const }]
      return { ...one, record: { ...one.record, accounts: [first!, { ...second, links }] } }
    })
    const { notebook } = accepted(empty, acceptanceOf(article, two, counter('a')))
    const [claim, denial] = notebook.events[0]!.accounts
    expect(denial!.links).toEqual([{ account: claim!.id, kind: 'contradicts' }])
    const again = two.map((one) =>
      one.kind === 'event' ? { ...one, sameAs: { id: notebook.events[0]!.id, score: 1 } } : one,
    )
    const events = again.filter((one) => one.kind !== 'position' && one.kind !== 'delegate')
    const after = accepted(notebook, acceptanceOf(article, events, counter('b'))).notebook
    expect(after.events[0]!.accounts).toHaveLength(4)
    expect(new Set(after.events[0]!.accounts.map(({ id }) => id)).size).toBe(4)
  })

  test('leaves out mentions of what was not accepted, and refuses what cannot stand without it', () => {
    const only = (kind: string): Proposal[] => article.proposals.filter((one) => one.kind === kind)
    const { notebook } = accepted(empty, acceptanceOf(article, only('event'), counter('a')))
    expect(notebook.events[0]).toMatchObject({ actors: [], accounts: [{ party: null }] })
    const refused = accept(empty, acceptanceOf(article, only('delegate'), counter('a')))
    expect(refused).toMatchObject({ ok: false, problem: { path: ['records', 1, 'record', 'party'] } })
  })

  test('refuses an identifier that is taken, a key given twice and a record that is gone', () => {
    const { notebook } = accepted(empty, all)
    expect(accept(notebook, all)).toMatchObject({ ok: false, problem: { path: ['records', 0, 'id'] } })
    const twice = { records: [all.records[0]!, all.records[0]!] }
    expect(accept(empty, twice)).toMatchObject({ ok: false, problem: { path: ['records', 1, 'key'] } })
    const gone = { records: [{ ...all.records[1]!, sameAs: 'nobody' }] } as Acceptance
    expect(accept(empty, gone)).toMatchObject({ ok: false, problem: { path: ['records', 0, 'sameAs'] } })
  })
})

test('withNeeds brings what is needed, and what that needs', () => {
  expect([...withNeeds(article.proposals, ['position:mali-ceasefire'])].sort()).toEqual([
    'agendaItem:ceasefire',
    'party:mali',
    'position:mali-ceasefire',
  ])
})
