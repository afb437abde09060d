import { describe, expect, it } from 'vitest'
import {
  BRIEF_SECTIONS,
  type BriefOptions,
  type BriefSection,
  defaultBriefOptions,
} from '#shared/domain/brief-options.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { nodesOf, wholeText } from '../testing/definition.ts'
import { crowdedNotebook } from '../testing/crowded-notebook.ts'
import { AS_OF, bareNotebook, dohaNotebook, workedNotebook } from '../testing/notebooks.ts'
import { wholeDocument } from '../coming-document.ts'
import { positionBrief } from './position-brief.ts'

const base = workedNotebook()
type Definition = ReturnType<typeof wholeDocument>
const brief = (change: Partial<BriefOptions> = {}, notebook: Notebook = base): Definition =>
  wholeDocument(positionBrief(notebook, { ...defaultBriefOptions(notebook, AS_OF), ...change }))
const text = (change: Partial<BriefOptions> = {}, notebook: Notebook = base): string =>
  wholeText(brief(change, notebook).content)
const only = (section: BriefSection, notebook: Notebook = base): string => text({ sections: [section] }, notebook)

/** Titles of the outline, with how deep they stand. */
const outline = (definition: Definition): string[] =>
  [...nodesOf(definition.content)].flatMap((node) =>
    node['outline'] === true
      ? [`${node['outlineParentId'] === undefined ? '' : '- '}${String(node['outlineText'])}`]
      : [],
  )

describe('the parts of a position brief', () => {
  it('numbers the parts it holds, each in the outline with its items under it', () => {
    expect(outline(brief({ agendaItems: [base.agendaItems[3]!.id] }))).toEqual([
      'Cover',
      '1  Situation',
      '2  Who leads',
      '3  Agenda',
      '4  Where the sides stand',
      '5  Lines to take, item by item',
      '- 4  Verification and intelligence-sharing',
      '6  Chronology',
      '7  What can break the talks',
      '8  How the talks may end',
      '9  Sources',
    ])
  })
  it('leaves out what was not asked for and what has nothing in it, and numbers the rest anew', () => {
    const notebook = { ...base, events: [] }
    expect(outline(brief({ sections: ['situation', 'agenda', 'sources'] }, notebook))).toEqual([
      '1  Agenda',
      '2  Sources',
    ])
  })
  it.each(BRIEF_SECTIONS)('never says undefined in %s', (section) => {
    for (const notebook of [base, dohaNotebook(), bareNotebook(), crowdedNotebook(2, 4, 2)])
      expect(only(section, notebook)).not.toMatch(/undefined|null|NaN|\[object/u)
  })
  it('is the same for the same notebook and options', () => {
    expect(JSON.stringify(brief())).toBe(JSON.stringify(brief()))
  })
  it('leaves the notebook as it was', () => {
    const before = structuredClone(base)
    brief()
    expect(base).toEqual(before)
  })
})

describe('the cover', () => {
  it('says for whom and by whom it was made where that is known', () => {
    expect(only('cover')).not.toContain('Prepared for')
    expect(text({ sections: ['cover'], preparedFor: 'Head of mission' })).toContain('Prepared for Head of mission')
  })
  it('gives the next session on every clock of the table', () => {
    expect(text({ sections: ['cover'] }).replaceAll('\u00A0', ' ')).toContain(
      'Sat 18 Oct 2025: 10:00 Doha +3,  11:30 Kabul +4:30,  12:00 Islamabad +5'.replace(/ {2}/gu, ' '),
    )
    expect(only('cover', dohaNotebook())).toContain('start not known')
  })
  it('names the session that sits at its instant, as the front page does', () => {
    const during = { ...base, sessions: base.sessions.map((one) => ({ ...one, minutes: 150 })) }
    const asOf = '2025-10-18T07:30:00.000Z'
    expect(text({ sections: ['cover'], asOf }, during)).toContain('Sitting now')
    expect(text({ sections: ['cover'], asOf: '2025-10-18T09:31:00.000Z' }, during)).not.toContain('10:00 Doha')
  })
})

describe('the agenda', () => {
  it('gives a chosen item the time it has among all the items of its session', () => {
    const [first, second] = base.agendaItems
    if (first === undefined || second === undefined) throw new Error('The notebook has too few items.')
    const alone = text({ sections: ['agenda'], agendaItems: [second.id] })
    expect(alone).toContain('10:40')
    expect(alone).not.toContain(first.title)
    expect(only('agenda')).toContain('10:40')
  })
  /** The worked agenda with its session at another start, and the items given other minutes and fixed starts. */
  const timed = (
    start: string,
    minutes: readonly number[],
    fixed: Readonly<Record<number, string>> = {},
  ): Notebook => ({
    ...base,
    sessions: base.sessions.map((session) => ({ ...session, start })),
    agendaItems: base.agendaItems.map((one, at) => ({
      ...one,
      minutes: minutes[at] ?? 0,
      startsAt: fixed[at] ?? null,
    })),
  })
  /** The clocks of every row but the head: those of Doha, Kabul and Islamabad. */
  const clocks = (notebook: Notebook): string[] => {
    const { content } = brief({ sections: ['agenda'] }, notebook)
    const table = [...nodesOf(content)].map((node) => node['table']).find((found) => found !== undefined)
    const { body } = table as { body: unknown[][] }
    return body.slice(1).map((row) => row.slice(0, 3).map(wholeText).join(' ').replace(/\s+/gu, ' ').trim())
  }
  it('counts days from the day on which the session begins, on every clock', () => {
    expect(clocks(timed('2025-10-18T22:00', [30, 60, 60, 10])).slice(0, 4)).toEqual([
      '22:00 23:30 00:00 +1',
      '22:30 00:00 +1 00:30 +1',
      '23:30 01:00 +1 01:30 +1',
      '00:30 +1 02:00 +1 02:30 +1',
    ])
  })
  it('gives no time to items that begin when others of unknown length have ended', () => {
    const rows = clocks(timed('2025-10-18T10:00', [30, 0, 20], { 5: '12:00' }))
    expect(rows.slice(0, 6)).toEqual([
      '10:00 11:30 12:00',
      '10:30 12:00 12:30',
      '10:30 12:00 12:30',
      '10:50 12:20 12:50',
      '– – –',
      '12:00 13:30 14:00',
    ])
  })
})

describe('notes that no printed text leads to', () => {
  /** A note on a record as a whole, filed under a text that is empty. */
  const noteAbout = (
    collection: 'agendaItems' | 'events' | 'challenges' | 'scenarios',
    record: string,
    field: string,
  ) => ({
    ...base.annotations[0]!,
    id: `n-${collection}` as Annotation['id'],
    target: { collection, record, field, anchor: null, orphaned: false },
    body: `About ${collection}.`,
  })
  const [item] = base.agendaItems
  const [event] = base.events
  const [challenge] = base.challenges
  const [scenario] = base.scenarios
  const position = base.positions.find(({ agendaItem }) => agendaItem === item?.id)
  const notebook: Notebook = {
    ...base,
    agendaItems: base.agendaItems.map((one) => ({ ...one, background: '' })),
    events: base.events.map((one) => ({ ...one, description: '' })),
    challenges: base.challenges.map((one) => ({ ...one, description: '' })),
    scenarios: base.scenarios.map((one) => ({ ...one, outcome: '' })),
    positions: base.positions.map((one) => (one.id === position?.id ? { ...one, stated: '', summary: '' } : one)),
    annotations: [
      noteAbout('agendaItems', item?.id ?? '', 'background'),
      noteAbout('events', event?.id ?? '', 'description'),
      noteAbout('challenges', challenge?.id ?? '', 'description'),
      noteAbout('scenarios', scenario?.id ?? '', 'outcome'),
      {
        ...base.annotations[0]!,
        body: 'About positions.',
        target: { ...base.annotations[0]!.target, record: position!.id },
      },
    ],
  }
  it.each([
    ['items', 'About agendaItems.'],
    ['items', 'About positions.'],
    ['situation', 'About events.'],
    ['challenges', 'About challenges.'],
    ['scenarios', 'About scenarios.'],
  ] as const)('are printed all the same in %s: %s', (section, words) => {
    expect(only(section, notebook)).toContain(words)
  })
})

describe('situation and chronology', () => {
  it('gives each event its words of doubt', () => {
    expect(only('situation')).toMatch(/contested · “reportedly” · killed/u)
  })
  it('tells the accounts of a contested event in the chronology, and in the situation only when that is left out', () => {
    const contested = base.events.find(({ standing, accounts }) => standing === 'contested' && accounts.length > 1)
    const account = contested?.accounts[0]?.text ?? 'no account'
    expect(only('situation')).toContain(account)
    const both = brief({ sections: ['situation', 'chronology'] })
    const [told, dated] = (both.content as unknown[]).map(wholeText)
    expect(told).not.toContain(account)
    expect(dated).toContain(account)
  })
  it('explains only the signs it uses', () => {
    const planned = { ...base, events: base.events.filter(({ standing }) => standing === 'planned') }
    expect(only('chronology')).toContain('half dot: contested')
    expect(only('chronology', planned)).not.toContain('half dot')
  })
})

describe('the matrix', () => {
  it('lies across as soon as two sit at the table', () => {
    const orientation = (notebook: Notebook): unknown =>
      (brief({ sections: ['matrix'] }, notebook).content as { pageOrientation: string }[])[0]?.pageOrientation
    expect(orientation(base)).toBe('landscape')
    expect(orientation({ ...base, parties: base.parties.slice(0, 1) })).toBe('portrait')
  })
  it('draws a solid red rule for a declared red line and a broken one for an assessed one, each with its words', () => {
    const lines = [...nodesOf(brief({ sections: ['matrix'] }).content)]
      .flatMap(({ canvas }) => (canvas ?? []) as Record<string, unknown>[])
      .filter(({ lineWidth, lineColor }) => lineWidth === 2 && lineColor === '#a3161f')
    expect(lines.filter(({ dash }) => dash === undefined)).toHaveLength(1)
    expect(lines.filter(({ dash }) => dash !== undefined)).toHaveLength(1)
    expect(only('matrix')).toMatch(/RED LINE declared/u)
    expect(only('matrix')).toMatch(/RED LINE as we assess it/u)
  })
  it('says what is missing', () => expect(only('matrix')).toContain('Nothing stated in our sources.'))
  it('sets more than four parties in several tables, the gap in the last', () => {
    const tables = [...nodesOf(brief({ sections: ['matrix'] }, crowdedNotebook(2, 6, 0)).content)].filter(
      ({ table }) => (table as { headerRows?: number } | undefined)?.headerRows === 1,
    )
    expect(tables.map(({ table }) => (table as { widths: unknown[] }).widths.length)).toEqual([5, 4])
  })
})

describe('an item’s page', () => {
  const page = text({ sections: ['items'], agendaItems: [base.agendaItems[3]!.id] })
  it('says first what is said in the room, and the notes last', () => {
    const order = [
      'Objective',
      'Where they stand',
      'Must say',
      'Should say',
      'Could say',
      'If raised',
      'Avoid',
      'Red line',
      'Movement',
      'Background',
      'Reservation point',
      'Notes',
    ]
    const places = order.map((side) => page.indexOf(side))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
  })
  it('sizes a line by its weight', () => {
    const sizes = [...nodesOf(brief({ sections: ['items'], agendaItems: [base.agendaItems[3]!.id] }).content)]
    const sizeOf = (words: string): unknown =>
      sizes.find((node) => Array.isArray(node['text']) && wholeText(node['text']).includes(words))?.['fontSize']
    expect(sizeOf('We welcome that both')).toBe(12.5)
    expect(sizeOf('Tell us what you would')).toBe(11)
    expect(sizeOf('The host could keep')).toBe(10.25)
  })
  it('prints the notes behind their numbers, also those whose words have gone', () => {
    expect(page).toContain('Verify Only one report has it. Desk, Sat 18 Oct 2025')
    expect(page).toContain('are no longer in the text')
    expect(text({ sections: ['items'], notes: 'none' })).not.toContain('Only one report has it')
  })
})

describe('challenges, scenarios, sources', () => {
  it('gives ICD 203 words with their range, and says where nothing is judged', () => {
    expect(only('scenarios')).toContain('unlikely, 20 to 45 %')
    expect(only('scenarios', dohaNotebook())).toContain('likelihood not judged')
    expect(only('challenges', dohaNotebook())).toContain('Not judged yet')
  })
  it('grades each source in letters and words', () => {
    expect(text({ sections: ['situation', 'sources'] })).toContain(
      'S1 F6 source whose reliability cannot be judged, truth cannot be judged',
    )
  })
})

describe('names in their own script', () => {
  it('stand beside the Latin ones unless they are not wanted', () => {
    expect(only('delegations')).toContain('خواجہ محمد آصف')
    expect(text({ nativeNames: false })).not.toMatch(/\p{Script=Arabic}/u)
  })
})
