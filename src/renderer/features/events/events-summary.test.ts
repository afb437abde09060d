import { describe, expect, it } from 'vitest'
import type { Event } from '#shared/domain/event.ts'
import sample from '../../../../resources/samples/doha-talks.json' with { type: 'json' }
import { countEvents, numberInWords, summaryOf } from './events-summary.ts'

const events = sample.events as unknown as Event[]

describe('the sentence beside the title', () => {
  it('tells the sample in words', () => {
    expect(summaryOf(countEvents(events))).toBe(
      'seventeen; three contested, one bare claim, two planned and one without a date',
    )
  })

  it('says no more than the number when nothing is in doubt', () => {
    const plain = events.filter(({ standing, date }) => standing === 'reported' && date !== '')
    expect(summaryOf(countEvents(plain))).toBe(numberInWords(plain.length))
  })

  it('writes figures above twenty', () => {
    expect(numberInWords(0)).toBe('none')
    expect(numberInWords(20)).toBe('twenty')
    expect(numberInWords(21)).toBe('21')
    expect(numberInWords(100_017)).toBe('100,017')
  })
})
