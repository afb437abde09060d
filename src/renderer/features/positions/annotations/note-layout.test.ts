import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layNotes } from './note-layout.ts'

describe('layNotes', () => {
  it('leaves notes level with their words where there is room', () => {
    expect(
      layNotes(
        [
          { wanted: 10, height: 20 },
          { wanted: 60, height: 20 },
        ],
        8,
      ),
    ).toEqual([10, 60])
  })

  it('shares the way between two notes on one line', () => {
    expect(
      layNotes(
        [
          { wanted: 100, height: 32 },
          { wanted: 100, height: 32 },
        ],
        8,
      ),
    ).toEqual([80, 120])
  })

  it('keeps the selected note beside its words', () => {
    const [first, second] = layNotes(
      [
        { wanted: 100, height: 32 },
        { wanted: 100, height: 32, isSelected: true },
      ],
      8,
    )
    expect(second).toBeCloseTo(100, 1)
    expect(first).toBeCloseTo(60, 1)
  })

  it('never lets notes touch or leave the margin at its head, and keeps their order', () => {
    const note = fc.record({
      wanted: fc.integer({ min: 0, max: 2_000 }),
      height: fc.integer({ min: 10, max: 300 }),
      isSelected: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(note, { maxLength: 20 }), (unsorted) => {
        const notes = unsorted.toSorted((a, b) => a.wanted - b.wanted)
        const tops = layNotes(notes, 8)
        expect(tops).toHaveLength(notes.length)
        for (const [at, top] of tops.entries()) {
          const floor = at === 0 ? 0 : tops[at - 1]! + notes[at - 1]!.height + 8
          expect(top).toBeGreaterThanOrEqual(floor - 1e-6)
        }
      }),
    )
  })
})
