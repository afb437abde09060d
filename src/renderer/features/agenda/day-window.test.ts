import { describe, expect, it } from 'vitest'
import { epochToLocal, localToEpoch } from '#shared/domain/values/zone.ts'
import { agendaDays, blocksOn, hourMarks, windowOf } from './day-window.ts'
import { runningOrder } from './running-order.ts'
import { itemOf, sessionOf } from './testing/sample-agenda.ts'

const ZONE = 'Asia/Qatar'
const at = (local: string): number => localToEpoch(local, ZONE)!
const doha = (epoch: number): string => epochToLocal(epoch, ZONE)
const LONG_AGO = at('2025-10-01T12:00')

const ORDER = runningOrder(
  [
    sessionOf('s2', '2025-10-19T10:00', null),
    sessionOf('s1', '2025-10-18T15:00', 120),
    sessionOf('s0', '2025-10-18T10:00', 150),
    sessionOf('s9', ''),
  ],
  [itemOf('i1', 's1', 70), itemOf('i2', 's1', 60)],
)

describe('agendaDays', () => {
  it('names each day with a session once, in order', () => {
    expect(agendaDays(ORDER, ZONE)).toEqual(['2025-10-18', '2025-10-19'])
  })

  it('names the day by the zone it is asked in', () => {
    expect(agendaDays(runningOrder([sessionOf('s', '2025-10-18T22:30')], []), 'Asia/Karachi')).toEqual(['2025-10-19'])
  })
})

describe('blocksOn', () => {
  it('draws the sessions of a day in order of time, with what runs over', () => {
    const blocks = blocksOn(ORDER, '2025-10-18', ZONE)
    expect(blocks.map(({ id, from, to, overTo }) => [id, doha(from), doha(to), doha(overTo)])).toEqual([
      ['s0', '2025-10-18T10:00', '2025-10-18T12:30', '2025-10-18T12:30'],
      ['s1', '2025-10-18T15:00', '2025-10-18T17:00', '2025-10-18T17:10'],
    ])
  })

  it('leaves the end of a session of open length open', () => {
    expect(blocksOn(ORDER, '2025-10-19', ZONE)).toMatchObject([{ isOpenEnded: true, to: at('2025-10-19T11:00') }])
  })
})

describe('windowOf', () => {
  const blocks = blocksOn(ORDER, '2025-10-18', ZONE)

  it('shows whole hours with an hour on either side', () => {
    const { from, to } = windowOf(blocks, '2025-10-18', ZONE, LONG_AGO)
    expect([doha(from), doha(to)]).toEqual(['2025-10-18T09:00', '2025-10-18T19:00'])
  })

  it('takes the present hour in on the day itself', () => {
    const { from } = windowOf(blocks, '2025-10-18', ZONE, at('2025-10-18T07:40'))
    expect(doha(from)).toBe('2025-10-18T07:00')
  })

  it('shows ten hours at least', () => {
    const [first] = blocks
    const { from, to } = windowOf([first!], '2025-10-18', ZONE, LONG_AGO)
    expect(to - from).toBe(10 * 3_600_000)
  })
})

describe('hourMarks', () => {
  const window = { from: at('2025-10-18T08:00'), to: at('2025-10-18T18:00') }

  it('marks the whole hours of a half-hour zone between those of the first', () => {
    const marks = hourMarks(window, 'Asia/Kabul')
    expect(marks[0]).toEqual({ hour: '10', at: 5 })
    expect(marks).toHaveLength(10)
    expect(hourMarks(window, 'Asia/Karachi')[0]).toEqual({ hour: '10', at: 0 })
  })

  it('follows a change of clocks during the day', () => {
    const night = { from: Date.parse('2025-10-26T00:00Z'), to: Date.parse('2025-10-26T03:00Z') }
    expect(hourMarks(night, 'Europe/Zurich').map(({ hour }) => hour)).toEqual(['02', '02', '03'])
  })
})
