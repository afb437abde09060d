import { describe, expect, it } from 'vitest'
import type { Party } from '#shared/domain/party.ts'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { type EventFilter, NO_FILTER } from './event-filter.ts'
import { daysInWords, filterInWords } from './filter-words.ts'

const parties = sample.parties as unknown as Party[]
const words = (filter: Partial<Record<keyof EventFilter, unknown>>) =>
  filterInWords({ ...NO_FILTER, ...filter } as EventFilter, parties)

describe('a filter in words', () => {
  it('says each restriction, in the order of the table', () => {
    expect(
      words({ types: ['air-strike', 'clash'], parties: ['at', 'pk'], standings: ['contested'], search: ' a  “b” ' }),
    ).toBe(
      'air strike or clash, involving Pakistan or Afghan Taliban, contested, with “a  “b”” anywhere in their texts',
    )
  })

  it('says the time by its ends', () => {
    expect(words({ from: '2025-10-13', to: '2025-10' })).toBe('between Monday 13 October 2025 and October 2025')
    expect(words({ from: '2025-10-13', to: '2025-10-13' })).toBe('on Monday 13 October 2025')
    expect(words({ from: '2025-10-13' })).toBe('from Monday 13 October 2025 on')
    expect(words({ to: '2025' })).toBe('up to 2025')
  })

  it('has words for a blank search: none', () => {
    expect(words({ search: '   ' })).toBe('')
  })

  it('is short on the button', () => {
    expect(daysInWords({ from: '', to: '' })).toBe('any')
    expect(daysInWords({ from: '2025-10-13', to: '2025-10-15' })).toBe('13–15 Oct')
    expect(daysInWords({ from: '2025-10-13', to: '2025-10-13' })).toBe('Mon 13 Oct')
    expect(daysInWords({ from: '2025-10-13', to: '' })).toBe('from Mon 13 Oct')
    expect(daysInWords({ from: '[2025-10-13..2025-10-14]', to: '2025-10-15' })).toBe('13/14 Oct? – Wed 15 Oct')
  })
})
