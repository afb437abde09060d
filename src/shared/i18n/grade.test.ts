import { expect, it } from 'vitest'
import { CREDIBILITIES, RELIABILITIES } from '../domain/values/admiralty.ts'
import { gradeInWords } from './grade.ts'
import { message } from './message.ts'

it('writes a grade in words', () => {
  expect(gradeInWords(message, { reliability: 'C', credibility: 3 })).toBe('fairly reliable source, possibly true')
  expect(gradeInWords(message, { reliability: 'F', credibility: 6 })).toBe(
    'source whose reliability cannot be judged, truth cannot be judged',
  )
})

it('has different words for every step', () => {
  const grades = RELIABILITIES.flatMap((reliability) =>
    CREDIBILITIES.map((credibility) => gradeInWords(message, { reliability, credibility })),
  )
  expect(new Set(grades).size).toBe(36)
})
