import { expect, test } from 'vitest'
import { ALWAYS_KEPT, generationsToKeep } from './retention.ts'

const NOW = new Date('2025-10-18T12:00:00Z')
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)
const kept = (...minutes: number[]): number[] => {
  const snapshots = minutes.map((ago, at) => ({ generation: at + 1, changedAt: minutesAgo(ago) }))
  return [...generationsToKeep(snapshots, NOW)].sort((a, b) => a - b)
}

test('the last ten stay, however close together', () => {
  expect(kept(...Array.from({ length: 10 }, (_, at) => 10 - at))).toHaveLength(ALWAYS_KEPT)
})

test('one an hour of the last day, one a day of the last month, nothing older', () => {
  const everyTenMinutes = Array.from({ length: 60 * 24 * 6 }, (_, at) => (60 * 24 * 6 - at) * 10)
  const stay = kept(...everyTenMinutes)
  const ages = stay.map((generation) => everyTenMinutes[generation - 1]!)
  expect(ages.filter((age) => age <= 24 * 60).length).toBeGreaterThanOrEqual(24)
  expect(ages.filter((age) => age <= 24 * 60).length).toBeLessThanOrEqual(25 + ALWAYS_KEPT)
  expect(ages.filter((age) => age > 24 * 60).length).toBeGreaterThanOrEqual(29)
  expect(ages.filter((age) => age > 24 * 60).length).toBeLessThanOrEqual(32)
  expect(Math.max(...ages)).toBeLessThanOrEqual(31 * 24 * 60)
})

test('of an hour and of a day the newest stays', () => {
  const old = [3 * 24 * 60 + 50, 3 * 24 * 60 + 30]
  expect(kept(...old, ...Array.from({ length: 10 }, () => 1))).toEqual([
    2,
    ...Array.from({ length: 10 }, (_, at) => at + 3),
  ])
})

test('a clock that was set back or forth takes none of the newest', () => {
  const jumps = [0, -60 * 24 * 365, 60 * 24 * 365, 5, -10, 60 * 24 * 900, 1, 2, 3, 4]
  expect(kept(...jumps)).toHaveLength(10)
  expect(kept(60 * 24 * 400, ...jumps)).toEqual(jumps.map((_, at) => at + 2))
})
