import { BIDI_CONTROLS } from './bidi.ts'
import { visualOrder } from './bidi.ts'
import { type SetInline, widthIn } from './inline.ts'
import { joinWords } from './join-words.ts'
import { someOf } from './shape.ts'

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
/** Blanks, and the controls of direction among them, at an end of a text. */
const BLANK_START = new RegExp(String.raw`^[\s${BIDI_CONTROLS}]+`, 'u')
const BLANK_END = new RegExp(String.raw`[\s${BIDI_CONTROLS}]+$`, 'u')

/**
 * Puts the inlines of a finished line where they stand: the space at its end falls away (rule L1), the rest is put in
 * visual order (L2) and set against the side on which the page begins, unless it is aligned otherwise. `room` is the
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
  const offset = (room - width) * shareBefore(first)
  if (offset !== 0) line.x = (line.x ?? 0) + offset
  // An indent stands where the paragraph begins.
  let x = base === 0 ? indent : 0
  for (const inline of line.inlines) {
    inline.x = x
    x += inline.width
  }
  if (!isTurned) line.inlines = line.logical = joinWords(logical)
}

/**
 * How much of a line's free room lies before it, while the page is laid out as from the left: a page from the right is
 * mirrored afterwards, so that `left` is the side on which its columns begin. The page rules where a paragraph stands, the
 * paragraph's own direction the order within its lines: were each to stand where it begins itself, a column of texts in
 * two scripts would have two edges.
 */
export function shareBefore({ alignment }: Pick<SetInline, 'alignment'>): number {
  switch (alignment) {
    case 'right':
    case 'end':
      return 1
    case 'center':
      return 0.5
    default:
      return 0
  }
}

function trimEnd(inlines: readonly SetInline[]): void {
  for (let at = inlines.length - 1; at >= 0; at--) {
    const inline = inlines[at]!
    if (inline.trailingCut === 0 || !TRAILING.test(inline.text)) return
    const kept = inline.text.replace(TRAILING, '')
    const isRtl = (inline.level & 1) === 1
    trim(inline, kept, 'end', isRtl ? 'left' : 'right')
    inline.to = inline.from + inline.source.slice(inline.from, inline.to).trimEnd().length
    inline.trailingCut = 0
    if (kept !== '') return
  }
}

function trimStart(inlines: readonly SetInline[]): void {
  for (const inline of inlines) {
    if (inline.leadingCut <= 0 || !LEADING.test(inline.text)) return
    const kept = inline.text.replace(LEADING, '')
    const isRtl = (inline.level & 1) === 1
    trim(inline, kept, 'start', isRtl ? 'right' : 'left')
    inline.from = inline.to - inline.source.slice(inline.from, inline.to).trimStart().length
    inline.leadingCut = 0
    if (kept !== '') return
  }
}

/** Takes the blanks off one end of an inline, which is on that side. */
function trim(inline: SetInline, kept: string, end: 'start' | 'end', side: 'left' | 'right'): void {
  const { shape } = inline
  if (kept !== '' && inline.isAlone) inline.shape = inline.shaper.word(kept)
  else {
    let [first, last] = [0, shape.glyphs.length]
    const isBlank = (at: number): boolean => /^\s+$/u.test(shape.says[at] ?? '')
    if (side === 'left') while (first < last && isBlank(first)) first++
    else while (last > first && isBlank(last - 1)) last--
    const glyphs = shape.glyphs.flatMap((_, at) => (at >= first && at < last ? [at] : []))
    // The text of a shape still has the controls, which the inline's own has not: they count where letters are counted.
    const text = shape.text.replace(end === 'start' ? BLANK_START : BLANK_END, '')
    const start = shape.start + (end === 'start' ? shape.text.length - text.length : 0)
    inline.shape = kept === '' ? someOf(shape, [], '', start) : someOf(shape, glyphs, text, start)
  }
  inline.text = kept
  inline.width = widthIn(inline.shape, inline.fontSize, inline.characterSpacing)
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
    if (inline.isUnsafe || last.isUnsafeAfter) {
      const whole = inline.shaper.within(inline.source, inline.from, last.to)
      for (const one of inlines.slice(at, end)) {
        const own = whole.glyphs.flatMap(({ cluster }, index) =>
          cluster >= one.from && cluster < one.to ? [index] : [],
        )
        one.shape = someOf(whole, own, one.source.slice(one.from, one.to), one.from)
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
  TRAILING.test(text) || (!noNewLine && (IDEOGRAPH.test(text.at(-1) ?? '') || IDEOGRAPH.test(next.text[0] ?? '')))
