import { describe, expect, it } from 'vitest'
import { scrolledTo, shownPages } from './shown-pages.ts'

describe('the pages of a strip that are drawn', () => {
  it('are those that are seen and some on both sides', () => {
    expect(shownPages(500, 50, { top: 5_000, height: 500 })).toEqual({ from: 92, to: 118 })
  })
  it('are no more than there are', () => {
    expect(shownPages(500, 50, { top: 0, height: 500 })).toEqual({ from: 0, to: 18 })
    expect(shownPages(500, 50, { top: 24_500, height: 500 })).toEqual({ from: 482, to: 500 })
    expect(shownPages(3, 50, { top: 0, height: 500 })).toEqual({ from: 0, to: 3 })
  })
  it('are some of a brief that has become shorter than where its strip had scrolled to', () => {
    const { from, to } = shownPages(6, 50, { top: 20_000, height: 500 })
    expect([from, to]).toEqual([6, 6])
  })
  it('are none before the strip has been measured', () => {
    expect(shownPages(500, 0, { top: 0, height: 0 })).toEqual({ from: 0, to: 0 })
  })
})

describe('where a strip scrolls to', () => {
  const seen = { top: 1_000, height: 500 }
  it('is where it is when the page is seen', () => expect(scrolledTo(25, 50, seen)).toBe(1_000))
  it('puts a page above at the head and one below at the foot', () => {
    expect(scrolledTo(3, 50, seen)).toBe(150)
    expect(scrolledTo(40, 50, seen)).toBe(1_550)
  })
})
