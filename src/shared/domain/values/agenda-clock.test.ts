import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runAgendaClock, type ClockItem } from './agenda-clock.ts'
import { epochToLocal } from './zone.ts'

const MORNING = { start: '2025-10-18T10:00', zone: 'Asia/Qatar', minutes: 150 }

function item(id: string, minutes: number, startsAt: string | null = null): ClockItem {
  return { id, minutes, startsAt }
}

function doha(epoch: number | null): string {
  return epoch === null ? '' : epochToLocal(epoch, 'Asia/Qatar').slice(11)
}

describe('runAgendaClock', () => {
  it('lets each item start when the one before ends', () => {
    const clock = runAgendaClock(MORNING, [item('opening', 15), item('1', 60), item('2', 45), item('3', 30)])
    expect(clock.entries.map((entry) => doha(entry.startEpoch))).toEqual(['10:00', '10:15', '11:15', '12:00'])
    expect(doha(clock.entries.at(-1)?.endEpoch ?? null)).toBe('12:30')
    expect(clock).toMatchObject({ planned: 150, available: 150, overrun: 0, startEpoch: Date.UTC(2025, 9, 18, 7) })
    expect(doha(clock.endEpoch)).toBe('12:30')
  })

  it('says by how much a session runs over', () => {
    const clock = runAgendaClock({ ...MORNING, start: '2025-10-18T15:00', minutes: 120 }, [
      item('4', 70),
      item('5', 60),
    ])
    expect(clock).toMatchObject({ planned: 130, available: 120, overrun: 10 })
  })

  it('keeps a fixed start and names the pause or the overlap before it', () => {
    const clock = runAgendaClock(MORNING, [
      item('a', 60),
      item('b', 30),
      item('c', 20, '11:10'),
      item('d', 10, '12:00'),
    ])
    expect(
      clock.entries.map(({ startMinute, overlap, gapBefore, fixed }) => [startMinute, overlap, gapBefore, fixed]),
    ).toEqual([
      [0, 0, 0, false],
      [60, 20, 0, false],
      [70, 0, 0, true],
      [120, 0, 30, true],
    ])
  })

  it('counts no more overlap than an item has minutes', () => {
    const clock = runAgendaClock(MORNING, [item('a', 90), item('b', 10), item('c', 5, '11:00')])
    expect(clock.entries.map((entry) => entry.overlap)).toEqual([30, 10, 0])
  })

  it('runs past midnight, and sees a fixed start shortly before the session as early', () => {
    const night = { start: '2025-10-18T22:00', zone: 'Asia/Qatar', minutes: 240 }
    expect(runAgendaClock(night, [item('a', 30, '00:30')]).entries[0]?.startMinute).toBe(150)
    expect(runAgendaClock(night, [item('a', 30, '21:30')]).entries[0]?.startMinute).toBe(-30)
    const small = { start: '2025-10-19T01:00', zone: 'Asia/Qatar', minutes: 60 }
    expect(runAgendaClock(small, [item('a', 30, '23:30')]).entries[0]?.startMinute).toBe(-90)
  })

  it('counts elapsed minutes across a change of clocks', () => {
    const berlin = { start: '2025-10-26T01:30', zone: 'Europe/Berlin', minutes: null }
    const clock = runAgendaClock(berlin, [item('a', 120), item('b', 10, '04:00')])
    expect(epochToLocal(clock.entries[0]?.endEpoch ?? 0, 'Europe/Berlin')).toBe('2025-10-26T02:30')
    expect(clock.entries[1]).toMatchObject({ startMinute: 210, gapBefore: 90 })
    expect(clock).toMatchObject({ overrun: 0, endEpoch: null, available: null })
  })

  it('knows only the order without a session start', () => {
    const clock = runAgendaClock({ start: '', zone: 'Asia/Qatar', minutes: 30 }, [
      item('a', 20),
      item('b', 20, '12:00'),
    ])
    expect(clock.entries.map(({ startMinute, startEpoch, fixed }) => [startMinute, startEpoch, fixed])).toEqual([
      [0, null, false],
      [20, null, false],
    ])
    expect(clock).toMatchObject({ startEpoch: null, endEpoch: null, overrun: 10 })
  })

  it('takes a wrong clock time or length as none', () => {
    const clock = runAgendaClock(MORNING, [item('a', -5), item('b', Number.NaN), item('c', 10, '25:00')])
    expect(clock.entries.map((entry) => entry.endMinute)).toEqual([0, 0, 10])
    expect(clock.entries[2]?.fixed).toBe(false)
  })

  it('without fixed starts leaves no gap and no overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 })), (lengths) => {
        const clock = runAgendaClock(
          MORNING,
          lengths.map((minutes, i) => item(String(i), minutes)),
        )
        let end = 0
        for (const entry of clock.entries) {
          expect(entry.startMinute).toBe(end)
          expect(entry.overlap + entry.gapBefore).toBe(0)
          end = entry.endMinute
        }
        expect(clock.planned).toBe(end)
        expect(clock.overrun).toBe(Math.max(0, end - 150))
      }),
    )
  })
})
