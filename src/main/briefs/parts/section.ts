import type { Column, Content, ContentColumns, ContentText } from 'pdfmake/interfaces'
import { type Tag, tagged, type Tagged } from '../structure/tag.ts'
import { noteMarks, type NoteSign } from '../text/annotated-text.ts'
import { oneLine } from '../text/plain.ts'
import { roomOf } from '../text/room.ts'
import { inlines, spokenBeside } from '../text/runs.ts'
import { HAIRLINE, INK, WAX } from '../theme/palette.ts'
import { type Frame, mm } from '../theme/paper.ts'
import { leadingOf, type } from '../theme/type-scale.ts'
import { apart, baselineShift, type Piece, stacked } from './piece.ts'

/** Space under the text of one section, before the rule of the next. */
export const SECTION_SPACE = mm(4.5)
/** Space between a rule and the text under it. */
const RULE_SPACE = mm(2)
/** Between paragraphs. */
export const PARAGRAPH_SPACE = mm(2)

/** Room and nothing else. */
export const space = (points: number): Content => ({ stack: [], margin: [0, points, 0, 0] })

/** A rule across `width`: `ink` above a section, `hair` between rows, red for a red line (broken: as we assess it). */
export type Rule = 'ink' | 'hair' | 'red' | 'red-broken'

/** A rule as a line of its own, taking `height` points. */
export function ruleLine(rule: Rule, width: number, height = 1, from = 0): Content {
  const thickness = rule === 'ink' ? 0.8 : rule === 'hair' ? 0.35 : 2
  return {
    canvas: [
      {
        type: 'line',
        x1: from,
        y1: thickness / 2,
        x2: width,
        y2: thickness / 2,
        lineWidth: thickness,
        lineColor: rule === 'ink' ? INK : rule === 'hair' ? HAIRLINE : WAX,
        ...(rule === 'red-broken' ? { dash: { length: 4.6, space: 2.4 } } : {}),
      },
    ],
    margin: [0, 0, 0, Math.max(0, height - thickness)],
  }
}

/**
 * A node that stays with what follows it: it moves to the next page unless `room` points are free beneath. The room is
 * asked for and then given back, which costs pdfmake nothing; its own way lays the whole document out again.
 */
export function keptWithNext(node: Content, room: number): Content[] {
  return [
    { unbreakable: true, stack: [node, { stack: [], margin: [0, 0, 0, room] }] },
    { stack: [], margin: [0, -room, 0, 0] },
  ]
}

export type Heading = Readonly<{
  id: string
  number: string
  title: string
  /** The heading under which it stands in the outline. */
  parent?: string
  /** Words of the outline where they differ from the title. */
  outline?: string
  /** Notes on what the heading is of: their signs stand behind its words. */
  signs?: readonly NoteSign[]
  /** Room it keeps beneath it, in points. */
  room?: number
}>

/** Space above a heading that follows something on its page. */
export const HEADING_SPACE = mm(10)

/** A heading: its number hangs at the end of the side column, on landscape pages it stands before the title. */
export function heading(frame: Frame, spec: Heading): Content[] {
  const { id, number, title, parent, outline, signs = [], room = mm(30) } = spec
  const words = oneLine(title)
  const named = {
    id,
    outline: true,
    outlineText: outline ?? (number === '' ? words : `${number}  ${words}`),
    outlineExpanded: false,
    ...(parent === undefined ? {} : { outlineParentId: parent }),
  }
  const text = { ...type.h2, ...named, text: [...inlines(words, type.h2), ...noteMarks(signs)] }
  const sign = { ...type.h2Number, ...spokenBeside(words), text: apart(number) }
  const tag: Tag = { as: 'heading', level: parent === undefined ? 2 : 3 }
  // A line of Nastaliq brings room of its own.
  const own = roomOf(words, type.h2).leading - leadingOf(type.h2)
  const beneath = Math.max(0, mm(3.2) - own)
  if (frame.orientation === 'landscape') {
    const line: ContentColumns = {
      columns: [
        { ...sign, width: 'auto' },
        { ...text, width: '*' },
      ],
      columnGap: mm(3),
      margin: [0, 0, 0, mm(2.5)],
    }
    return keptWithNext(tagged(tag, line), room)
  }
  const line: ContentColumns = {
    columns: [
      { ...sign, alignment: 'right', width: frame.side },
      { ...text, width: frame.text },
    ],
    columnGap: frame.gutter,
    margin: [0, 0, 0, beneath],
  }
  return keptWithNext(tagged(tag, line), room)
}

/** One section of a part: its name in the side column, its pieces in the text column, a rule above. */
export type Section = Readonly<{
  side: string
  sideNote?: readonly string[]
  /** Anything further under the side's words, e.g. a drawing. */
  sideMore?: Content
  red?: boolean
  /** Its first piece is a heading of its own, which the side's words say something about: they are read after it. */
  isTitled?: boolean
  rule?: Rule | 'none'
  /** Looked at once, one after the other. */
  pieces: Iterable<Piece>
  /** Between pieces, in points. */
  gap?: number
}>

/**
 * A section set. Rule, name and first piece stay together, and so does every piece that is not tall; a tall one breaks
 * where the page ends, and its heading keeps a few lines of it.
 */
function* section(frame: Frame, spec: Section): Generator<Content> {
  const gap = spec.gap ?? PARAGRAPH_SPACE
  const pieces = spec.pieces[Symbol.iterator]()
  const { value: first, done } = pieces.next()
  if (done === true) return
  const side = sideColumn(frame, spec, first.size)
  const rule = spec.rule ?? 'ink'
  const above: Content[] = rule === 'none' ? [] : [ruleLine(rule, frame.inner, RULE_SPACE)]
  yield* opening(frame, above, side, besideSide(first, pieces, side.height, gap))
  for (const piece of { [Symbol.iterator]: () => pieces }) {
    yield space(gap)
    yield* inTextColumn(frame, piece)
  }
}

/** A section keeps this much with its beginning, so that no title stands at the foot of a page without its text. */
const KEPT = 2 * leadingOf(type.text)

/** The first piece with as many after it as stand beside the side column, so that it opens no hole. */
function besideSide(first: Piece, rest: Iterator<Piece>, height: number, gap: number): Piece {
  // Heights are estimated on the large side: count less, so that a full line is not left beside nothing.
  const depthOf = (piece: Piece): number => piece.height * 0.8 + gap
  const together = [first]
  let depth = depthOf(first)
  while (depth < Math.max(height, KEPT)) {
    const { value: piece, done } = rest.next()
    if (done === true) break
    together.push(piece)
    depth += depthOf(piece)
  }
  return together.length === 1 ? first : stacked(together, gap)
}

/** Sections one under the other. */
export const sections = (frame: Frame, specs: Iterable<Section>): Content[] => [...sectionsAsTheyCome(frame, specs)]

/** The same for a part of many sections or pieces, each made when it is asked for. */
export function* sectionsAsTheyCome(frame: Frame, specs: Iterable<Section>): Generator<Content> {
  let isFirst = true
  for (const spec of specs) {
    const set = section(frame, spec)
    const { value: first, done } = set.next()
    if (done === true) continue
    if (!isFirst) yield space(SECTION_SPACE)
    isFirst = false
    yield first
    yield* set
  }
}

/** The name of a section stands under the heading of its part or item. */
export const SIDE_HEADING: Tag = { as: 'heading', level: 4 }

type Side = Readonly<{ content: Column; height: number }>

function sideColumn(frame: Frame, spec: Section, beside: number): Side {
  const { side, sideNote = [], sideMore, red, isTitled = false } = spec
  const style = red === true ? type.sideRed : type.side
  const named = { ...style, text: inlines(side, style), margin: [0, baselineShift(beside, style.fontSize), 0, 0] }
  const stack: Content[] = [tagged(isTitled ? { as: 'paragraph' } : SIDE_HEADING, named as ContentText)]
  let height = Math.ceil((side.length * 5) / frame.side) * leadingOf(style)
  for (const note of sideNote.filter((words) => words !== '')) {
    stack.push({ ...type.sideNote, text: inlines(note, type.sideNote), margin: [0, mm(0.8), 0, 0] })
    height += Math.ceil((note.length * 4.2) / frame.side) * leadingOf(type.sideNote) + mm(0.8)
  }
  if (sideMore !== undefined) {
    stack.push(sideMore)
    height += mm(10)
  }
  const column: Column & Tagged = { stack, width: frame.side, readLast: isTitled }
  return { content: column, height }
}

/** Whether a piece may be too high to be kept on one page. */
export const isTall = (frame: Frame, { height }: Pick<Piece, 'height'>): boolean => height > frame.depth * 0.4

function opening(frame: Frame, above: Content[], side: Side, first: Piece): Content[] {
  const columns = (body: Content): Content => ({
    columns: [side.content, { stack: [body], width: frame.text }],
    columnGap: frame.gutter,
  })
  if (!isTall(frame, first)) return [{ unbreakable: true, stack: [...above, columns(first.content)] }]
  const room = Math.max(side.height, leadingOf(type.text) * 4)
  return [
    { unbreakable: true, stack: [...above, columns(space(room))] },
    { stack: [], margin: [0, -room, 0, 0] },
    ...inTextColumn(frame, first),
  ]
}

/**
 * A piece in the text column. A tall one stands in a column and not behind a margin: when columns break inside a node
 * with a side margin, pdfmake forgets that margin and sets all that follows too wide.
 */
function inTextColumn(frame: Frame, piece: Piece): Content[] {
  const indent = frame.side + frame.gutter
  if (!isTall(frame, piece)) return [{ stack: [piece.content], margin: [indent, 0, 0, 0], unbreakable: true }]
  return [
    {
      columns: [
        { text: '', width: indent },
        { stack: [piece.content], width: frame.text },
      ],
      columnGap: 0,
    },
  ]
}
