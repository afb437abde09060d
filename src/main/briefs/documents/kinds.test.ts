import { describe, expect, it } from 'vitest'
import { type BriefOptions, type BriefType, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { BriefRecord } from '#shared/domain/brief-record.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Session } from '#shared/domain/session.ts'
import { tagOf } from '../structure/tag.ts'
import { crowdedNotebook } from '../testing/crowded-notebook.ts'
import { nodesOf, wholeText } from '../testing/definition.ts'
import { AS_OF, bareNotebook, dohaNotebook, workedNotebook } from '../testing/notebooks.ts'
import { briefDefinition } from './brief-definition.ts'

const define = (
  type: BriefType,
  notebook: Notebook = workedNotebook(),
  change: Partial<BriefOptions> = {},
  past: Notebook | null = null,
) => briefDefinition(notebook, { ...defaultBriefOptions(notebook, AS_OF), type, ...change }, past)
const text = (...given: Parameters<typeof define>): string => wholeText(define(...given).content)
/** Whether the words follow each other in that order. */
const inOrder = (whole: string, ...words: string[]): boolean =>
  words.reduce((from, word) => (from === -1 ? -1 : whole.indexOf(word, from)), 0) !== -1

const RECORD: Partial<Session> = {
  began: '2025-10-18T10:12',
  ended: '2025-10-18T12:50',
  present: ['d-asif', 'd-mujahid'] as Session['present'],
  noteTaker: 'The desk',
  summary: 'A calm first sitting.',
  followUp: 'The host sends a text.\nBoth name an officer.',
  discussions: [
    {
      agendaItem: 'a1' as never,
      summary: 'The hour is open.',
      said: [
        { party: 'pk' as never, text: 'Not without the TTP.' },
        { party: 'at' as never, text: 'Tonight, if nothing flies.' },
        { party: null, text: 'Somebody else said this.' },
      ],
    },
    { agendaItem: null, summary: 'A word on the weather.', said: [] },
  ],
}
const recorded = (): Notebook => {
  const notebook = workedNotebook()
  return { ...notebook, sessions: notebook.sessions.map((session) => ({ ...session, ...RECORD })) }
}

describe('the scenesetter', () => {
  const whole = text('scenesetter')
  it('says what the talks are, who leads, what each wants, what happened, what we want and what to watch, in that order', () => {
    const heads = ['In short', 'The talks', 'Across the table', 'What each side wants', 'What happened lately']
    expect(inOrder(whole, ...heads, 'What we want', 'Red line', 'What to watch', 'May end in')).toBe(true)
    expect(whole).toContain('Khawaja Muhammad Asif')
    expect(whole).toContain('with senior military officials and senior intelligence officials')
    expect(whole).toContain('Find one form of checking that both would call by the same name.')
  })
  it('tells what was done before what was said of it, and how many more there are', () => {
    expect(inOrder(whole, 'Air strikes in Paktika', 'contested', 'Hostilities resume')).toBe(true)
    expect(whole).not.toContain('Islamabad: the strikes were aimed at the TTP')
    expect(whole).toMatch(/\d more are in the notebook/u)
  })
  it('says so where no objective is written down', () => {
    expect(text('scenesetter', bareNotebook())).toContain('No objective of ours is written down yet')
  })
})

describe('lines to take', () => {
  it('lines to take lead from the title to notes on texts of theirs that are not written, and to no others', () => {
    const sample = workedNotebook()
    const item = sample.agendaItems.find(({ id }) => sample.talkingPoints.some(({ agendaItem }) => agendaItem === id))
    const position = sample.positions.find(({ agendaItem }) => agendaItem === item!.id)
    const note = (collection: string, record: string, field: string) => ({
      ...sample.annotations[0]!,
      id: `n-${field}` as never,
      body: `About ${field}.`,
      target: { collection, record, field, anchor: null, orphaned: false } as never,
    })
    const notebook = {
      ...sample,
      agendaItems: sample.agendaItems.map((one) => ({ ...one, objective: '' })),
      positions: sample.positions.map((one) => ({ ...one, redLine: 'none' as const, redLineText: '' })),
      annotations: [
        note('agendaItems', item!.id, 'objective'),
        note('positions', position!.id, 'redLineText'),
        note('agendaItems', item!.id, 'background'),
        note('positions', position!.id, 'interests'),
      ],
    }
    const printed = text('lines', notebook)
    expect(printed).toContain('About objective.')
    expect(printed).toContain('About redLineText.')
    expect(printed).not.toMatch(/About (?:background|interests)\./u)
    expect(printed).toMatch(new RegExp(`${item!.title} \\d , \\d Where`, 'u'))
  })

  it('begin a page for each item that has any, and name the others', () => {
    const notebook = {
      ...workedNotebook(),
      agendaItems: workedNotebook().agendaItems.map((item) => ({
        ...item,
        objective: item.id === 'a4' ? item.objective : '',
      })),
    }
    const definition = define('lines', notebook, { preparedFor: 'The minister', preparedBy: 'The desk' })
    const whole = wholeText(definition.content)
    expect(
      inOrder(whole, 'For The minister, by The desk', '4 Verification', 'Objective', 'Where they stand', 'Must say'),
    ).toBe(true)
    expect(inOrder(whole, 'Should say', 'Could say', 'If raised', 'Avoid', 'Red line')).toBe(true)
    expect(whole).toContain('No line to take is written on items 1 to 3 and 5 to 7.')
    expect(whole).not.toContain('Background')
    const breaks = (content: unknown) => [...nodesOf(content)].filter(({ pageBreak }) => pageBreak === 'before').length
    expect(breaks(definition.content)).toBe(0)
    expect(breaks(define('lines', dohaNotebook()).content)).toBe(6)
  })
  it('leave out what was left out by hand, and its item does not lose its place', () => {
    const whole = text('lines', dohaNotebook(), { leftOut: ['t-a1-4', 'a2'] })
    expect(whole).toContain('Name one officer')
    expect(whole).not.toContain('A pause as short as the last one')
    expect(whole).not.toContain('Action against the TTP')
  })
})

describe('the pocket card', () => {
  it('holds names in their own script, clocks, what must be said and red lines, and nothing that only could be said', () => {
    const whole = text('pocket-card')
    for (const held of ['Khawaja Muhammad Asif', 'خواجہ', '11:30', 'We welcome that both', 'Checking that touches'])
      expect(whole.replace(/\u00A0/gu, ' ')).toContain(held)
    expect(whole).not.toContain('The host could keep the exchange')
    expect(whole).not.toContain('Tell us what you would accept')
  })
  it('says how far the clocks are apart while no session has a time', () => {
    expect(text('pocket-card', dohaNotebook())).toContain('1 h 30 min ahead of Doha')
  })
  it('carries its marking twice on every card, blank ones too', () => {
    for (const notebook of [workedNotebook(), bareNotebook(), dohaNotebook()]) {
      const marks = [...nodesOf(define('pocket-card', notebook).content)].filter(
        ({ fillColor }) => fillColor === '#000000',
      )
      expect(marks).toHaveLength(8)
    }
  })
})

describe('the delegation book', () => {
  it('lists the people of each side by rank, the head first, with how to say and address them', () => {
    const notebook = dohaNotebook()
    const delegates = notebook.delegates.map((one) =>
      one.id === 'd-asif'
        ? {
            ...one,
            order: 9999,
            pronunciation: 'kha-WA-ja',
            formOfAddress: 'Minister',
            languages: ['ur', 'en'],
            biography: 'Born in Sialkot.',
          }
        : one,
    )
    const whole = text('delegations', { ...notebook, delegates })
    expect(
      inOrder(
        whole,
        'Pakistan',
        'Head of delegation',
        'Khawaja Muhammad Asif',
        'Minister of Defence',
        'Say',
        'kha-WA-ja',
      ),
    ).toBe(true)
    expect(
      inOrder(whole, 'Address as', 'Minister', 'Urdu and English', 'Born in Sialkot.', 'No. 2', 'Senior military'),
    ).toBe(true)
    expect(inOrder(whole, 'Afghan Taliban', 'Mullah Mohammad', 'Qatar', 'Nobody is named yet')).toBe(true)
  })
})

describe('the chronology', () => {
  const nodes = [...nodesOf(define('chronology').content)]
  it('draws the timeline in four lanes, and says in words what it shows', () => {
    const figure = nodes.find((node) => tagOf(node)?.as === 'figure')
    expect(tagOf(figure)).toMatchObject({ alt: expect.stringContaining('16 events stand on it') })
    const drawn = wholeText(figure)
    expect(inOrder(drawn, 'Violence', 'Truce', 'Statements', 'Diplomacy')).toBe(true)
    expect(drawn).toContain('Air strikes in Paktika')
  })
  it('then tells every event with its doubt', () => {
    const whole = wholeText(define('chronology').content)
    expect(
      inOrder(
        whole,
        'Hatched: somewhere within it',
        'Durand Line never formally',
        'Suicide attack',
        'is reported to have struck',
      ),
    ).toBe(true)
  })
  it('has no timeline where nothing has a date', () => {
    const undated = { ...dohaNotebook(), events: dohaNotebook().events.map((event) => ({ ...event, date: '' })) }
    const { content } = define('chronology', undated, { drawings: ['timeline'] })
    expect([...nodesOf(content)].some((node) => tagOf(node)?.as === 'figure')).toBe(false)
  })
})

describe('the position matrix on one sheet', () => {
  const cellSize = (notebook: Notebook, paper: BriefOptions['paper']): number => {
    const cell = [...nodesOf(define('matrix', notebook, { paper }).content)].find(
      (node) => Array.isArray(node['text']) && wholeText(node['text']).includes('Asks both sides for restraint'),
    )
    return cell?.['fontSize'] as number
  }
  it('sets its type as large as the sheet lets it be, between 7 and 15 points', () => {
    expect(cellSize(dohaNotebook(), 'A3')).toBeGreaterThan(cellSize(dohaNotebook(), 'A4'))
    expect(cellSize(dohaNotebook(), 'A4')).toBeGreaterThanOrEqual(7)
    expect(cellSize(dohaNotebook(), 'A3')).toBeLessThanOrEqual(15)
  })
  it('says what does not fit', () => {
    const whole = text('matrix', crowdedNotebook(30, 3, 0))
    expect(whole).toMatch(/\d+ items do not fit on this sheet: items \d+ to 30/u)
    expect(whole).toContain('Long positions are cut')
    expect(text('matrix')).not.toContain('do not fit')
  })
})

describe('the read-ahead', () => {
  it('gives the purpose in at most three sentences, then objectives, background, choreography and talking points', () => {
    const notebook = { ...workedNotebook(), summary: 'One. Two. Three. Four.' }
    const whole = text('read-ahead', notebook)
    expect(
      inOrder(whole, 'Purpose', 'One. Two. Three.', 'Objectives', 'Background', 'Choreography', 'Talking points'),
    ).toBe(true)
    expect(whole).not.toContain('Four.')
    expect(inOrder(whole, '10:00', '11:30', '12:00', 'Must say', 'Should say', 'Could say', 'If raised', 'Avoid')).toBe(
      true,
    )
  })
})

describe('the memorandum of conversation', () => {
  it('tells when and where a session sat, who was there, what each side said on each item, and what was undertaken', () => {
    const whole = text('memcon', recorded())
    expect(
      inOrder(whole, 'Session 1', '10:12 to 12:50 Doha +3', '11:42 to 14:20 Kabul +4:30', 'Doha, Qatar', 'The desk'),
    ).toBe(true)
    expect(inOrder(whole, 'Participants', 'Khawaja', 'Mullah', 'A calm first sitting', 'The hour is open')).toBe(true)
    expect(inOrder(whole, 'Not without the TTP.', 'Tonight, if nothing flies.', 'Somebody else said this.')).toBe(true)
    expect(
      inOrder(
        whole,
        'On the whole',
        'the weather',
        'Nothing is noted on items 2 to 7',
        'Follow-up',
        'Both name an officer',
      ),
    ).toBe(true)
    expect(whole).not.toContain('Senior military officials')
  })
  it('is a sheet to take notes on while there is no record, and says that the times are planned', () => {
    const whole = text('memcon')
    expect(inOrder(whole, 'planned', '10:00 to 13:00', 'Who was present is not noted', '1 Halting', 'Follow-up')).toBe(
      true,
    )
  })
  it('is of the session that was chosen, under its marking alone', () => {
    const notebook = recorded()
    const [first] = notebook.sessions
    const other: Session = {
      ...first!,
      id: 's2' as Session['id'],
      order: 1,
      title: 'In the margins',
      marking: 'TLP:RED',
      discussions: [],
      summary: 'A word aside.',
    }
    const both = {
      ...notebook,
      marking: 'TLP:GREEN',
      agendaItems: notebook.agendaItems.map((item) => ({ ...item, marking: null })),
      sessions: [first!, other],
    }
    expect(text('memcon', both, { session: 's2' as never })).toContain('A word aside.')
    expect(define('memcon', both, { session: 's2' as never }).info?.subject).toBe('TLP:RED')
    expect(define('memcon', both, { session: first!.id }).info?.subject).toBe('TLP:GREEN')
    expect(text('memcon', both, { session: 'gone' as never })).toContain('There is no session')
  })
})

describe('what changed', () => {
  const before: BriefRecord = {
    id: 'b1' as never,
    type: 'position',
    title: 'Talks',
    madeAt: AS_OF,
    pages: 3,
    preparedFor: '',
  }
  const past = { ...dohaNotebook(), briefs: [before] }
  const now: Notebook = {
    ...past,
    positions: past.positions.map((one) =>
      one.id === 'p-pk-a4' ? { ...one, stated: `${one.stated} Daily.`, flexibility: 'firm', marking: 'TLP:RED' } : one,
    ),
    challenges: past.challenges.slice(1),
    talkingPoints: [...past.talkingPoints, { ...past.talkingPoints[0]!, id: 'new' as never, text: 'A new line.' }],
  }
  it('tells record by record what is new, changed from what to what, and removed', () => {
    const whole = text('changes', now, {}, past)
    expect(
      inOrder(
        whole,
        'Since position brief',
        'Positions',
        'Changed',
        'Pakistan: Verification',
        'Daily.',
        'room not known → firm',
      ),
    ).toBe(true)
    expect(
      inOrder(
        whole,
        'Challenges',
        'Removed',
        'Lack of trust',
        'Lines to take',
        'New',
        'Must say, on item 1',
        'A new line.',
      ),
    ).toBe(true)
  })
  it('carries the marking of what it tells', () => {
    expect(define('changes', now, {}, past).info?.subject).toBe('TLP:RED')
    expect(define('changes', past, {}, past).info?.subject).toBe('TLP:CLEAR')
  })
  it('says so where nothing changed, where no brief was made, and where it is not for our delegation', () => {
    expect(text('changes', past, {}, past)).toContain('Nothing has changed since then')
    expect(text('changes', dohaNotebook())).toContain('No brief has been made')
    expect(text('changes', now, { audience: 'host' }, past)).toContain('told to our own delegation alone')
  })
  it('passes over a record that was left out by hand', () => {
    expect(text('changes', now, { leftOut: ['new'] }, past)).not.toContain('A new line.')
  })
})

describe('every kind', () => {
  const kinds: readonly BriefType[] = [
    'scenesetter',
    'delegations',
    'chronology',
    'matrix',
    'read-ahead',
    'memcon',
    'changes',
  ]
  it.each(kinds)('%s has one title and is named by it', (type) => {
    const titles = [...nodesOf(define(type).content)].filter((node) => {
      const tag = tagOf(node)
      return tag?.as === 'heading' && tag.level === 1
    })
    expect(titles).toHaveLength(1)
    expect(define(type).info?.title).toMatch(/^Doha talks: \p{Ll}/u)
  })
  it('sets a letterhead at the head of the first page, with words for who does not see it', () => {
    const letterhead = 'data:image/png;base64,iVBORw0KGgo='
    for (const type of [...kinds, 'lines', 'position'] as const) {
      const pictures = [
        ...nodesOf(define(type, workedNotebook(), { letterhead, preparedBy: 'The desk' }).content),
      ].filter(({ image }) => image !== undefined)
      expect(pictures.map((node) => tagOf(node))).toEqual([{ as: 'figure', alt: 'Letterhead of The desk' }])
    }
  })
})
