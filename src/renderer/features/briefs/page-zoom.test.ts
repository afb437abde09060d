import { describe, expect, it } from 'vitest'
import { nextZoom, wholePage } from './page-zoom.ts'

const a4 = { width: 595, height: 842 }

describe('the size of a page', () => {
  it('shows the whole page, whichever side is short of room', () => {
    expect(wholePage(a4, { width: 2000, height: (842 * 96) / 72 / 2 })).toBeCloseTo(0.5)
    expect(wholePage(a4, { width: (595 * 96) / 72 / 2, height: 2000 })).toBeCloseTo(0.5)
  })

  it('does not blow a page up to fill a large screen', () => {
    expect(wholePage(a4, { width: 9000, height: 9000 })).toBe(1.2)
  })

  it('steps up and down from a size between two, and ends at both ends', () => {
    expect(nextZoom(0.61, 1)).toBe(0.67)
    expect(nextZoom(0.61, -1)).toBe(0.5)
    expect(nextZoom(1, 1)).toBe(1.25)
    expect(nextZoom(4, 1)).toBeUndefined()
    expect(nextZoom(0.25, -1)).toBeUndefined()
  })
})
