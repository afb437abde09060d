import type { Annotation, AnnotationTag } from '#shared/domain/annotation.ts'
import { findAnchor } from '#shared/domain/values/text-anchor.ts'
import { INK, PENCIL, QUOTE_GROUND, WAX } from '../theme/palette.ts'
import { type Inline, type InlineStyle, stretch } from './runs.ts'

/** How words under a note are marked: the same marks as on screen, each readable in grey too. */
const MARKS: Readonly<Record<AnnotationTag, InlineStyle>> = {
  'red-line': { decoration: 'underline', decorationColor: WAX, decorationThickness: 1.4 },
  flexibility: { decoration: 'underline', decorationColor: INK, decorationThickness: 0.5 },
  ambiguity: { decoration: 'underline', decorationStyle: 'dotted', decorationColor: INK, decorationThickness: 0.8 },
  verify: { background: PENCIL },
  quote: { background: QUOTE_GROUND },
}

/** Which mark shows where notes overlap: the first of these. */
const PRECEDENCE: readonly AnnotationTag[] = ['red-line', 'verify', 'ambiguity', 'flexibility', 'quote']

type Placed = Readonly<{ annotation: Annotation; start: number; end: number }>

/** The sign of a note, with the names of two places, the note's and that of its first mark, and both ways in words. */
export type NoteSign = Readonly<{ sign: string; note: string; mark: string; toNote: string; toMark: string }>
/** A sign that leads nowhere, or one that leads to its note. */
export type Sign = number | string | NoteSign

/** A superior number or letter that leads to a note. */
export const noteMark = (sign: Sign, extra: InlineStyle = {}): Inline => ({
  text: typeof sign === 'object' ? sign.sign : String(sign),
  font: 'Sans',
  bold: true,
  italics: false,
  sup: true,
  color: INK,
  // A number by itself: it does not run together with one that it stands behind.
  dir: 'ltr',
  ...(typeof sign === 'object'
    ? { linkToDestination: sign.note, anchor: sign.mark, tag: { as: 'reference', to: sign.toNote } }
    : {}),
  ...extra,
})

/** Superior signs side by side: `2,3`. */
export const noteMarks = (signs: readonly Sign[]): Inline[] =>
  signs.flatMap((sign, at) => (at === 0 ? [noteMark(sign)] : [noteMark(','), noteMark(sign)]))

/** Puts superior signs behind a line, parted by a comma from signs that already end it. */
export function addMarks(line: Inline[], signs: readonly Sign[]): void {
  if (signs.length === 0) return
  line.push(...(line.at(-1)?.sup === true ? [noteMark(',')] : []), ...noteMarks(signs))
}

/** Where the words of a note stand in a text; `null` for a note without words or one whose words are gone. */
export function wordsOf(annotation: Annotation, text: string): { start: number; end: number } | null {
  const { anchor, orphaned } = annotation.target
  if (anchor === null || orphaned) return null
  if (anchor.end > anchor.start && text.slice(anchor.start, anchor.end) === anchor.exact) return anchor
  return findAnchor(anchor, text)
}

/**
 * The paragraphs of a text with its annotated words marked and each note's number behind them. `numberOf` gives the
 * number of a note; it is asked in the order in which the words end. Notes without words have theirs at the end.
 */
export function annotated(
  text: string,
  annotations: readonly Annotation[],
  numberOf: (annotation: Annotation) => Sign,
  style: InlineStyle = {},
): Inline[][] {
  const { placed, loose } = place(annotations, text)
  const lines = [...text.matchAll(/[^\r\n\u2028\u2029]+/gu)].filter(([line]) => line.trim() !== '')
  const cut = lines.map((line) => segments(text, line.index, line.index + line[0].trimEnd().length, placed))
  // Notes are numbered by where their words end; a stretch names them already where they begin.
  const signs = new Map(
    cut.flatMap((parts) => parts.flatMap(({ ending }) => ending.map((note) => [note, numberOf(note)] as const))),
  )
  const set = cut.map((parts) =>
    parts.flatMap((segment) => {
      const names = segment.over.flatMap((note) => {
        const sign = signs.get(note)
        return typeof sign === 'object' ? [sign.note] : []
      })
      const mark = {
        ...style,
        ...(segment.tag === undefined ? {} : MARKS[segment.tag]),
        ...(names.length === 0 ? {} : { covers: names }),
      }
      return [
        ...stretch(text.slice(segment.start, segment.end), mark),
        ...noteMarks(segment.ending.map((note) => signs.get(note)!)),
      ]
    }),
  )
  const last = set.at(-1)
  if (last !== undefined) addMarks(last, loose.map(numberOf))
  return set
}

type Segment = Readonly<{
  start: number
  end: number
  tag: AnnotationTag | undefined
  over: readonly Annotation[]
  ending: readonly Annotation[]
}>

function place(annotations: readonly Annotation[], text: string): { placed: Placed[]; loose: Annotation[] } {
  const placed: Placed[] = []
  const loose: Annotation[] = []
  for (const annotation of annotations) {
    const words = wordsOf(annotation, text)
    if (words === null) loose.push(annotation)
    else placed.push({ annotation, start: words.start, end: words.end })
  }
  return { placed: placed.sort((a, b) => a.end - b.end || a.start - b.start), loose }
}

/** One paragraph, from `from` to `to`, cut wherever a note begins or ends. A note that runs on ends in a later one. */
function segments(text: string, from: number, to: number, placed: readonly Placed[]): Segment[] {
  const inside = placed.filter(({ start, end }) => end > from && start < to)
  // Words that end in the blank after the paragraph end with it.
  const endOf = ({ end }: Placed): number => (text.slice(to, end).trim() === '' ? Math.min(end, to) : end)
  const cuts = [from, to, ...inside.flatMap((one) => [one.start, endOf(one)])].filter((cut) => cut >= from && cut <= to)
  const sorted = [...new Set(cuts)].sort((a, b) => a - b)
  return sorted.slice(1).map((end, at) => {
    const start = sorted[at] ?? from
    const over = inside.filter((one) => one.start <= start && endOf(one) >= end).map(({ annotation }) => annotation)
    return {
      start,
      end,
      tag: PRECEDENCE.find((tag) => over.some((note) => note.tag === tag)),
      over,
      ending: inside.filter((one) => endOf(one) === end).map(({ annotation }) => annotation),
    }
  })
}
