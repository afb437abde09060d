import bidiFactory from 'bidi-js'
import { describe, expect, it } from 'vitest'
import { levelsOf, visualOrder, withResolvedIsolates } from './bidi.ts'

const bidi = bidiFactory()

/** A text as it is seen from left to right, letter by letter. */
function seen(text: string, direction: 'ltr' | 'rtl' | 'auto' = 'auto', fallback: 'ltr' | 'rtl' = 'ltr'): string {
  const { each } = levelsOf(text, direction, fallback)
  if (each === null) return text
  return visualOrder([...each])
    .map((at) => text[at])
    .join('')
}

describe('the order of a line (UAX #9)', () => {
  it.each([
    ['a name in a line from the left', 'abc אבג def', 'abc גבא def'],
    ['a Latin word in a line from the right', 'אבג def הוז', 'זוה def גבא'],
    ['a number behind letters from the right', 'אבג 25 דהו', 'והד 25 גבא'],
    ['a time and a date', 'אבג 10:30, 25/10/2025', '25/10/2025 ,10:30 גבא'],
    ['a number at the start decides nothing', '25 אבג', 'גבא 25'],
    ['digits behind Arabic letters stay as typed', 'اب ۲۵ ج', 'ج ۲۵ با'],
    ['a full stop at the end of a line from the right', 'אבג def.', '.def גבא'],
  ])('%s', (_what, text, expected) => expect(seen(text)).toBe(expected))

  it('keeps what is isolated from the words around it', () => {
    expect(seen('12 \u2068אבג\u2069 34', 'ltr')).toBe('12 \u2068גבא\u2069 34')
    // Without isolates the number behind the name belongs to it.
    expect(seen('x אבג, 34', 'ltr')).toBe('x 34 ,גבא')
    expect(seen('x \u2068אבג\u2069, 34', 'ltr')).toBe('x \u2068גבא\u2069, 34')
  })

  it('takes its direction from its first letter outside isolates, and from all inside them or the page where it has none', () => {
    expect(levelsOf('\u2068אבג\u2069 abc', 'auto', 'ltr').base).toBe(0)
    expect(levelsOf('\u2068abc\u2069 \u2068def\u2069', 'auto', 'rtl').base).toBe(0)
    expect(levelsOf('\u2068abc\u2069 \u2068אבג\u2069', 'auto', 'rtl').base).toBe(1)
    expect(levelsOf('12:30', 'auto', 'rtl').base).toBe(1)
    expect(levelsOf('12:30', 'auto', 'ltr')).toEqual({ base: 0, each: null })
    expect(levelsOf('abc', 'rtl', 'ltr').base).toBe(1)
  })
})

describe('isolates that ask for their direction (X5c)', () => {
  const written = (text: string): string =>
    text
      .replace(/<([LRF])/gu, (_, which: string) => ({ L: '\u2066', R: '\u2067', F: '\u2068' })[which]!)
      .replace(/>/gu, '\u2069')
  it.each([
    ['the first letter inside', '<Fאב> <Fab>', '<Rאב> <Lab>'],
    ['figures and signs before it', '<F12, ב>', '<R12, ב>'],
    ['no letter inside', '<F12> א', '<L12> א'],
    ['a letter of an isolate inside it', '<F<Rא> a>', '<L<Rא> a>'],
    ['asking inside asking', '<F<Fא>> א', '<L<Rא>> א'],
    ['one inside that never ends', '<F<Fa אב', '<L<La אב'],
    ['closings of none before it', '>><Fא>', '>><Rא>'],
  ])('take it from %s', (_what, text, expected) => expect(withResolvedIsolates(written(text))).toBe(written(expected)))
  it('come out as bidi-js has them', () => {
    const letters = ['a', 'א', 'ا', '1', ' ', '(', ')', '\u2066', '\u2067', '\u2068', '\u2069']
    let seed = 7
    const next = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 3 + next(24) }, () => letters[next(letters.length)]).join('')
      const { levels } = bidi.getEmbeddingLevels(text, 'ltr')
      expect([text, ...bidi.getEmbeddingLevels(withResolvedIsolates(text), 'ltr').levels]).toEqual([text, ...levels])
    }
  })
})

describe('the order of things by their levels (L2)', () => {
  it.each([
    [
      [0, 0, 0],
      [0, 1, 2],
    ],
    [
      [1, 1, 1],
      [2, 1, 0],
    ],
    [
      [0, 1, 1, 0],
      [0, 2, 1, 3],
    ],
    [
      [1, 2, 2, 1],
      [3, 1, 2, 0],
    ],
    [
      [1, 2, 3, 3, 2, 1],
      [5, 1, 3, 2, 4, 0],
    ],
  ])('%j → %j', (levels, order) => expect(visualOrder(levels)).toEqual(order))
})
