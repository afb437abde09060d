import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NOTE_OF_OURS } from '../annotation.ts'
import { differences } from '../history/difference.ts'
import { restorationOf } from '../history/restoration.ts'
import { type CollectionName, COLLECTIONS, type Notebook, notebook as notebookSchema } from '../notebook.ts'
import { applyPatches } from '../notebook-change.ts'
import { brokenReferences } from '../references.ts'
import { makeAnchor } from '../values/text-anchor.ts'
import { commands } from './catalogue.ts'
import { type Edit, runCommand } from './command.ts'

const sample: Notebook = notebookSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)
const AT = '2025-10-18T07:00:00.000Z'

function run(notebook: Notebook, name: string, input: unknown): { notebook: Notebook; edit: Edit } {
  const outcome = runCommand(notebook, commands.get(name)!, input, { at: AT })
  if (!outcome.ok) throw new Error(`${name}: ${outcome.problem.message}`)
  return outcome
}

function refusal(notebook: Notebook, name: string, input: unknown): string {
  const outcome = runCommand(notebook, commands.get(name)!, input, { at: AT })
  if (outcome.ok) throw new Error(`${name} was carried out.`)
  return outcome.problem.message
}

const bringBack = (now: Notebook, past: Notebook, collection: CollectionName, id: string) =>
  run(now, 'record:restore', { collection, id, records: restorationOf(now, past, { collection, id }) })

const different = (before: Notebook, after: Notebook): string[] =>
  [...differences(before, after)].flat().map(({ collection, id }) => `${collection} ${id}`)

const position = sample.positions.find(({ stated }) => stated.length > 60)!
const party = sample.parties.find(({ id }) => id === position.party)!
const aNote = (id: string, words: string): object => {
  const start = position.stated.indexOf(words)
  const anchor = makeAnchor(position.stated, start, start + words.length)
  return {
    id,
    target: { collection: 'positions', record: position.id, field: 'stated', anchor, orphaned: false },
    tag: 'verify',
    motivation: 'commenting',
    body: 'Is that so?',
    language: null,
    author: 'Desk',
    created: AT,
    modified: AT,
    ...NOTE_OF_OURS,
    marking: null,
  }
}
const words = position.stated.split(' ').slice(3, 6).join(' ')
const noted = run(sample, 'annotations:add', { record: aNote('note', words) }).notebook

describe('bringing one record back', () => {
  test('sets a changed record to what it was, and undo takes that back', () => {
    const event = sample.events[0]!
    const now = run(sample, 'events:edit', { id: event.id, change: { title: 'Something else', actors: [] } }).notebook
    const back = bringBack(now, sample, 'events', event.id)
    expect(back.notebook.events[0]).toEqual(event)
    expect(back.edit.touched).toEqual({ collection: 'events', record: event.id, fields: ['title', 'actors'] })
    expect(back.notebook.changes.at(-1)).toMatchObject({ command: 'record:restore', record: event.id })
    expect(applyPatches(back.notebook, back.edit.inverse)).toEqual(now)
  })

  test('brings a removed side back with its people, positions and the notes on them, each under its own identifier', () => {
    const now = run(noted, 'parties:remove', { id: party.id }).notebook
    const back = bringBack(now, noted, 'parties', party.id).notebook
    for (const collection of ['parties', 'delegates', 'positions', 'annotations'] as const) {
      const ids = (notebook: Notebook): string[] => notebook[collection].map(({ id }) => id).sort()
      expect(ids(now).length).toBeLessThan(ids(noted).length)
      expect(ids(back)).toEqual(ids(noted))
    }
    expect(brokenReferences(back)).toEqual({ dangling: [], doubled: [] })
    expect(notebookSchema.safeParse(back).success).toBe(true)
  })

  test('brings what a record needs, and not what else stood on that', () => {
    const item = position.agendaItem
    const now = run(noted, 'agendaItems:remove', { id: item }).notebook
    const back = bringBack(now, noted, 'positions', position.id).notebook
    expect(back.agendaItems.some(({ id }) => id === item)).toBe(true)
    expect(back.positions.filter(({ agendaItem }) => agendaItem === item).map(({ id }) => id)).toEqual([position.id])
    expect(back.annotations.some(({ id }) => id === 'note')).toBe(true)
    expect(brokenReferences(back).dangling).toEqual([])
  })

  test('carries the notes on a text along, and puts a note that comes back where its words stand now', () => {
    const longer = `Before all else. ${position.stated}`
    const reworded = run(noted, 'positions:edit', { id: position.id, change: { stated: longer } }).notebook
    const moved = reworded.annotations.find(({ id }) => id === 'note')!.target.anchor!
    expect(moved.start).toBeGreaterThan(noted.annotations.find(({ id }) => id === 'note')!.target.anchor!.start)
    const back = bringBack(reworded, noted, 'positions', position.id).notebook
    expect(back.annotations.find(({ id }) => id === 'note')).toEqual(noted.annotations.find(({ id }) => id === 'note'))

    const without = run(reworded, 'annotations:remove', { id: 'note' }).notebook
    const again = bringBack(without, noted, 'annotations', 'note').notebook
    const { anchor, orphaned } = again.annotations.find(({ id }) => id === 'note')!.target
    expect(orphaned).toBe(false)
    expect(longer.slice(anchor!.start, anchor!.end)).toBe(words)
  })

  test('refuses a second position of a side on an item and names the one that stands there', () => {
    const { agendaItem } = position
    const removed = run(noted, 'positions:remove', { id: position.id }).notebook
    const record = { ...position, id: 'another', stated: 'Something new.', movements: [] }
    const now = run(removed, 'positions:add', { record }).notebook
    const records = restorationOf(now, noted, { collection: 'positions', id: position.id })
    const sentence = refusal(now, 'record:restore', { collection: 'positions', id: position.id, records })
    expect(sentence).toContain(party.name)
    expect(sentence).toContain(sample.agendaItems.find(({ id }) => id === agendaItem)!.title)
  })

  test('refuses a record that names what is neither there nor brought along', () => {
    const now = run(sample, 'agendaItems:remove', { id: position.agendaItem }).notebook
    const alone = { collection: 'positions', id: position.id, records: [{ collection: 'positions', record: position }] }
    expect(refusal(now, 'record:restore', alone)).toContain(position.agendaItem)
  })

  test('changes nothing where nothing is different, and knows nothing of what never was', () => {
    const { edit, notebook } = bringBack(sample, sample, 'events', sample.events[0]!.id)
    expect(edit.patches).toEqual([])
    expect(notebook).toBe(sample)
    expect(restorationOf(sample, sample, { collection: 'events', id: 'never' })).toEqual([])
  })
})

describe('bringing everything back', () => {
  const brief = { id: 'brief', type: 'position', title: 'Brief', madeAt: AT, pages: 3, preparedFor: '' }
  const later = [
    ['parties:remove', { id: party.id }],
    ['events:edit', { id: sample.events[1]!.id, change: { title: 'Other words' } }],
    ['events:add', { record: { ...sample.events[2]!, id: 'new-event', actors: [], accounts: [] } }],
    ['notebook:edit', { change: { title: 'Another title', languages: ['en', 'ps'] } }],
    ['briefs:add', { record: brief }],
  ] as const
  const now = later.reduce((notebook, [name, input]) => run(notebook, name, input).notebook, noted)

  test('is one edit, after which only the diary and the briefs made tell of what was between', () => {
    expect(different(noted, now).length).toBeGreaterThan(5)
    const { notebook, edit } = run(now, 'notebook:restore', { notebook: noted })
    expect(different(noted, notebook)).toEqual(['briefs brief'])
    expect(notebook.title).toBe(noted.title)
    expect([notebook.id, notebook.createdAt]).toEqual([noted.id, noted.createdAt])
    expect(notebook.changes).toEqual([...now.changes, expect.objectContaining({ command: 'notebook:restore' })])
    expect(applyPatches(notebook, edit.inverse)).toEqual(now)
    expect(applyPatches(now, edit.patches)).toEqual(notebook)
    for (const collection of COLLECTIONS)
      expect(new Set(notebook[collection].map(({ id }) => id)).size).toBe(notebook[collection].length)
  })

  test('touches only what is different', () => {
    const { notebook, edit } = run(now, 'notebook:restore', { notebook: noted })
    expect(notebook.sources).toBe(now.sources)
    expect(edit.patches.length).toBeLessThan(sample.events.length + 40)
  })

  test('refuses a state of another notebook, and one that does not hold together', () => {
    expect(refusal(now, 'notebook:restore', { notebook: { ...noted, id: 'another' } })).toMatch(/another notebook/)
    expect(refusal(now, 'notebook:restore', { notebook: { ...noted, parties: [] } })).toMatch(/hold together/)
  })
})
