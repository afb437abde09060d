import { expect, test } from 'vitest'
import type { Event } from '../event.ts'
import { emptyNotebook, type Notebook } from '../notebook.ts'
import { applyPatches } from '../notebook-change.ts'
import { notebookId } from '../identifier.ts'
import { BARE_SOURCE, type Source } from '../source.ts'
import { commands } from './catalogue.ts'
import { type Edit, runCommand } from './command.ts'

const AT = '2026-03-02T09:00:00.000Z'

const source = {
  id: 'acled',
  order: 1,
  label: 'ACLED',
  type: 'dataset',
  title: 'ACLED',
  ...BARE_SOURCE,
  accessed: '2026-03-02',
  language: 'en',
  details: { version: '1' },
  marking: null,
} as unknown as Source

const row = (id: string, release: string, more: Partial<Event> = {}): Event =>
  ({
    id: `made-${id}-${release}`,
    title: `Clash ${id}`,
    description: 'As released.',
    date: '2025-10-11',
    zone: 'Etc/UTC',
    dateNote: '',
    type: 'clash',
    actors: [],
    place: null,
    casualties: {
      killed: { low: null, best: 2, high: null, words: '' },
      injured: { low: null, best: null, high: null, words: '' },
    },
    standing: 'reported',
    accounts: [],
    agendaItems: [],
    doubt: '',
    citations: [{ source: 'acled', locator: id }],
    dataset: { name: 'acled', id, release },
    marking: null,
    ...more,
  }) as Event

function run(notebook: Notebook, name: string, input: unknown): { notebook: Notebook; edit: Edit } {
  const outcome = runCommand(notebook, commands.get(name)!, input, { at: AT })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome
}

const EMPTY = emptyNotebook(notebookId.parse('talks'), 'Talks', AT)
const imported = run(EMPTY, 'import:rows', { source, events: [row('A1', '100'), row('A2', '100')] })

test('takes rows and their source in as one edit, which its inverse takes out again', () => {
  expect(imported.notebook.events.map(({ title }) => title)).toEqual(['Clash A1', 'Clash A2'])
  expect(imported.notebook.sources).toEqual([source])
  expect(imported.notebook.changes).toHaveLength(EMPTY.changes.length + 1)
  expect(applyPatches(imported.notebook, imported.edit.inverse)).toEqual(EMPTY)
})

test('the same release once more changes nothing', () => {
  const again = run(imported.notebook, 'import:rows', { source, events: [row('A1', '100'), row('A2', '100')] })
  expect(again.edit.patches).toEqual([])
})

test('a newer release updates what it gives and leaves what the user added; an older one changes nothing', () => {
  const mine = run(imported.notebook, 'events:edit', {
    id: 'made-A1-100',
    change: {
      standing: 'contested',
      doubt: 'reportedly',
      citations: [{ source: 'acled', locator: 'my place' }],
      marking: null,
    },
  }).notebook
  const newer = row('A1', '1000', {
    title: 'Clash A1, corrected',
    casualties: row('A1', '').casualties && {
      ...row('A1', '').casualties!,
      killed: { low: 1, best: 4, high: 9, words: '' },
    },
  })
  const updated = run(mine, 'import:rows', { source, events: [newer, row('A2', '99', { title: 'Old' })] })
  const [first, second] = updated.notebook.events
  expect(first).toEqual({
    ...mine.events[0],
    title: 'Clash A1, corrected',
    casualties: newer.casualties,
    dataset: { name: 'acled', id: 'A1', release: '1000' },
  })
  expect(second).toEqual(mine.events[1])
  expect(applyPatches(updated.notebook, updated.edit.inverse)).toEqual(mine)
})

test('an actor that is no party is left out, and a row without its data set is refused', () => {
  const { notebook } = run(EMPTY, 'import:rows', { source, events: [row('A1', '1', { actors: ['gone'] as never })] })
  expect(notebook.events[0]?.actors).toEqual([])
  const outcome = runCommand(
    EMPTY,
    commands.get('import:rows')!,
    { source, events: [row('A1', '1', { dataset: null })] },
    { at: AT },
  )
  expect(outcome).toMatchObject({ ok: false, problem: { path: ['events', 0] } })
})
