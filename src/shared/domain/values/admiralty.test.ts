import { expect, it } from 'vitest'
import { CREDIBILITIES, CREDIBILITY_WORDS, describeGrade, RELIABILITIES, RELIABILITY_WORDS } from './admiralty.ts'

it('writes a grade in words', () => {
  expect(describeGrade('C', 3)).toBe('fairly reliable source, possibly true')
  expect(describeGrade('A', 1)).toBe('completely reliable source, confirmed by other sources')
  expect(describeGrade('F', 6)).toBe('source whose reliability cannot be judged, truth cannot be judged')
})

it('writes half a grade', () => {
  expect(describeGrade('E', null)).toBe('unreliable source')
  expect(describeGrade(null, 4)).toBe('doubtful')
  expect(describeGrade(null, null)).toBe('')
})

it('has different words for every step', () => {
  expect(new Set(RELIABILITIES.map((step) => RELIABILITY_WORDS[step])).size).toBe(6)
  expect(new Set(CREDIBILITIES.map((step) => CREDIBILITY_WORDS[step])).size).toBe(6)
})
