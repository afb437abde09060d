import { expect, test } from 'vitest'
import { defaultBriefOptions } from '#shared/domain/brief-options.ts'
import type { Event } from '#shared/domain/event.ts'
import { aNotebook } from '../storage/testing/a-notebook.ts'
import { withoutRawRows } from './raw-rows.ts'

const AT = '2026-03-02T09:00:00.000Z'
const sample = aNotebook()
const unknown = { low: null, best: null, high: null, words: '' }

const raw = (id: string, date: string, best: number): Event => ({
  ...sample.events[0]!,
  id: id as Event['id'],
  title: `Raw row ${id}`,
  date,
  casualties: { killed: { ...unknown, best }, injured: unknown },
  dataset: { name: 'acled', id, release: '1' },
})

const notebook = {
  ...sample,
  events: [
    ...sample.events,
    raw('r1', '2025-09-04', 3),
    raw('r2', '2025-10-12/2025-10-18', 4),
    raw('r3', '2025-10', 0),
  ],
}

test('rows of ACLED are left out, and what they come to by month stands in their place', () => {
  const cut = withoutRawRows(notebook, defaultBriefOptions(notebook, AT)).notebook
  expect(JSON.stringify(cut)).not.toContain('Raw row')
  expect(cut.events.slice(0, -1)).toEqual(sample.events)
  expect(cut.events.at(-1)).toMatchObject({
    title: 'Armed conflict in figures (ACLED), events: 3',
    description: '2025-09: events 1, killed 3\n2025-10: events 2, killed 4',
    date: '2025-09/2025-10',
    casualties: { killed: { best: 7 } },
  })
})

test('a brief of chosen events has the figures of those chosen alone, and none where none was', () => {
  const options = defaultBriefOptions(notebook, AT)
  const one = withoutRawRows(notebook, { ...options, events: [raw('r1', '', 0).id] })
  expect(one.notebook.events.at(-1)?.casualties?.killed.best).toBe(3)
  expect(one.options.events).toEqual(['acled-in-figures'])
  const none = withoutRawRows(notebook, { ...options, events: [] })
  expect(JSON.stringify(none)).not.toContain('Raw row')
  expect(none.notebook.events).toEqual(sample.events)
})

test('a notebook without such rows is the same one', () => {
  expect(withoutRawRows(sample, defaultBriefOptions(sample, AT)).notebook).toBe(sample)
})
