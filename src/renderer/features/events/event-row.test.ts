import { describe, expect, it, vi } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { eventRows, foldAhead, forgetRowsAhead, holdsText, rowsAhead, searchText } from './event-row.ts'

const events = sample.events as unknown as Event[]

describe('the rows of a list of events', () => {
  it('are kept for the events that stay as they were', () => {
    const rows = eventRows(events)
    expect(eventRows(events)).toBe(rows)
    const edited = events.with(3, { ...events[3]!, title: 'Another' })
    const after = eventRows(edited)
    expect(after[2]).toBe(rows[2])
    expect(after[3]).not.toBe(rows[3])
    expect(searchText(after[3]!)).toContain('another')
  })

  it('follow a removal, which moves the last event into the gap', () => {
    const rows = eventRows(events)
    const after = eventRows([...events.slice(0, 4), events.at(-1)!, ...events.slice(5, -1)])
    expect(after).toHaveLength(events.length - 1)
    expect(after[4]!.event).toBe(events.at(-1))
    expect(after[5]).toBe(rows[5])
  })

  it('are searched as one types on, and as one takes letters back', () => {
    const [row] = eventRows([{ ...events[0]!, title: 'Durand Line' }])
    const found = ['d', 'du', 'dur', 'durx', 'durxy', 'dur', 'urx', 'line', 'durand line'].map((text) =>
      holdsText(row!, text),
    )
    expect(found).toEqual([true, true, true, false, false, true, false, true, true])
  })

  it('are made ahead of the list, unless they were forgotten meanwhile', () => {
    const date = vi.fn<() => string>(() => '2025-10-18')
    const coming = (): Event =>
      Object.defineProperty({ ...events[0]! }, 'date', { get: date, enumerable: true, configurable: true })
    const [kept, forgotten] = [coming(), coming()]
    rowsAhead([{ at: 0, event: kept }])
    eventRows([kept])
    expect(date).toHaveBeenCalledTimes(1)
    rowsAhead([{ at: 0, event: forgotten }])
    forgetRowsAhead()
    eventRows([forgotten])
    expect(date).toHaveBeenCalledTimes(3)
  })

  it('are folded ahead, bit by bit, until all are or it is stopped', () => {
    vi.useFakeTimers()
    const rows = eventRows(events.map((event) => ({ ...event })))
    foldAhead(rows)()
    vi.runAllTimers()
    expect(rows.every(({ folded }) => folded === null)).toBe(true)
    foldAhead(rows)
    vi.runAllTimers()
    expect(rows.every(({ folded }) => folded !== null)).toBe(true)
    vi.useRealTimers()
  })
})
