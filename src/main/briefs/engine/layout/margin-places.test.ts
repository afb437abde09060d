import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MarginNote, placeInMargin } from './margin-places.ts'

const PAGE = { top: 50, bottom: 750 }
const note = (page: number, y: number, height = 40): MarginNote => ({ page, y, height })

describe('placeInMargin', () => {
  it('puts a note level with its line where there is room', () => {
    expect(placeInMargin([note(0, 100), note(0, 300)], [PAGE], 6)).toEqual([
      { page: 0, y: 100 },
      { page: 0, y: 300 },
    ])
  })

  it('lets notes on one line follow each other down the margin', () => {
    expect(placeInMargin([note(0, 100), note(0, 100), note(0, 110)], [PAGE], 6)?.map(({ y }) => y)).toEqual([
      100, 146, 192,
    ])
  })

  it('moves up at the foot of a page only as far as it must', () => {
    expect(placeInMargin([note(0, 700), note(0, 740)], [PAGE], 6)?.map(({ y }) => y)).toEqual([664, 710])
  })

  it('carries over to the next page what the page of its line cannot hold', () => {
    const crowd = Array.from({ length: 20 }, () => note(0, 400, 60))
    const places = placeInMargin(crowd, [PAGE, PAGE], 6)!
    expect(places.filter(({ page }) => page === 0)).toHaveLength(10)
    expect(places[10]).toEqual({ page: 1, y: PAGE.top })
  })

  it('begins earlier where nothing comes behind the last page', () => {
    const places = placeInMargin([note(1, 60, 300), note(1, 60, 300)], [PAGE, { top: 50, bottom: 400 }], 6)!
    expect(places).toEqual([
      { page: 0, y: 450 },
      { page: 1, y: 60 },
    ])
  })

  it('gives up on notes that fit nowhere', () => {
    expect(placeInMargin([note(0, 60, 701)], [PAGE, PAGE], 6)).toBeNull()
    expect(placeInMargin([note(0, 60, 400), note(0, 60, 400)], [PAGE], 6)).toBeNull()
  })

  it('never lets notes touch, leave the margin or change places', () => {
    const any = fc.record({
      page: fc.integer({ min: 0, max: 3 }),
      y: fc.integer({ min: 50, max: 749 }),
      height: fc.integer({ min: 8, max: 400 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 25 }), (unsorted) => {
        const notes = unsorted.toSorted((a, b) => a.page - b.page || a.y - b.y)
        const spans = [{ top: 200, bottom: 750 }, PAGE, PAGE, { top: 50, bottom: 500 }]
        const places = placeInMargin(notes, spans, 6)
        for (const [at, { page, y }] of (places ?? []).entries()) {
          expect(y).toBeGreaterThanOrEqual(spans[page]!.top - 0.01)
          expect(y + notes[at]!.height).toBeLessThanOrEqual(spans[page]!.bottom + 0.02)
          const before = at === 0 ? undefined : places![at - 1]!
          if (before === undefined || before.page < page) continue
          expect(before.page).toBe(page)
          expect(y).toBeGreaterThanOrEqual(before.y + notes[at - 1]!.height + 6 - 0.01)
        }
      }),
    )
  })
})
