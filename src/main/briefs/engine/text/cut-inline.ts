import { type SetInline, widthIn } from './inline.ts'
import type { Shape } from './shape.ts'

/**
 * Cuts an inline that is wider than `room` points after as many letters as fit, at least one: the head, and the tail for
 * the next line. Letters that join stay joined in form. `null` when it cannot be cut. Only what fits is looked at, however
 * long the word is.
 */
export function cutInline(inline: SetInline, room: number): readonly [SetInline, SetInline] | null {
  const { shape, fontSize, characterSpacing, from, to } = inline
  const { glyphs, isRtl } = shape
  const count = glyphs.length
  if (inline.says !== null || count < 2) return null
  const nth = (at: number): Shape['glyphs'][number] => glyphs[isRtl ? count - 1 - at : at]!
  // Shapes of single words count their letters from 0, shapes of a paragraph from its start.
  const begins = shape.start
  const scale = (shape.scale * fontSize) / 1000
  const least = firstLetter(inline)
  let width = 0
  let fitting = 0
  for (; fitting < count; fitting++) {
    const { cluster, advance } = nth(fitting)
    width += advance * scale + characterSpacing
    if (width > room && cluster - begins >= least) break
  }
  // A cut falls between clusters: a ligature and a letter with its marks are whole.
  while (fitting < count && fitting > 0 && nth(fitting).cluster === nth(fitting - 1).cluster) fitting++
  if (fitting >= count) return null
  const cut = from + nth(fitting).cluster - begins
  if (cut <= from || cut >= to) return null
  const head = isRtl ? part(inline, from, cut, count - fitting, count) : part(inline, from, cut, 0, fitting)
  const tail = isRtl ? part(inline, cut, to, 0, count - fitting) : part(inline, cut, to, fitting, count)
  const headWidth = widthOf(head)
  const tailShape = { ...tail.shape, width: shape.width - headWidth }
  return [
    {
      ...head,
      shape: { ...head.shape, width: headWidth },
      width: widthIn({ ...head.shape, width: headWidth }, fontSize, characterSpacing),
      trailingCut: 0,
      lineEnd: false,
      noNewLine: false,
    },
    { ...tail, shape: tailShape, width: widthIn(tailShape, fontSize, characterSpacing), leadingCut: 0 },
  ]
}

/** Length of the first letter with its marks, which is never cut. */
function firstLetter({ source, from, to }: SetInline): number {
  const letter = /^(?:\P{M}\p{M}*|\p{M}+)/u.exec(source.slice(from, Math.min(to, from + 32)))
  return letter?.[0].length ?? 1
}

/** Cut out of the whole word, letters keep the forms that they have in it. */
function part(inline: SetInline, from: number, to: number, first: number, end: number): SetInline {
  const { shape, source } = inline
  const text = source.slice(from, to)
  return {
    ...inline,
    text,
    from,
    to,
    shape: {
      ...shape,
      text,
      start: shape.start + from - inline.from,
      glyphs: shape.glyphs.slice(first, end),
      says: shape.says.slice(first, end),
    },
    isJoined: false,
    isAlone: false,
  }
}

const widthOf = ({ shape }: SetInline): number =>
  shape.glyphs.reduce((sum, { advance }) => sum + advance, 0) * shape.scale
