import type { Content } from 'pdfmake/interfaces'
import { ASCENT } from '../text/font-metrics.ts'
import { type Tag, tagged } from '../structure/tag.ts'
import type { NoteSign } from '../text/annotated-text.ts'
import { roomOf } from '../text/room.ts'
import { type Inline, spokenBeside } from '../text/runs.ts'
import type { TypeStyle } from '../theme/type-scale.ts'

/**
 * Something to set, with about how high it will stand, in points. pdfmake loses what does not fit on a page inside an
 * unbreakable block, so whatever might be tall must be known before it is kept together.
 */
export type Piece = Readonly<{ content: Content; height: number; /** Size of its first line. */ size: number }>

/** Mean width of a letter in Source Serif and Plex Sans beside the size, taken on the large side. */
export const LETTER = 0.52

/** About how many lines a text takes in a column of `width` points. */
export function linesOf(letters: number, width: number, size: number, letter = LETTER): number {
  return Math.max(1, Math.ceil((letters * size * letter) / Math.max(width, size)))
}

const wordsOf = (text: string | readonly Inline[]): string =>
  typeof text === 'string' ? text : text.map((inline) => inline.text).join('')

/** About how high a text stands in a column of `width` points. */
export function heightOf(text: string | readonly Inline[], style: TypeStyle, width: number): number {
  const words = wordsOf(text)
  const { letter, leading } = roomOf(words, style)
  return linesOf(words.length, width, style.fontSize, letter) * leading
}

/** One paragraph in a column of `width` points. */
export function paragraph(text: string | readonly Inline[], style: TypeStyle, width: number): Piece {
  return {
    content: { ...style, text: typeof text === 'string' ? text : [...text] },
    height: heightOf(text, style, width),
    size: style.fontSize,
  }
}

/** Pieces one under the other, with `space` points between. */
export function stacked(pieces: readonly Piece[], space = 0): Piece {
  return {
    content: { stack: pieces.map(({ content }, at) => (at === 0 || space === 0 ? content : below(space, content))) },
    height: pieces.reduce((sum, { height }) => sum + height + space, 0),
    size: pieces[0]?.size ?? 0,
  }
}

const below = (space: number, content: Content): Content => ({ stack: [content], margin: [0, space, 0, 0] })

/** A paragraph behind a number or sign that hangs in a column of `hang` points: an item of a list. */
export function hanging(
  sign: string,
  signStyle: TypeStyle,
  text: string | readonly Inline[],
  style: TypeStyle,
  width: number,
  hang: number,
  note?: NoteSign,
): Piece {
  const body = paragraph(text, style, width - hang)
  const set = { stack: [body.content], first: text, height: body.height }
  const tag: Tag = note === undefined ? { as: 'item', label: sign } : { as: 'note', number: sign }
  return hangingStack(note ?? sign, signStyle, set, style, width, hang, tag)
}

/** What hangs behind a number: paragraphs, the words of the first of them, and how high they stand together. */
type Hung = Readonly<{ stack: Content[]; first: string | readonly Inline[]; height: number }>

/** Several paragraphs behind one number or sign; that of a note leads back to its mark. */
export function hangingStack(
  sign: string | NoteSign,
  signStyle: TypeStyle,
  { stack, first, height }: Hung,
  style: TypeStyle,
  width: number,
  hang: number,
  tag: Tag,
): Piece {
  const led =
    typeof sign === 'string'
      ? {}
      : tagged({ as: 'reference', to: sign.toMark }, { anchor: sign.note, linkToDestination: sign.mark })
  return {
    content: tagged(tag, {
      columns: [
        {
          ...signStyle,
          ...spokenBeside(first),
          text: typeof sign === 'string' ? sign : sign.sign,
          width: hang,
          margin: [0, baselineShift(style.fontSize, signStyle.fontSize), 0, 0] as [number, number, number, number],
          ...led,
        },
        { stack, width: width - hang },
      ],
      columnGap: 0,
    }),
    height,
    size: style.fontSize,
  }
}

/** How far a line of `size` is let down so that it shares a baseline with a line of `beside`. */
export const baselineShift = (beside: number, size: number): number => Math.max(0, ASCENT * (beside - size))

/** With the blank that parts it from the words after it when both are read as one line; on the page it takes no room. */
export const apart = (number: string): string => (number === '' ? '' : `${number} `)
