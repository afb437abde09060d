import { describe, expect, it } from 'vitest'
import { inPieces } from './page-session.ts'

describe('a message in pieces', () => {
  it('comes together again as it was', () => {
    const text = 'پکتيکا 𝄞 and more'
    for (const longest of [2, 3, 7, 100]) {
      const pieces = inPieces(text, longest)
      expect(pieces.join('')).toBe(text)
      expect(pieces.every(({ length }) => length <= longest)).toBe(true)
    }
  })

  it('never parts the halves of a character, which the protocol would lose', () => {
    expect(inPieces('a𝄞b', 2)).toEqual(['a', '𝄞', 'b'])
    expect(inPieces('𝄞𝄞', 2)).toEqual(['𝄞', '𝄞'])
  })
})
