import { type SetInline, widthIn } from './inline.ts'
import { someOf } from './shape.ts'

/**
 * Cuts an inline that is wider than `room` points after as many letters as fit, at least one: the head, and the tail for
 * the next line. Letters that join stay joined in form. `null` when it cannot be cut. One pass over its glyphs, however
 * long the word is.
 */
export function cutInline(inline: SetInline, room: number): readonly [SetInline, SetInline] | null {
  const { shape, fontSize, characterSpacing, from, to } = inline
  if (inline.says !== null || shape.glyphs.length < 2) return null
  const isRtl = (inline.level & 1) === 1
  const scale = (shape.scale * fontSize) / 1000
  let width = 0
  let cut = to
  for (let at = 0; at < shape.glyphs.length; at++) {
    const glyph = shape.glyphs[isRtl ? shape.glyphs.length - 1 - at : at]!
    width += glyph.advance * scale + characterSpacing
    if (width > room) {
      cut = startOf(inline, glyph.cluster)
      break
    }
  }
  if (cut >= to) return null
  cut = Math.max(cut, from + firstLetter(inline))
  if (cut >= to) return null
  return [piece(inline, from, cut), piece(inline, cut, to)]
}

/** Shapes of single words count their letters from 0, shapes of a paragraph from its start. */
function startOf({ shape, from }: SetInline, cluster: number): number {
  let least = Infinity
  for (const glyph of shape.glyphs) least = Math.min(least, glyph.cluster)
  return from + cluster - least
}

/** Length of the first letter with its marks, which is never cut. */
function firstLetter({ source, from, to }: SetInline): number {
  const letter = /^(?:\P{M}\p{M}*|\p{M}+)/u.exec(source.slice(from, Math.min(to, from + 32)))
  return letter?.[0].length ?? 1
}

function piece(inline: SetInline, from: number, to: number): SetInline {
  const { source, fontSize, characterSpacing } = inline
  const begins = inline.from
  let least = Infinity
  for (const glyph of inline.shape.glyphs) least = Math.min(least, glyph.cluster)
  const own: number[] = []
  for (let at = 0; at < inline.shape.glyphs.length; at++) {
    const place = begins + inline.shape.glyphs[at]!.cluster - least
    if (place >= from && place < to) own.push(at)
  }
  const text = source.slice(from, to)
  // Cut out of the whole word, letters keep the forms that they have in it.
  const shape = someOf(inline.shape, own, text)
  const isTail = to === inline.to
  return {
    ...inline,
    text,
    from,
    to,
    shape,
    width: widthIn(shape, fontSize, characterSpacing),
    leadingCut: isTail ? 0 : inline.leadingCut,
    trailingCut: isTail ? inline.trailingCut : 0,
    isJoined: false,
    isAlone: false,
    ...(isTail ? {} : { lineEnd: false, noNewLine: false }),
  }
}
