import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NOTE_OF_OURS } from '../annotation.ts'
import { collectionSchemas, COLLECTIONS, type Notebook, notebook as notebookSchema } from '../notebook.ts'
import { applyPatches } from '../notebook-change.ts'
import { brokenReferences } from '../references.ts'
import { makeAnchor } from '../values/text-anchor.ts'
import { commands } from './catalogue.ts'
import { type Edit, type Problem, runCommand } from './command.ts'
import type { CommandInputs, CommandName } from './inputs.ts'

const sample: Notebook = notebookSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)
const AT = '2025-10-18T07:00:00.000Z'

function run<C extends CommandName>(
  notebook: Notebook,
  name: C,
  input: CommandInputs[C],
): { notebook: Notebook; edit: Edit } {
  const outcome = runCommand(notebook, commands.get(name)!, input, { at: AT })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.message}`)
  return outcome
}

function problem(name: string, input: unknown, notebook = sample): Problem {
  const outcome = runCommand(notebook, commands.get(name)!, input, { at: AT })
  if (outcome.ok) throw new Error(`${name} was carried out.`)
  return outcome.problem
}

const byId = <T extends { id: string }>(records: readonly T[], id: string): T | undefined =>
  records.find((record) => record.id === id)

/** The words “…” of the first position that has some, with their anchor. */
const position = sample.positions.find(({ stated }) => stated.length > 60)!

const note = (id: string, words: string): CommandInputs['annotations:add']['record'] => {
  const start = position.stated.indexOf(words)
  return {
    id,
    target: {
      collection: 'positions',
      record: position.id,
      field: 'stated',
      anchor: makeAnchor(position.stated, start, start + words.length),
      orphaned: false,
    },
    tag: 'verify',
    motivation: 'commenting',
    body: 'Is that so?',
    language: null,
    author: 'Desk',
    created: AT,
    modified: AT,
    ...NOTE_OF_OURS,
    marking: null,
  } as unknown as CommandInputs['annotations:add']['record']
}

/** Every name in `CommandInputs`: the compiler sees to it that none is missing and none is too many. */
const NAMES: Record<CommandName, true> = {
  'parties:add': true,
  'parties:edit': true,
  'parties:remove': true,
  'delegates:add': true,
  'delegates:edit': true,
  'delegates:remove': true,
  'events:add': true,
  'events:edit': true,
  'events:remove': true,
  'sessions:add': true,
  'sessions:edit': true,
  'sessions:remove': true,
  'agendaItems:add': true,
  'agendaItems:edit': true,
  'agendaItems:remove': true,
  'positions:add': true,
  'positions:edit': true,
  'positions:remove': true,
  'annotations:add': true,
  'annotations:edit': true,
  'annotations:remove': true,
  'annotations:import': true,
  'sources:add': true,
  'sources:edit': true,
  'sources:remove': true,
  'challenges:add': true,
  'challenges:edit': true,
  'challenges:remove': true,
  'scenarios:add': true,
  'scenarios:edit': true,
  'scenarios:remove': true,
  'talkingPoints:add': true,
  'talkingPoints:edit': true,
  'talkingPoints:remove': true,
  'briefs:add': true,
  'briefs:edit': true,
  'briefs:remove': true,
  'parties:move': true,
  'delegates:move': true,
  'sessions:move': true,
  'agendaItems:move': true,
  'sources:move': true,
  'challenges:move': true,
  'scenarios:move': true,
  'talkingPoints:move': true,
  'agendaItems:place': true,
  'agendaItems:number': true,
  'annotations:reattach': true,
  'notebook:edit': true,
  'notebook:restore': true,
  'record:restore': true,
  'sessions:take': true,
  'sources:take': true,
  'import:rows': true,
  'import:accept': true,
}

test('the catalogue has exactly the commands that the window can name', () => {
  expect([...commands.keys()].sort()).toEqual(Object.keys(NAMES).sort())
  for (const [name, command] of commands) expect(command.name).toBe(name)
})

describe('every collection', () => {
  test.each(COLLECTIONS.filter((name) => sample[name].length > 0))(
    '%s: a record is removed and added again',
    (name) => {
      const [record] = sample[name]
      const removed = run(sample, `${name}:remove`, { id: record!.id })
      expect(byId<{ id: string }>(removed.notebook[name], record!.id)).toBeUndefined()
      expect(brokenReferences(removed.notebook)).toEqual({ dangling: [], doubled: [] })
      expect(applyPatches(removed.notebook, removed.edit.inverse)).toEqual(sample)
      if (name === 'annotations') return
      const added = run(removed.notebook, `${name}:add`, { record: withoutMentions(record!) } as never)
      expect(byId<{ id: string }>(added.notebook[name], record!.id)).toBeDefined()
    },
  )

  /** What it mentions may have gone with it. */
  const withoutMentions = (record: object): object => ({
    ...record,
    ...('agendaItems' in record ? { agendaItems: [] } : {}),
  })

  test.each(COLLECTIONS)('%s: what is not there is neither edited nor removed', (name) => {
    expect(problem(`${name}:edit`, { id: 'nobody', change: {} }).path).toEqual(['id'])
    expect(problem(`${name}:remove`, { id: 'nobody' }).path).toEqual(['id'])
  })

  test.each(COLLECTIONS)('%s: an identifier cannot be changed, nor a strange field set', (name) => {
    const id = sample[name][0]?.id ?? 'any'
    expect(problem(`${name}:edit`, { id, change: { id: 'other' } }).path).toEqual(['change'])
    expect(problem(`${name}:edit`, { id, change: { colour: 'red' } }).path).toEqual(['change'])
    expect(Object.keys(collectionSchemas[name].shape)).toContain('id')
  })
})

describe('an edit', () => {
  const [event] = sample.events
  test('leaves the notebook it was given as it was, and what it does not touch the very same', () => {
    const before = structuredClone(sample)
    const { notebook } = run(sample, 'events:edit', { id: event!.id, change: { title: 'Other' } })
    expect(sample).toEqual(before)
    expect(notebook.events[1]).toBe(sample.events[1])
    expect(notebook.positions).toBe(sample.positions)
  })

  test('writes a line into the diary, which undo takes out again', () => {
    const { notebook, edit } = run(sample, 'events:edit', { id: event!.id, change: { title: 'Other' } })
    expect(notebook.changes.at(-1)).toEqual({ at: AT, command: 'events:edit', record: event!.id, fields: ['title'] })
    expect(applyPatches(notebook, edit.inverse)).toEqual(sample)
  })

  test('names only the fields that change', () => {
    const change = { title: 'Other', zone: event!.zone, citations: structuredClone(event!.citations) }
    expect(run(sample, 'events:edit', { id: event!.id, change }).edit.touched.fields).toEqual(['title'])
  })

  test('that changes nothing has no patches and returns the same notebook', () => {
    const { notebook, edit } = run(sample, 'events:edit', { id: event!.id, change: { title: event!.title } })
    expect(notebook).toBe(sample)
    expect(edit.patches).toEqual([])
    expect(run(sample, 'notebook:edit', { change: { title: sample.title } }).notebook).toBe(sample)
  })

  test.each([
    ['events:edit', { id: event!.id, change: { title: ' ' } }, ['change', 'title']],
    ['events:edit', { id: event!.id, change: { date: '2025-02-30' } }, ['change', 'date']],
    ['events:edit', { id: event!.id, change: { zone: 'Mars/Base' } }, ['change', 'zone']],
    ['events:edit', { id: event!.id, change: { actors: ['mars'] } }, ['actors', 0]],
    [
      'events:edit',
      { id: event!.id, change: { citations: [{ source: 'none', locator: '' }] } },
      ['citations', 0, 'source'],
    ],
    ['positions:edit', { id: position.id, change: { stated: 'x'.repeat(100_001) } }, ['change', 'stated']],
    ['positions:edit', { id: position.id, change: { place: 101 } }, ['change', 'place']],
    ['events:add', { record: event }, ['record', 'id']],
    ['notebook:edit', { change: { title: '' } }, ['change', 'title']],
    ['notebook:edit', { change: { id: 'other' } }, ['change']],
  ])('%s %j is refused at its place', (name, input, path) => {
    const found = problem(name, input)
    expect(found.path).toEqual(path)
    expect(found.message).not.toBe('')
  })
})

describe('removing', () => {
  test('a party takes along its people and positions with their notes, and only the mention elsewhere', () => {
    const noted = run(sample, 'annotations:add', { record: note('n1', position.stated.slice(0, 12)) }).notebook
    const { notebook, edit } = run(noted, 'parties:remove', { id: position.party })
    expect(notebook.delegates.some(({ party }) => party === position.party)).toBe(false)
    expect(notebook.positions.some(({ party }) => party === position.party)).toBe(false)
    expect(byId(notebook.annotations, 'n1')).toBeUndefined()
    expect(notebook.events).toHaveLength(noted.events.length)
    expect(notebook.events.flatMap(({ actors }) => actors)).not.toContain(position.party)
    expect(brokenReferences(notebook)).toEqual({ dangling: [], doubled: [] })
    expect(applyPatches(notebook, edit.inverse)).toEqual(noted)
  })

  test('a source takes out its citations, those inside accounts too', () => {
    const { id } = sample.sources[0]!
    const { notebook } = run(sample, 'sources:remove', { id })
    expect(JSON.stringify(notebook.events)).not.toContain(`"source":"${id}"`)
    expect(brokenReferences(notebook).dangling).toEqual([])
    expect(notebook.events).toHaveLength(sample.events.length)
  })

  test('moves at most one record of its collection', () => {
    const [first] = sample.events
    const { notebook, edit } = run(sample, 'events:remove', { id: first!.id })
    expect(notebook.events[0]).toEqual(sample.events.at(-1))
    expect(notebook.events.slice(1)).toEqual(sample.events.slice(1, -1))
    expect(edit.patches.filter(({ path }) => path[0] === 'events')).toHaveLength(2)
  })
})

describe('order', () => {
  const order = ({ agendaItems }: Notebook): string[] =>
    agendaItems.toSorted((a, b) => a.order - b.order).map(({ id }) => id)
  const ids = order(sample)

  test('an item goes before another, or to the end; only it changes', () => {
    const moved = run(sample, 'agendaItems:move', { id: ids.at(-1)!, before: ids[1]! })
    expect(order(moved.notebook)).toEqual([ids[0], ids.at(-1), ...ids.slice(1, -1)])
    expect(moved.edit.patches.filter(({ path }) => path[0] === 'agendaItems')).toHaveLength(1)
    const toEnd = run(sample, 'agendaItems:move', { id: ids[0]!, before: null })
    expect(order(toEnd.notebook)).toEqual([...ids.slice(1), ids[0]])
  })

  test('still holds when the numbers between two neighbours are used up', () => {
    let notebook = sample
    for (let moves = 0; moves < 120; moves++) {
      const now = order(notebook)
      notebook = run(notebook, 'agendaItems:move', { id: now[2]!, before: now[1]! }).notebook
      expect(order(notebook)).toEqual([now[0], now[2], now[1], ...now.slice(3)])
    }
    expect(new Set(notebook.agendaItems.map((item) => item.order)).size).toBe(ids.length)
  })

  test('placing puts an item into a session', () => {
    const session = sample.sessions[0]!
    const out = run(sample, 'agendaItems:place', { id: ids[0]!, session: null, before: null }).notebook
    expect(byId(out.agendaItems, ids[0]!)?.session).toBeNull()
    const back = run(out, 'agendaItems:place', { id: ids[0]!, session: session.id, before: ids[1]! }).notebook
    expect(byId(back.agendaItems, ids[0]!)?.session).toBe(session.id)
    expect(order(back)).toEqual(ids)
  })

  test('numbering gives the items 1, 2, 3 in the order given, by one edit', () => {
    const { notebook, edit } = run(sample, 'agendaItems:number', { ids: [ids[2]!, ids[0]!] })
    expect([ids[2]!, ids[0]!].map((id) => byId(notebook.agendaItems, id)?.number)).toEqual(['1', '2'])
    expect(byId(notebook.agendaItems, ids[1]!)).toEqual(byId(sample.agendaItems, ids[1]!))
    expect(applyPatches(notebook, edit.inverse)).toEqual(sample)
    expect(problem('agendaItems:number', { ids: ['nobody'] }).path).toEqual(['id'])
  })

  test('nowhere is refused', () => {
    expect(problem('agendaItems:move', { id: ids[0], before: 'nowhere' }).path).toEqual(['before'])
    expect(problem('agendaItems:place', { id: ids[0], session: 'never', before: null }).path).toEqual(['session'])
  })
})

describe('a position', () => {
  test('is the only one of its side on its item', () => {
    const other = sample.positions.find(
      ({ party, agendaItem }) => party !== position.party && agendaItem === position.agendaItem,
    )!
    expect(problem('positions:add', { record: { ...position, id: 'second' } }).path).toEqual(['record', 'party'])
    const change = { party: position.party }
    expect(problem('positions:edit', { id: other.id, change }).path).toEqual(['change', 'party'])
    const free = run(sample, 'positions:remove', { id: position.id }).notebook
    expect(byId(run(free, 'positions:edit', { id: other.id, change }).notebook.positions, other.id)).toMatchObject(
      change,
    )
  })

  test('that is reworded keeps the words it replaced, with their date', () => {
    const { notebook } = run(sample, 'positions:edit', { id: position.id, change: { stated: 'New words.' } })
    const after = byId(notebook.positions, position.id)!
    expect(after.movements).toEqual([
      ...position.movements,
      { at: AT, kind: 'reworded', note: position.summary, before: position.stated },
    ])
    const again = run(notebook, 'positions:edit', { id: position.id, change: { target: 'More.' } }).notebook
    expect(byId(again.positions, position.id)?.movements).toEqual(after.movements)
  })
})

describe('notes', () => {
  const words = position.stated.split(' ').slice(3, 6).join(' ')
  const noted = run(sample, 'annotations:add', { record: note('n1', words) }).notebook
  const target = (notebook: Notebook) => byId(notebook.annotations, 'n1')!.target

  test('follow their words through an edit of the text', () => {
    const { notebook } = run(noted, 'positions:edit', {
      id: position.id,
      change: { stated: `Put in front. ${position.stated}` },
    })
    const { anchor, orphaned } = target(notebook)
    expect(orphaned).toBe(false)
    expect(anchor).toMatchObject({ exact: words, start: target(noted).anchor!.start + 14 })
    expect(byId(notebook.positions, position.id)!.stated.slice(anchor!.start, anchor!.end)).toBe(words)
  })

  test('whose words are gone wait, with the words they had, and can be put on others', () => {
    const gone = run(noted, 'positions:edit', {
      id: position.id,
      change: { stated: 'Nothing of it is left.' },
    }).notebook
    expect(target(gone)).toMatchObject({ orphaned: true, anchor: { exact: words } })
    const anchor = makeAnchor('Nothing of it is left.', 0, 7)
    const put = run(gone, 'annotations:reattach', { id: 'n1', field: 'stated', anchor }).notebook
    expect(target(put)).toMatchObject({ orphaned: false, anchor: { exact: 'Nothing' } })
    const whole = run(gone, 'annotations:reattach', { id: 'n1', field: 'stated', anchor: null }).notebook
    expect(target(whole)).toMatchObject({ orphaned: false, anchor: null })
  })

  test('on texts of other records follow too', () => {
    const event = sample.events.find(({ description }) => description.length > 40)!
    const on = note('n2', '')
    const anchor = makeAnchor(event.description, 5, 20)
    const record = {
      ...on,
      target: { ...on.target, collection: 'events', record: event.id, field: 'description', anchor },
    }
    const before = run(sample, 'annotations:add', { record } as CommandInputs['annotations:add']).notebook
    const { notebook } = run(before, 'events:edit', { id: event.id, change: { description: `> ${event.description}` } })
    expect(byId(notebook.annotations, 'n2')!.target.anchor).toMatchObject({ exact: anchor.exact, start: 7 })
  })

  test('know when they were changed, unless nothing was', () => {
    const later = { at: '2025-10-19T07:00:00.000Z' }
    const edit = (body: string) => {
      const outcome = runCommand(noted, commands.get('annotations:edit')!, { id: 'n1', change: { body } }, later)
      if (!outcome.ok) throw new Error(outcome.problem.message)
      return byId(outcome.notebook.annotations, 'n1')!.modified
    }
    expect(edit('It is so.')).toBe(later.at)
    expect(edit('Is that so?')).toBe(AT)
  })

  test('cannot hold on to words that do not stand there', () => {
    const wrong = note('n3', words)
    const moved = { ...wrong, target: { ...wrong.target, anchor: { ...wrong.target.anchor!, start: 0 } } }
    expect(problem('annotations:add', { record: moved }).path).toEqual(['record', 'target', 'anchor'])
    const nowhere = { ...wrong, target: { ...wrong.target, record: 'none' } }
    expect(problem('annotations:add', { record: nowhere }).path).toEqual(['record', 'target'])
    const anchor = { ...makeAnchor(position.stated, 0, 5), exact: 'other' }
    expect(problem('annotations:reattach', { id: 'n1', field: 'stated', anchor }, noted).path).toEqual(['anchor'])
  })
})

test('a marking that calls itself TLP is one of the five labels', () => {
  expect(problem('notebook:edit', { change: { marking: 'TLP:PURPLE' } }).message).toContain('TLP:AMBER+STRICT')
  expect(run(sample, 'notebook:edit', { change: { marking: 'tlp amber' } }).notebook.marking).toBe('TLP:AMBER')
  expect(run(sample, 'notebook:edit', { change: { marking: 'Official-Sensitive' } }).notebook.marking).toBe(
    'OFFICIAL-SENSITIVE',
  )
})

test('a statement written anew takes its short form out of the matrix and keeps it in the step; a mended one does not', () => {
  const { id, stated, summary } = sample.positions.find((one) => one.summary !== '' && one.stated.length > 60)!
  const after = (text: string) =>
    byId(run(sample, 'positions:edit', { id, change: { stated: text } }).notebook.positions, id)!
  expect(after('A joint commission, no less.')).toMatchObject({
    summary: '',
    movements: [{ note: summary, before: stated }],
  })
  expect(after(`${stated} So it says.`)).toMatchObject({ summary, movements: [{ note: '', before: stated }] })
})
