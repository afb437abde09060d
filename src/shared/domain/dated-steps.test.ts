import { expect, it } from 'vitest'
import { datedSteps } from './dated-steps.ts'

it('tells the newest step first, and what each rewording led to', () => {
  const at = (hour: number) => `2025-10-18T0${hour}:00:00.000Z`
  const movements = [
    { at: at(1), kind: 'recorded' as const, note: 'From S1', before: '' },
    { at: at(2), kind: 'reworded' as const, note: '', before: 'first words' },
    { at: at(4), kind: 'reworded' as const, note: '', before: 'second words' },
    { at: at(3), kind: 'nearer' as const, note: '', before: '' },
  ]
  const steps = datedSteps({ movements, stated: 'third words' })
  expect(steps.map(({ index, after }) => [index, after])).toEqual([
    [2, 'third words'],
    [3, 'second words'],
    [1, 'second words'],
    [0, 'first words'],
  ])
})
