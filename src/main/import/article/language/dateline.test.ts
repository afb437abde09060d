import { describe, expect, test } from 'vitest'
import { datelineLength } from './dateline.ts'

describe('the dateline of a report', () => {
  test.each([
    'DOHA, Nov 14 (Wire) - ',
    'DOHA (Agency) — ',
    'KUALA LUMPUR — ',
    'GENEVA, Switzerland (Agency) – ',
    'NAIROBI/KINSHASA, March 3, 2026 (Wire Service) -- ',
    'Doha, Qatar — ',
    'Doha, 14 November 2025 – ',
    'Port of Spain, Feb. 2 - ',
    'Geneva (Agency) - ',
    '14 November 2025, Doha — ',
    '(Agency) Doha, 3 May – ',
  ])('%s is told from its first sentence', (dateline) => {
    expect(datelineLength(`${dateline}Delegations met on Friday.`)).toBe(dateline.length)
  })

  test.each([
    'The talks — the first this year — opened on Monday.',
    'Qatar - Kuwait talks opened on Monday.',
    'Doha — a city of talks — was quiet.',
    'MONUSCO said it could not verify the claim.',
    'Mali and Niger, in May – as before – met.',
  ])('%s has none', (sentence) => {
    expect(datelineLength(sentence)).toBe(0)
  })
})
