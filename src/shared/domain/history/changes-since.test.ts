import { describe, expect, it } from 'vitest'
import doha from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import type { BriefRecord } from '../brief-record.ts'
import { commands } from '../commands/catalogue.ts'
import { runCommand } from '../commands/command.ts'
import { type Notebook, notebook } from '../notebook.ts'
import { briefSince, changesSince } from './changes-since.ts'

const THEN = '2025-10-18T06:00:00.000Z'
const LATER = '2025-10-18T09:00:00.000Z'
const sample = notebook.parse(doha)

const run = (on: Notebook, name: string, input: unknown, at = LATER): Notebook => {
  const outcome = runCommand(on, commands.get(name)!, input, { at })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  return outcome.notebook
}

const point = {
  id: 'new-line',
  order: 1,
  agendaItem: 'a1',
  party: null,
  weight: 'must',
  use: 'raise',
  text: 'Stop first, then talk.',
  marking: null,
}
const then = run(sample, 'agendaItems:edit', { id: 'a1', change: { objective: 'Before the brief.' } }, THEN)
let now = run(then, 'positions:edit', { id: 'p-pk-a2', change: { stated: 'Pakistan wants action at once.' } })
now = run(now, 'positions:edit', { id: 'p-pk-a2', change: { stated: 'Pakistan wants action within a week.' } })
now = run(now, 'talkingPoints:add', { record: point })
now = run(now, 'talkingPoints:add', { record: { ...point, id: 'short-lived' } })
now = run(now, 'talkingPoints:remove', { id: 'short-lived' })
now = run(now, 'challenges:remove', { id: 'c-trust' })
now = run(now, 'agendaItems:edit', { id: 'a2', change: { order: 5 } })
now = run(now, 'notebook:edit', { change: { place: 'Doha' } })

const seen = (past: Notebook | null) =>
  changesSince(now, THEN, past).map(({ collection, id, kind, fields, before }) => [
    `${collection} ${id} ${kind}`,
    fields.join(),
    before === null ? null : (before['stated'] ?? before['title']),
  ])

describe('what changed since an instant', () => {
  it('is told with the words of then where the state of then is at hand', () => {
    expect(seen(then)).toEqual([
      // A rewording also empties the summary, which was of other words.
      ['null doha-talks changed', 'place', 'Doha talks'],
      ['positions p-pk-a2 changed', 'stated,summary', sample.positions.find(({ id }) => id === 'p-pk-a2')!.stated],
      ['challenges c-trust removed', '', 'Lack of trust'],
      ['talkingPoints new-line added', '', null],
    ])
  })
  it('is told by the diary where it is not: positions keep their words, other records only that they changed', () => {
    expect(seen(null)).toEqual([
      ['null doha-talks changed', 'place', null],
      ['positions p-pk-a2 changed', 'stated', sample.positions.find(({ id }) => id === 'p-pk-a2')!.stated],
      ['challenges c-trust removed', '', null],
      ['talkingPoints new-line added', '', null],
    ])
  })
  it('is nothing when nothing happened', () => {
    expect(changesSince(now, LATER, null)).toEqual([])
    expect(changesSince(now, LATER, now)).toEqual([])
  })
})

describe('the brief that changes are told since', () => {
  const brief = (id: string, madeAt: string): BriefRecord => ({
    id: id as BriefRecord['id'],
    type: 'position',
    title: 'Talks',
    madeAt,
    pages: 3,
    preparedFor: '',
  })
  const briefs = [brief('b2', LATER), brief('b1', THEN)]
  it('is the one named, else the last', () => {
    expect(briefSince({ briefs }, briefs[1]!.id)?.id).toBe('b1')
    expect(briefSince({ briefs }, null)?.id).toBe('b2')
    expect(briefSince({ briefs: [] }, null)).toBeUndefined()
    expect(briefSince({ briefs }, 'gone' as BriefRecord['id'])).toBeUndefined()
  })
})
