import { describe, expect, it } from 'vitest'
import type { Party } from '#shared/domain/party.ts'
import { preparedness } from './prepared.ts'

const SOMEBODY = [{} as Party]

describe('preparedness', () => {
  it('is ready with an objective and every side heard', () => {
    expect(preparedness({ objective: 'Agree on a date' }, { gap: 'apart', silent: [] })).toEqual({
      word: 'ready',
      fill: 'solid',
    })
  })

  it('names the objective first where more is wanting', () => {
    expect(preparedness({ objective: ' ' }, { gap: 'apart', silent: [] })).toEqual({
      word: 'no-objective',
      fill: 'half',
    })
    expect(preparedness({ objective: '' }, { gap: 'one-side', silent: SOMEBODY })).toEqual({
      word: 'no-objective',
      fill: 'open',
    })
  })

  it.each([
    ['one-side', 'one-side'],
    ['silent', 'silent'],
    ['apart', 'some-silent'],
  ] as const)('says who is not heard when the gap is %s', (gap, word) => {
    expect(preparedness({ objective: 'Learn' }, { gap, silent: SOMEBODY })).toEqual({ word, fill: 'half' })
  })

  it('is not ready when nobody sits at the table', () => {
    expect(preparedness({ objective: 'Learn' }, { gap: 'silent', silent: [] }).word).toBe('silent')
  })
})
