import { visualOrder } from './bidi.ts'
import { type SetInline, widthIn } from './inline.ts'
import type { Shape } from './shape.ts'

/** pdfmake's line, as far as it is known here. */
export type SetLine = {
  inlines: SetInline[]
  /** The same inlines in reading order, once the line is aligned. */
  logical?: SetInline[]
  x?: number
  leadingCut: number
  trailingCut: number
  inlineWidths: number
  newLineForced?: boolean
  lastLineInParagraph?: boolean
  getWidth: () => number
  getHeight: () => number
  getAscenderHeight: () => number
}

const LEADING = /^\s+/u
const TRAILING = /\s+$/u

/**
 * Puts the inlines of a finished line where they stand: the space at its end falls away (rule L1), the rest is put in
 * visual order (L2) and set against the side on which the paragraph begins, unless it is aligned otherwise. `room` is the
 * width of its column. The line's `inlines` then go from left to right.
 */
export function alignLine(line: SetLine, room: number): void {
  const logical = line.inlines
  const first = logical[0]!
  const indent = first.leadingIndent ?? 0
  trimEnd(logical)
  trimStart(logical)
  shapeEdges(logical)
  const { base } = first
  const isTurned = base === 1 || logical.some(({ level }) => level > 0)
  const order = isTurned ? visualOrder(logical.map(({ level }) => level)) : null
  line.logical = logical
  line.inlines = order === null ? logical : order.map((at) => logical[at]!)
  line.trailingCut = 0
  line.leadingCut = -indent
  let width = indent
  for (const inline of logical) width += inline.width
  const { alignment } = first
  const isLast = line.newLineForced === true || line.lastLineInParagraph === true
  if (alignment === 'justify' && !isLast) width += justify(logical, room - width)
  line.inlineWidths = width - indent
  const offset = (room - width) * shareBefore(alignment, base)
  if (offset !== 0) line.x = (line.x ?? 0) + offset
  // An indent stands where the paragraph begins.
  let x = base === 0 ? indent : 0
  for (const inline of line.inlines) {
    inline.x = x
    x += inline.width
  }
}

/** How much of a line's free room stands on its left. */
function shareBefore(alignment: SetInline['alignment'], base: 0 | 1): number {
  switch (alignment) {
    case 'left':
      return 0
    case 'right':
      return 1
    case 'center':
      return 0.5
    case 'end':
      return 1 - base
    default:
      return base
  }
}

function trimEnd(inlines: readonly SetInline[]): void {
  for (let at = inlines.length - 1; at >= 0; at--) {
    const inline = inlines[at]!
    if (inline.trailingCut === 0) return
    const kept = inline.text.replace(TRAILING, '')
    trim(inline, kept, inline.from, inline.to - (inline.text.length - kept.length))
    inline.trailingCut = 0
    if (kept !== '') return
  }
}

function trimStart(inlines: readonly SetInline[]): void {
  for (const inline of inlines) {
    if (inline.leadingCut <= 0 || !LEADING.test(inline.text)) return
    const kept = inline.text.replace(LEADING, '')
    trim(inline, kept, inline.to - kept.length, inline.to)
    inline.leadingCut = 0
    if (kept !== '') return
  }
}

function trim(inline: SetInline, kept: string, from: number, to: number): void {
  inline.shape =
    kept === ''
      ? nothing(inline.shape)
      : inline.isJoined
        ? part(inline.shape, kept, from, to)
        : reshape(inline, kept, from, to)
  inline.text = kept
  inline.from = from
  inline.to = to
  inline.width = widthIn(inline.shape, inline.fontSize, inline.characterSpacing)
}

const nothing = (shape: Shape): Shape => ({ ...shape, text: '', glyphs: [], says: [], width: 0, needsLetters: false })

/** A word without its space is kept like any other; one in the middle of joined letters is shaped in their sight. */
const reshape = (inline: SetInline, kept: string, from: number, to: number): Shape =>
  inline.shape.text === inline.source.slice(inline.from, inline.to) && inline.shape.text !== inline.text
    ? inline.shaper.within(inline.source, from, to)
    : inline.shaper.word(kept)

/** The glyphs of a shape whose letters stand between two places. */
function part(shape: Shape, text: string, from: number, to: number): Shape {
  const own = shape.glyphs.flatMap(({ cluster }, at) => (cluster >= from && cluster < to ? [at] : []))
  const glyphs = own.map((at) => shape.glyphs[at]!)
  return {
    ...shape,
    text,
    glyphs,
    says: own.map((at) => shape.says[at]!),
    width: glyphs.reduce((sum, { advance }) => sum + advance, 0) * shape.scale,
  }
}

/**
 * Where words are drawn together across spaces, what was cut at the line's edges is shaped again without what now stands
 * on another line.
 */
function shapeEdges(inlines: SetInline[]): void {
  for (let at = 0; at < inlines.length;) {
    const inline = inlines[at]!
    if (!inline.isJoined || inline.text === '') {
      at++
      continue
    }
    let end = at + 1
    while (end < inlines.length && isSameRun(inlines[end - 1]!, inlines[end]!)) end++
    const last = inlines[end - 1]!
    if (isUnsafe(inline) || isUnsafeAfter(last)) {
      const whole = inline.shaper.within(inline.source, inline.from, last.to)
      for (const one of inlines.slice(at, end)) {
        one.shape = part(whole, one.source.slice(one.from, one.to), one.from, one.to)
        one.width = widthIn(one.shape, one.fontSize, one.characterSpacing)
      }
    }
    at = end
  }
}

const isSameRun = (before: SetInline, after: SetInline): boolean =>
  after.isJoined &&
  after.text !== '' &&
  after.shaper === before.shaper &&
  after.piece === before.piece &&
  after.from === before.to &&
  after.level === before.level

/** Whether its first letter was shaped together with one that stands on the line before. */
const isUnsafe = ({ shape, from }: SetInline): boolean =>
  from > 0 && shape.glyphs.some(({ cluster, isUnsafe: unsafe }) => unsafe && cluster === from)

/** The letter after the end is on another line: its flag is not at hand, so any joined end counts. */
const isUnsafeAfter = ({ source, to }: SetInline): boolean => to < source.trimEnd().length

/** Spreads `room` over the places where words part; gives back what was spread. */
function justify(inlines: readonly SetInline[], room: number): number {
  const gaps = inlines.filter((inline, at) => at < inlines.length - 1 && isGap(inline, inlines[at + 1]!))
  if (room <= 0 || gaps.length === 0) return 0
  const each = room / gaps.length
  for (const inline of gaps) {
    inline.gap = each
    inline.width += each
  }
  return room
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u

const isGap = ({ text, noNewLine }: SetInline, next: SetInline): boolean =>
  TRAILING.test(text) ||
  (noNewLine !== true && (IDEOGRAPH.test(text.at(-1) ?? '') || IDEOGRAPH.test(next.text[0] ?? '')))
