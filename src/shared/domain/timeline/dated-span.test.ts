import { describe, expect, it } from 'vitest'
import { datedSpan, spanRank } from './dated-span.ts'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`)

describe('the span of a date', () => {
  it('vouches for a day that is named without doubt', () => {
    expect(datedSpan('2025-10-17')).toEqual({
      first: day('2025-10-17'),
      last: day('2025-10-18'),
      surely: [day('2025-10-17'), day('2025-10-18')],
    })
  })

  it.each(['2025-10-17~', '2025-10-17?', '2025-10', '2025-10-XX', '2025-23', '[2025-10-13..2025-10-17]'])(
    'only says “somewhere in it” for %s',
    (text) => expect(datedSpan(text)?.surely).toBeNull(),
  )

  it('vouches for what lies between a doubtful start and a doubtful end', () => {
    expect(datedSpan('2025-10-15~/2025-10-17?')).toEqual({
      first: day('2025-10-15'),
      last: day('2025-10-18'),
      surely: [day('2025-10-16'), day('2025-10-17')],
    })
  })

  it('vouches for nothing when two doubtful days adjoin', () => {
    expect(datedSpan('2025-10-15~/2025-10-16~')?.surely).toBeNull()
  })

  it('runs on where an end is open, and vouches for it', () => {
    expect(datedSpan('2025-10-17/..')).toEqual({
      first: day('2025-10-17'),
      last: Infinity,
      surely: [day('2025-10-17'), Infinity],
    })
  })

  it('does not vouch up to an end that is not known', () => {
    expect(datedSpan('2025-10-17/')).toEqual({ first: day('2025-10-17'), last: Infinity, surely: null })
    expect(datedSpan('/2025-10-17')?.first).toBe(-Infinity)
  })

  it('is none where there is no date', () => {
    expect(datedSpan('')).toBeNull()
    expect(datedSpan('soon')).toBeNull()
  })
})

describe('the order of dates', () => {
  const inOrder = (...texts: string[]) => texts.toSorted((a, b) => spanRank(datedSpan(a)) - spanRank(datedSpan(b)))

  it('puts the undated first, then by the first moment, then the shorter before the longer', () => {
    expect(
      inOrder('2025-10-18', '2025-10-17/2025-10-20', '2025-10-17', '', '2025-10-17T00:00', '2025-10-17/..'),
    ).toEqual(['', '2025-10-17T00:00', '2025-10-17', '2025-10-17/2025-10-20', '2025-10-17/..', '2025-10-18'])
  })

  it('stands by its end where the start is not known', () => {
    expect(inOrder('/2025-10-17', '2025-10-16')).toEqual(['2025-10-16', '/2025-10-17'])
  })
})
