import { expect, test } from 'vitest'
import type { PlacedEvents } from '#shared/geography/placed-events.ts'
import { countingPlaces } from './counted-places.ts'

function counted(names: readonly string[], most: number) {
  const placed = { events: names.map((name) => ({ place: { name } })) } as unknown as PlacedEvents
  const work = countingPlaces(placed, most)
  let steps = 0
  for (;;) {
    const step = work.next()
    if (step.done === true) return { ...step.value, steps }
    steps++
  }
}

test('the places of most events come first, those of as many in the order of the list', () => {
  expect(counted(['Doha', 'Kabul', 'Doha', 'Herat', 'Kabul', 'Doha', 'Zaranj'], 3)).toMatchObject({
    most: [
      ['Doha', 3],
      ['Kabul', 2],
      ['Herat', 1],
    ],
    more: 1,
  })
  expect(counted([], 3)).toMatchObject({ most: [], more: 0 })
})

test('a long list can be put aside on the way', () => {
  const { most, more, steps } = counted(
    Array.from({ length: 20_000 }, (_, at) => `Place ${at % 5_000}`),
    200,
  )
  expect(most).toHaveLength(200)
  expect(more).toBe(4_800)
  expect(steps).toBeGreaterThan(20)
})
