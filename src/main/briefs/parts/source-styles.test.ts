import { describe, expect, it } from 'vitest'
import type { Source } from '#shared/domain/source.ts'
import { sayIn } from '#shared/i18n/printed.ts'
import { inAuthorDateStyle, inNotesStyle } from './source-styles.ts'

const article: Source = {
  id: 's' as Source['id'],
  order: 1,
  label: 'S1',
  type: 'article-newspaper',
  title: 'The Doha talks',
  author: [{ family: 'Khan', given: 'Asma' }, { literal: 'Reuters' }],
  'container-title': 'Dawn',
  publisher: '',
  issued: '2025-10-18',
  accessed: '2025-11-01',
  URL: 'https://dawn.example/doha',
  language: 'en',
  details: {},
  derivedFrom: [],
  reliability: 'B',
  credibility: 2,
  gradeNote: '',
  hash: '',
  abstract: '',
  marking: null,
}
const report: Source = {
  ...article,
  type: 'report',
  title: 'Protection of civilians',
  author: [],
  'container-title': '',
  publisher: 'UNAMA',
  issued: '2024',
  accessed: '',
  URL: '',
  details: { number: 'S/2024/1' },
}
const bare: Source = { ...report, publisher: '', issued: '', details: {} }

describe('a source in the style of notes', () => {
  it.each([
    [
      article,
      'Asma Khan and Reuters, “The Doha talks”, Dawn, Saturday 18 October 2025, https://dawn.example/doha, read Saturday 1 November 2025',
    ],
    [report, 'Protection of civilians, S/2024/1, UNAMA, 2024'],
    [bare, 'Protection of civilians, n.d.'],
  ])('%#', (source, words) => expect(inNotesStyle(sayIn('en'), source)).toBe(words))
})

describe('a source by author and date', () => {
  it.each([
    [
      article,
      'Khan, Asma and Reuters. 2025. “The Doha talks”. Dawn, Saturday 18 October 2025, https://dawn.example/doha, read Saturday 1 November 2025',
    ],
    [report, 'UNAMA. 2024. Protection of civilians. S/2024/1'],
    [bare, 'Protection of civilians. n.d.'],
  ])('%#', (source, words) => expect(inAuthorDateStyle(sayIn('en'), source)).toBe(words))

  it('is written with the commas and the quotation marks of the language', () => {
    expect(inNotesStyle(sayIn('ar'), article)).toContain('«')
    expect(inNotesStyle(sayIn('ar'), article)).toContain('،')
  })
})
