import { describe, expect, it } from 'vitest'
import type { Session } from '#shared/domain/session.ts'
import { nextSession, untilParts } from './next-session.ts'

const session = (id: string, start: string, minutes: number | null = 120) =>
  ({ id, start, minutes, zone: 'Asia/Qatar' }) as Session
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
    expect(nextSession(sessions, at('2025-10-18T08:59:00Z'))).toMatchObject({
      session: { id: 'early' },
      isSitting: true,
    })
    expect(nextSession(sessions, at('2025-10-18T09:00:00Z'))).toMatchObject({
      session: { id: 'late' },
      isSitting: false,
    })
  })

  it('finds none when all are over or have no time', () => {
    expect(nextSession(sessions, at('2025-10-20T00:00:00Z'))).toBeUndefined()
    expect(nextSession([session('open', '')], 0)).toBeUndefined()
  })
})

describe('untilParts', () => {
  it('splits into days, hours and minutes', () => {
    expect(untilParts(((24 + 1) * 60 + 48) * 60_000)).toEqual({ days: 1, hours: 1, minutes: 48 })
    expect(untilParts(-5)).toEqual({ days: 0, hours: 0, minutes: 0 })
  })
})
