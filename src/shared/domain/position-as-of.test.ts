import { expect, test } from 'vitest'
import { positionAsOf, stepDays } from './position-as-of.ts'
import type { Movement, Position } from './position.ts'

const step = (at: string, kind: Movement['kind'], before = '', note = ''): Movement => ({ at, kind, note, before })

const position = {
  stated: 'Third words.',
  summary: '',
  redLine: 'declared',
  place: 10,
  movements: [
    step('2025-10-19T09:00:00.000Z', 'reworded', 'Second words.', 'In short.'),
    step('2025-10-18T06:00:00.000Z', 'recorded'),
    step('2025-10-18T12:00:00.000Z', 'reworded', 'First words.'),
    step('2025-10-18T15:00:00.000Z', 'nearer'),
  ],
} as unknown as Position

test('the words that stood at an instant are those that the next rewording found', () => {
  expect(positionAsOf(position, '2025-10-18T07:00:00.000Z')).toMatchObject({
    stated: 'First words.',
    summary: 'In short.',
  })
  expect(positionAsOf(position, '2025-10-18T23:00:00.000Z')).toMatchObject({ stated: 'Second words.' })
  expect(positionAsOf(position, '2025-10-19T09:00:00.000Z')).toMatchObject({ stated: 'Third words.', summary: '' })
})

test('the steps are those until then, and what is not dated is not shown as if it were', () => {
  const then = positionAsOf(position, '2025-10-18T23:00:00.000Z')!
  expect(then.movements.map(({ kind }) => kind)).toEqual(['recorded', 'reworded', 'nearer'])
  expect(then).toMatchObject({ redLine: 'none', place: null, confidence: null, citations: [] })
})

test('before it was recorded there was no position; one without that step was always there', () => {
  expect(positionAsOf(position, '2025-10-18T05:00:00.000Z')).toBeNull()
  expect(positionAsOf({ ...position, movements: [] }, '2020-01-01T00:00:00.000Z')?.stated).toBe('Third words.')
})

test('one can look back to the end of each day on which something moved, the newest first', () => {
  expect(stepDays([position], (at) => at.slice(0, 10))).toEqual([
    '2025-10-19T09:00:00.000Z',
    '2025-10-18T15:00:00.000Z',
  ])
})
