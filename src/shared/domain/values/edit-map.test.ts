import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editHunks } from './edit-map.ts'

const WORDS = ['talks', 'ceasefire', 'کابل', 'قابلِ', 'Doha', 'a', '.', ' ', '\n', '👍🏽', 'ceasefires']

describe('editHunks', () => {
  it('turns the one text into the other', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 25 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const hunks = editHunks(before, after)
        let built = ''
        let at = 0
        for (const hunk of hunks ?? []) {
          expect(hunk.oldStart).toBeGreaterThanOrEqual(at)
          built += before.slice(at, hunk.oldStart)
          expect(hunk.newStart).toBe(built.length)
          built += after.slice(hunk.newStart, hunk.newEnd)
          at = hunk.oldEnd
        }
        expect(built + before.slice(at)).toBe(after)
      }),
      { numRuns: 500 },
    )
  })

  it('compares words before letters', () => {
    expect(editHunks('immediate action', 'verifiable action')).toEqual([
      { oldStart: 0, oldEnd: 9, newStart: 0, newEnd: 10 },
    ])
  })

  it('compares the letters of a word spelt otherwise', () => {
    expect(editHunks('on verifiable action', 'on verfiable action')).toEqual([
      { oldStart: 6, oldEnd: 7, newStart: 6, newEnd: 6 },
    ])
  })

  it('reads one deletion or insertion so that it cuts no word', () => {
    const hunk = { oldStart: 3, oldEnd: 7, newStart: 3, newEnd: 3 }
    expect(editHunks('by one offer', 'by offer')).toEqual([hunk])
    expect(editHunks('by offer', 'by one offer')).toEqual([{ ...hunk, oldEnd: 3, newEnd: 7 }])
  })

  it('gives up on a text that is rewritten', () => {
    const words = (from: number) => Array.from({ length: 2000 }, (_, i) => String(from + i)).join(' ')
    expect(editHunks(words(10_000), words(50_000))).toBeNull()
    expect(editHunks(words(10_000), words(10_000))).toEqual([])
  })
})
