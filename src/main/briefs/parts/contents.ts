import type { Content } from 'pdfmake/interfaces'
import { oneLine } from '../text/plain.ts'
import { inlines } from '../text/runs.ts'
import { AXIS, INK_3 } from '../theme/palette.ts'
import { mm } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import type { Piece } from './piece.ts'
import { leadingOf } from '../theme/type-scale.ts'

/** A line of the contents: where it leads, its number and its title. */
export type ContentsEntry = Readonly<{ id: string; number: string; title: string; level: 1 | 2 }>

const NUMBER = mm(6)
const PAGE = mm(9)

/** One line of the contents in a column of `width` points: number, title, dotted leader, page. Number and title lead there. */
export function contentsLine({ id, number, title, level }: ContentsEntry, width: number): Piece {
  const style = level === 1 ? type.text : type.small
  const indent = level === 1 ? 0 : NUMBER
  const free = width - indent - NUMBER - PAGE
  const words = oneLine(title)
  const isLong = words.length * style.fontSize * 0.5 > free - mm(12)
  const line: Content = {
    table: {
      widths: [NUMBER, isLong ? free : 'auto', isLong ? 0 : '*', PAGE],
      body: [
        [
          { ...style, text: number, color: INK_3, linkToDestination: id },
          { ...style, text: inlines(words, style).map((part) => ({ ...part, linkToDestination: id })) },
          { text: '', border: [false, false, false, true], margin: [0, 0, 0, 0] },
          { ...style, pageReference: id, alignment: 'right' },
        ],
      ],
    },
    layout: {
      defaultBorder: false,
      hLineWidth: (row) => (row === 1 ? 0.5 : 0),
      vLineWidth: () => 0,
      hLineColor: () => AXIS,
      hLineStyle: () => ({ dash: { length: 0.5, space: 1.5 } }),
      paddingLeft: (column) => (column === 2 ? mm(2) : 0),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [indent, 0, 0, 0],
  }
  return { content: line, height: leadingOf(style) * (isLong ? 2 : 1), size: style.fontSize }
}
