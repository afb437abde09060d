import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textPieces } from './text-pieces.ts'

const end = (at: number, number: number) => ({ id: `n${number}`, end: at, number })

describe('textPieces', () => {
  it('cuts where the words of a note end', () => {
    expect(textPieces('One two three', [end(7, 2), end(3, 1)])).toEqual([
      [
        { text: 'One', ends: [end(3, 1)] },
        { text: ' two', ends: [end(7, 2)] },
        { text: ' three', ends: [] },
      ],
    ])
  })

  it('sets the numbers of notes that end together side by side', () => {
    expect(textPieces('One', [end(3, 5), end(3, 4)])[0]![0]!.ends.map(({ number }) => number)).toEqual([4, 5])
  })

  it('keeps each line break with the paragraph it ends, and the number before it', () => {
    const [first, second] = textPieces('One\nTwo', [end(4, 1)])
    expect(first).toEqual([
      { text: 'One', ends: [end(4, 1)] },
      { text: '\n', ends: [] },
    ])
    expect(second).toEqual([{ text: 'Two', ends: [] }])
  })

  it('is the text again when joined, with every number once', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', ' ', '\n', 'ی', '🕊️'), maxLength: 60 })
    fc.assert(
      fc.property(letters, fc.array(fc.nat({ max: 60 }), { maxLength: 6 }), (text, offsets) => {
        const ends = offsets.filter((at) => at > 0 && at <= text.length).map((at, index) => end(at, index + 1))
        const pieces = textPieces(text, ends).flat()
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        const numbers = pieces.flatMap((piece) => piece.ends.map(({ number }) => number))
        expect(numbers.toSorted((a, b) => a - b)).toEqual(ends.map(({ number }) => number))
      }),
    )
  })
})
