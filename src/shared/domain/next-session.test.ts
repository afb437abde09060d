import { describe, expect, it } from 'vitest'
import { nextSession } from './next-session.ts'
import type { Session } from './session.ts'

let order = 0
const session = (id: string, start: string, minutes: number | null = 120) =>
  ({ id, start, minutes, zone: 'Asia/Qatar', order: order++ }) as Session
const at = (utc: string) => Date.parse(utc)

describe('nextSession', () => {
  const sessions = [session('late', '2025-10-19T10:00'), session('early', '2025-10-18T10:00'), session('open', '')]

  it('takes the one that opens next, by its own zone', () => {
    expect(nextSession(sessions, at('2025-10-18T06:00:00Z'))).toEqual({
      session: sessions[1],
      start: at('2025-10-18T07:00:00Z'),
      isSitting: false,
    })
  })

  it('stays with a session while it sits, and then goes on to the next', () => {
    expect(nextSession(sessions, at('2025-10-18T07:00:00Z'))).toMatchObject({
      session: { id: 'early' },
      isSitting: true,
    })
    expect(nextSession(sessions, at('2025-10-18T08:59:00Z'))).toMatchObject({
      session: { id: 'early' },
      isSitting: true,
    })
    expect(nextSession(sessions, at('2025-10-18T09:00:00Z'))).toMatchObject({
      session: { id: 'late' },
      isSitting: false,
    })
  })

  it('goes to one without a start only when none with a start lies ahead', () => {
    expect(nextSession(sessions, at('2025-10-20T00:00:00Z'))).toEqual({
      session: sessions[2],
      start: null,
      isSitting: false,
    })
    const two = [
      { ...session('second', ''), order: 20 },
      { ...session('first', ''), order: 10 },
    ]
    expect(nextSession(two, 0)).toMatchObject({ session: { id: 'first' } })
  })

  it('finds none when all are over', () => {
    expect(nextSession(sessions.slice(0, 2), at('2025-10-20T00:00:00Z'))).toBeUndefined()
    expect(nextSession([], 0)).toBeUndefined()
  })

  it('lets a session of open length sit until another opens', () => {
    const day = [session('morning', '2025-10-18T09:00', null), session('noon', '2025-10-18T12:00', 60)]
    expect(nextSession(day, at('2025-10-18T08:59:00Z'))).toMatchObject({ session: { id: 'morning' }, isSitting: true })
    expect(nextSession(day, at('2025-10-18T09:30:00Z'))).toMatchObject({ session: { id: 'noon' }, isSitting: true })
    expect(nextSession(day, at('2025-10-18T10:30:00Z'))).toBeUndefined()
  })

  it('lets a session of open length sit no longer than its own day', () => {
    const evening = [session('evening', '2025-10-18T21:00', null)]
    expect(nextSession(evening, at('2025-10-18T20:59:00Z'))).toMatchObject({ isSitting: true })
    expect(nextSession(evening, at('2025-10-18T21:00:00Z'))).toBeUndefined()
  })
})
