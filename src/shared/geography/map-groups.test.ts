import { expect, test } from 'vitest'
import type { PlacedEvent, PlacedEvents } from './placed-events.ts'
import { groupNear, looksOf } from './map-groups.ts'

const event = (id: string, change: Partial<PlacedEvent> = {}): PlacedEvent =>
  ({ id, type: 'attack', standing: 'reported', ...change }) as PlacedEvent

const placed = (...points: (readonly [x: number, y: number, extent?: number])[]): PlacedEvents => ({
  events: points.map((_, at) => event(String(at))),
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
  extent: Float64Array.from(points, ([, , extent = 0]) => extent),
  indexOf: new Map(),
  unplaced: 0,
})
const idsOf = (groups: ReturnType<typeof groupNear>): string[][] =>
  groups.map(({ events }) => events.map(({ id }) => id))

test('events near the first of a group join it, each the nearest one; numbers follow the list', () => {
  const groups = groupNear(placed([0, 0], [10, 0], [0.5, 0], [9, 0, 3], [5.4, 0]), 5, 9)
  expect(idsOf(groups)).toEqual([
    ['0', '2'],
    ['1', '3', '4'],
  ])
  expect(groups.map(({ number, x, extent }) => [number, x, extent])).toEqual([
    [1, 0, 0],
    [2, 10, 3],
  ])
})

test('where there would be more groups than can be told apart, wider ones are made', () => {
  const line = placed(...Array.from({ length: 40 }, (_, at) => [at * 10, 0] as const))
  const groups = groupNear(line, 4, 8)
  expect(groups.length).toBeLessThanOrEqual(8)
  expect(groups.reduce((sum, { events }) => sum + events.length, 0)).toBe(40)
})

test('the signs of a place: each once, by form, the surest first', () => {
  const looks = looksOf([
    event('a', { type: 'diplomacy', standing: 'planned' }),
    event('b', { type: 'unrest' }),
    event('c', { type: 'clash', standing: 'contested' }),
    event('d', { type: 'air-strike', standing: 'quoted' }),
    event('e', { type: 'attack' }),
    event('f', { type: 'standing' }),
  ])
  expect(looks.map(({ form, footing, isPlanned }) => `${form} ${footing}${isPlanned ? ' planned' : ''}`)).toEqual([
    'violence solid',
    'violence half',
    'unrest solid',
    'diplomacy open planned',
    'standing solid',
  ])
})
