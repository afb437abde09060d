import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Notebook, notebook as notebookSchema } from '../notebook.ts'
import { checkNotebookInSteps } from '../notebook-in-steps.ts'
import { inOneGo } from '../steps.ts'
import { commands } from './catalogue.ts'
import { prepareCommand, prepareInSteps } from './command.ts'

const sample: Notebook = notebookSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/samples/doha-talks.json', import.meta.url), 'utf8')),
)
const AT = '2025-10-18T07:00:00.000Z'
const COUNT = 6_000

/** The sample with very many events, all of which name its first party. */
const large: Notebook = {
  ...sample,
  events: Array.from({ length: COUNT }, (_, at) => ({
    ...sample.events[0]!,
    id: `many-${at}` as Notebook['events'][number]['id'],
    actors: [sample.parties[0]!.id],
  })),
  briefs: [],
}
const changed: Notebook = { ...large, events: large.events.map((event) => ({ ...event, title: `${event.title}!` })) }

test.each([
  ['removing what very many records mention', 'parties:remove', { id: sample.parties[0]!.id }],
  ['bringing back an earlier state', 'notebook:restore', { notebook: changed }],
])('%s goes in steps, of which there is one for each record at least', (_what, name, input) => {
  const steps = prepareInSteps(large, commands.get(name)!, input, { at: AT })
  let count = 0
  let step = steps.next()
  for (; step.done !== true; step = steps.next()) count += 1
  expect(count).toBeGreaterThan(COUNT)
  const prepared = step.value
  expect(prepared).toEqual(prepareCommand(large, commands.get(name)!, input, { at: AT }))
  expect(prepared.ok && prepared.edit.patches.length).toBeGreaterThan(COUNT)
})

test('a notebook checked in steps comes out as its schema gives it', () => {
  expect(inOneGo(checkNotebookInSteps(sample))).toEqual({ ok: true, notebook: notebookSchema.parse(sample) })
})

test.each<[string, unknown, (string | number)[]]>([
  ['nothing', null, []],
  ['a list that is none', { ...sample, events: {} }, ['events']],
  ['a list that is missing', { ...sample, parties: undefined }, ['parties']],
  [
    'a record with a field of the wrong kind',
    { ...sample, events: [{ ...sample.events[0], title: 7 }] },
    ['events', 0, 'title'],
  ],
  ['a diary entry that is none', { ...sample, changes: [null] }, ['changes', 0]],
  ['a field that no notebook has', { ...sample, colour: 'red' }, []],
])('restoring %s is refused, with its place', (_what, notebook, place) => {
  const outcome = prepareCommand(sample, commands.get('notebook:restore')!, { notebook }, { at: AT })
  expect(outcome).toMatchObject({ ok: false, problem: { path: ['notebook', ...place] } })
  expect(notebookSchema.safeParse(notebook).success).toBe(false)
})
