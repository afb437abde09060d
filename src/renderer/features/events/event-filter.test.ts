import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { eventRows } from './event-row.ts'
import { eventPredicate, isUnfiltered, NO_FILTER, type EventFilter } from './event-filter.ts'

const events = sample.events as unknown as Event[]

const found = (filter: Partial<Record<keyof EventFilter, unknown>>): string[] => {
  const holds = eventPredicate({ ...NO_FILTER, ...filter } as EventFilter)
  return eventRows(events)
    .filter((row) => holds?.(row) ?? true)
    .map(({ id }) => id)
}

describe('the filter of events', () => {
  it('lets everything through when nothing is asked', () => {
    expect(eventPredicate(NO_FILTER)).toBeUndefined()
    expect(isUnfiltered({ ...NO_FILTER, search: '  ' })).toBe(true)
  })

  it('searches in any script, marks and case left out, every word wanted', () => {
    expect(found({ search: 'پکتيکا' })).toEqual(['e-paktika-strikes'])
    expect(found({ search: 'ATHLETES children' })).toEqual(['e-paktika-strikes', 'e-kabul-on-paktika'])
    expect(found({ search: 'athletes minister' })).toEqual([])
  })

  it('combines what is asked', () => {
    expect(found({ types: ['air-strike', 'statement'], standings: ['contested'] })).toEqual([
      'e-paktika-strikes',
      'e-kabul-on-paktika',
      'e-islamabad-on-paktika',
    ])
    expect(found({ types: ['air-strike'], standings: ['planned'] })).toEqual([])
  })

  it('finds a party by what it did and by what it says', () => {
    expect(found({ parties: ['at'], types: ['air-strike'] })).toEqual(['e-paktika-strikes'])
    expect(found({ parties: ['qa'] })).toEqual(['e-qa-urges-restraint', 'e-talks'])
  })

  it('takes events that can have happened in the time asked for, and none without a date', () => {
    const before = found({ to: '2025-10-14' })
    expect(before).toEqual(['e-waziristan-attack', 'e-pk-blames-ttp', 'e-border-clashes'])
    expect(found({ from: '2025-10-19' })).toEqual(['e-talks', 'e-at-objection'])
    expect(found({ from: '2025-10', to: '2025-10' })).not.toContain('e-durand-line')
    expect(found({ from: '2025-10', to: '2025-10' })).toHaveLength(16)
  })
})
