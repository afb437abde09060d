import { describe, expect, it } from 'vitest'
import { languagesInWords, readLanguages } from './languages.ts'

describe('languages', () => {
  it('reads tags between commas of either script, semicolons or spaces, each once', () => {
    expect(readLanguages(' ur, ps;fa-AF ur،en ')).toEqual(['ur', 'ps', 'fa-AF', 'en'])
    expect(readLanguages('  ')).toEqual([])
  })

  it('says them in words, and leaves what names no language as it is', () => {
    expect(languagesInWords(['ur', 'ps'])).toBe('Urdu, Pashto')
    expect(languagesInWords(['en-x1'])).toBe('en-x1')
  })
})
