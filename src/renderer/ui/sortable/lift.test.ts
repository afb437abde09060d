import { expect, test } from 'vitest'
import {
  isMoved,
  liftOverGroup,
  liftOverRow,
  liftRow,
  rowAfterPlace,
  stepLift,
  type Arrangement,
  type Lift,
} from './lift.ts'

const agenda: Arrangement = [
  { id: 's1', rowIds: ['1', '2', '3'] },
  { id: 's2', rowIds: ['4', '5'] },
  { id: 's3', rowIds: [] },
]
const lifted = (rowId: string): Lift => {
  const lift = liftRow(agenda, rowId)
  if (!lift) throw new Error(`no row ${rowId}`)
  return lift
}
const steps = (lift: Lift, ...by: (-1 | 1)[]): Lift => by.reduce((held, step) => stepLift(agenda, held, step), lift)

test('a row that is picked up and put down at once has not moved', () => {
  expect(isMoved(lifted('2'))).toBe(false)
  expect(isMoved(steps(lifted('2'), 1, -1))).toBe(false)
  expect(liftRow(agenda, 'none')).toBeUndefined()
})

test('a step up goes before the row above', () => {
  const held = steps(lifted('5'), -1)
  expect(held.to).toEqual({ groupId: 's2', index: 0 })
  expect(rowAfterPlace(agenda, held)).toBe('4')
})

test('steps go through the end of a group, into an empty one, and stop at the last', () => {
  expect(steps(lifted('3'), 1).to).toEqual({ groupId: 's2', index: 0 })
  expect(steps(lifted('5'), 1).to).toEqual({ groupId: 's3', index: 0 })
  expect(steps(lifted('5'), 1, 1, 1).to).toEqual({ groupId: 's3', index: 0 })
  expect(steps(lifted('5'), 1, -1).to).toEqual({ groupId: 's2', index: 1 })
  expect(steps(lifted('1'), -1).to).toEqual({ groupId: 's1', index: 0 })
})

test('back into its own group it may stand at its end', () => {
  expect(steps(lifted('4'), -1).to).toEqual({ groupId: 's1', index: 3 })
  expect(steps(lifted('3'), 1, -1).to).toEqual({ groupId: 's1', index: 2 })
})

test('held over a row, the half decides; itself is no move', () => {
  const held = lifted('1')
  expect(liftOverRow(agenda, held, '2', false).to.index).toBe(0)
  expect(liftOverRow(agenda, held, '2', true).to.index).toBe(1)
  expect(liftOverRow(agenda, held, '3', true).to.index).toBe(2)
  expect(liftOverRow(agenda, lifted('3'), '1', false).to.index).toBe(0)
  expect(liftOverRow(agenda, held, '5', false).to).toEqual({ groupId: 's2', index: 1 })
  expect(isMoved(liftOverRow(agenda, held, '1', true))).toBe(false)
})

test('held over a head, it goes to the front; the line of the last place has no row after it', () => {
  expect(liftOverGroup(lifted('1'), 's2').to).toEqual({ groupId: 's2', index: 0 })
  expect(rowAfterPlace(agenda, steps(lifted('5'), 1))).toBeNull()
})
