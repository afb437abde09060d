import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import { type EventRow, eventRows } from '../event-row.ts'
import { itemAt, moveInTime, placeInTime, timelineItems } from './timeline-items.ts'

const event = (id: string, date: string, type: Event['type'] = 'clash'): EventRow =>
  eventRows([{ id, date, type, title: id, standing: 'reported' } as unknown as Event])[0]!

const rows = [
  event('standing', '2025-10-01', 'standing'),
  event('undated', '', 'attack'),
  event('c', '2025-10-17', 'truce'),
  event('a', '2025-10-13'),
  event('b', '2025-10-15', 'statement'),
]
const items = timelineItems(rows, [0, 1, 3, 4, 2])

describe('what stands on the timeline', () => {
  it('leaves out what stands without a date and what has none', () => {
    expect(items.all.map(({ event: { id } }) => id)).toEqual(['a', 'b', 'c'])
  })

  it('has each type on its lane', () => {
    expect(items.lanes.violence.map(({ event: { id } }) => id)).toEqual(['a'])
    expect(items.lanes.statements.map(({ event: { id } }) => id)).toEqual(['b'])
    expect(items.lanes.truce.map(({ event: { id } }) => id)).toEqual(['c'])
    expect(items.lanes.diplomacy).toEqual([])
  })
})

describe('the place of an event in time', () => {
  it('is the same however often it is asked for, and −1 for what is not there', () => {
    const fresh = timelineItems(rows, [0, 1, 3, 4, 2])
    for (let nth = 0; nth < 3; nth++) {
      expect(['b', 'c', 'a', 'standing', null].map((id) => placeInTime(fresh, id))).toEqual([1, 2, 0, -1, -1])
    }
  })
})

describe('moving in time', () => {
  const to = (from: string | null, move: Parameters<typeof moveInTime>[2]) =>
    moveInTime(items, placeInTime(items, from), move)?.id

  it('goes from one to the next across the lanes, and stops at the ends', () => {
    expect(to('a', 'next')).toBe('b')
    expect(to('c', 'previous')).toBe('b')
    expect(to('c', 'next')).toBeUndefined()
    expect(to('a', 'previous')).toBeUndefined()
    expect(to('b', 'first')).toBe('a')
    expect(to('b', 'last')).toBe('c')
  })

  it('comes in at an end from an event that is not on it', () => {
    expect(to('standing', 'next')).toBe('a')
    expect(to(null, 'previous')).toBe('c')
  })
})

describe('a press on a crowded lane', () => {
  const crowd = timelineItems(
    [event('week', '2025-10-13/2025-10-19'), event('day', '2025-10-15'), event('same', '2025-10-15')],
    [0, 1, 2],
  ).lanes.violence
  const at = (text: string, selected: string | null = null) =>
    itemAt(crowd, Date.parse(`${text}T12:00:00Z`), selected)?.event.id

  it('means the shortest that holds the moment', () => {
    expect(at('2025-10-15')).toBe('day')
    expect(at('2025-10-17')).toBe('week')
  })

  it('goes round among those alike', () => {
    expect(at('2025-10-15', 'day')).toBe('same')
    expect(at('2025-10-15', 'same')).toBe('day')
  })

  it('means the nearest where nothing happened', () => {
    expect(at('2025-10-25')).toBe('week')
    expect(itemAt([], 0, null)).toBeUndefined()
  })
})
