import { describe, expect, it } from 'vitest'
import { authorsInWords, readAuthors } from './authors.ts'

describe('authors', () => {
  it('reads persons and institutions, and writes them as they were', () => {
    const text = 'Khan, Ayesha; Ministry of Foreign Affairs'
    expect(readAuthors(text)).toEqual([{ family: 'Khan', given: 'Ayesha' }, { literal: 'Ministry of Foreign Affairs' }])
    expect(authorsInWords(readAuthors(text))).toBe(text)
  })

  it('drops empty names', () => expect(readAuthors(' ; ')).toEqual([]))
})
