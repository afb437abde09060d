import { describe, expect, it } from 'vitest'
import { mirrorPages, pageDirection } from './mirror-pages.ts'

const line = (x: number, width: number) => ({ type: 'line' as const, item: { x, getWidth: () => width } as never })

describe('pages from the right', () => {
  it('puts everything as far from the other edge', () => {
    const shared = { type: 'rect' as const, x: 10, w: 30 }
    const stroke = { type: 'line' as const, x1: 0, x2: 20 }
    const text = line(24, 50)
    const items = [
      text,
      { type: 'vector' as const, item: shared },
      { type: 'vector' as const, item: stroke },
      { type: 'image' as const, item: { x: 5, _width: 10 } },
    ]
    // A thing on two pages is turned once.
    mirrorPages([
      { pageSize: { width: 100 }, items },
      { pageSize: { width: 100 }, items: [{ type: 'vector', item: shared }] },
    ])
    expect((text.item as { x: number }).x).toBe(26)
    expect(shared.x).toBe(60)
    expect(stroke).toMatchObject({ x1: 80, x2: 100 })
    expect((items[3]!.item as { x: number }).x).toBe(85)
  })

  it.each([
    ['ar', 'rtl'],
    ['fa-AF', 'rtl'],
    ['he-IL', 'rtl'],
    ['en', 'ltr'],
    [undefined, 'ltr'],
  ])('%s is %s', (language, direction) => expect(pageDirection(language)).toBe(direction))
})
