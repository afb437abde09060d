import { expect, test } from 'vitest'
import type { PlacedEvent, PlacedEvents } from '#shared/geography/placed-events.ts'
import { clustersOf, eventAt, neighbour, nextBeside } from './clusters.ts'

function placed(...points: (readonly [x: number, y: number])[]): PlacedEvents {
  const events = points.map((_, at) => ({ id: String(at) }) as PlacedEvent)
  return {
    events,
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    extent: new Float64Array(points.length),
    indexOf: new Map(events.map(({ id }, at) => [id, at])),
    unplaced: 0,
  }
}
const VIEW = { x: 0, y: 0, zoom: 1 }
const SIZE = { width: 400, height: 200 }

test('events of one cell are one mark with their number, and what is out of sight is none', () => {
  const clusters = clustersOf(placed([3, 3], [5, 5], [60, 3], [900, 3]), VIEW, SIZE)
  expect(clusters.map(({ x, y, count }) => [x, y, count])).toEqual([
    [3, 3, 2],
    [60, 3, 1],
  ])
})

test('an arrow leads to the nearest event within 60° of its way', () => {
  const all = placed([100, 100], [140, 110], [110, 160], [60, 100], [100, 100], [300, 105])
  const to = (direction: Parameters<typeof neighbour>[2]) => neighbour(all, 0, direction)?.id
  expect([to('right'), to('down'), to('left'), to('up')]).toEqual(['1', '2', '3', undefined])
})

test('a press means the nearest mark; again, the next of those that share it', () => {
  const all = placed([3, 3], [5, 5], [60, 3])
  expect(eventAt(all, VIEW, SIZE, { x: 8, y: 8 }, null)?.id).toBe('0')
  expect(eventAt(all, VIEW, SIZE, { x: 8, y: 8 }, '0')?.id).toBe('1')
  expect(nextBeside(all, VIEW, 1, '1')?.id).toBe('0')
  expect(eventAt(all, VIEW, SIZE, { x: 200, y: 150 }, null)).toBeUndefined()
})
