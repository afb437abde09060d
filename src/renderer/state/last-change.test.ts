import { expect, test } from 'vitest'
import sample from '../../../resources/samples/doha-talks.json' with { type: 'json' }
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Step } from '#shared/ipc/notebook.ipc.ts'
import { describeChange } from './last-change.ts'

const doha = sample as unknown as Notebook

function after(name: string, input: unknown): { step: Step; notebook: Notebook } {
  const outcome = runCommand(doha, commands.get(name)!, input, { at: '2025-10-18T08:00:00.000Z' })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const { touched, command } = outcome.edit
  return { step: { command, touched: { ...touched, fields: [...touched.fields] } }, notebook: outcome.notebook }
}

test('a party that is removed tells what goes with it, and an undo of that what comes back', () => {
  const { step, notebook } = after('parties:remove', { id: 'pk' })
  const positions = doha.positions.filter(({ party }) => party === 'pk').length
  const delegates = doha.delegates.filter(({ party }) => party === 'pk').length
  expect(positions * delegates).toBeGreaterThan(0)
  const removed = describeChange({ kind: 'edit', step }, doha, notebook)
  expect(removed.name).toBe('Pakistan')
  expect(removed.alongside).toEqual(
    expect.arrayContaining([
      { collection: 'positions', count: positions },
      { collection: 'delegates', count: delegates },
    ]),
  )
  expect(removed.alongside.some(({ collection }) => collection === 'parties')).toBe(false)
  expect(describeChange({ kind: 'undo', step }, notebook, doha)).toEqual({ ...removed, kind: 'undo' })
})

test('an edit of one record tells of no other', () => {
  const { step, notebook } = after('parties:edit', { id: 'pk', change: { city: 'Lahore' } })
  expect(describeChange({ kind: 'edit', step }, doha, notebook)).toMatchObject({ name: 'Pakistan', alongside: [] })
})
