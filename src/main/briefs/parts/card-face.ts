import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces'
import { tagged } from '../structure/tag.ts'
import { oneLine, shortened } from '../text/plain.ts'
import { inlines } from '../text/runs.ts'
import { INK } from '../theme/palette.ts'
import { MARKING_LEADING, mm } from '../theme/paper.ts'
import { leadingOf, type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'
import { markingBox } from './marking-box.ts'
import { heightOf, type Piece } from './piece.ts'
import { ruleLine } from './section.ts'

/** One card: what stands on it, and which of how many it is. A blank one is for notes and is not counted. */
export type Card = Readonly<{ pieces: readonly Piece[]; number: number; of: number; isBlank: boolean }>
export type CardSize = Readonly<{ width: number; height: number }>

/** A table that holds things in their places and nothing else. */
export const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

const SIDE = mm(8)
/** Above the head and under the foot: what a printer leaves white, and a little. */
const EDGE = mm(5.5)
const GAP = mm(3)
const BOX_PAD = 2.6

/** About how wide capitals of the marking are, beside the size. */
const CAPITAL = 0.68

/** Lines that the marking takes on a card. */
const markingLines = (context: BriefContext, size: CardSize): number =>
  Math.max(
    1,
    Math.ceil((context.material.marking.length * type.marking.fontSize * CAPITAL) / (size.width - 2 * SIDE - mm(26))),
  )

const barHeight = (context: BriefContext, size: CardSize): number =>
  2 * BOX_PAD + markingLines(context, size) * MARKING_LEADING

/** The room between head and foot of a card, in points. */
export function cardRoom(context: BriefContext, size: CardSize): CardSize {
  const bars = 2 * (EDGE + barHeight(context, size) + GAP)
  return { width: size.width - 2 * SIDE, height: size.height - bars - mm(2) }
}

/** A card as a cell of the sheet: the marking at head and foot, the document beside it, the card between. */
export function cardFace(context: BriefContext, card: Card, size: CardSize): TableCell {
  const { say, material } = context
  const { options, notebook } = material
  const bar = barHeight(context, size)
  const body = size.height - 2 * (EDGE + bar) - 0.5
  const title = shortened(notebook.title, 34)
  const draft = options.draft ? [{ text: `${say('brief.draft')}  `, bold: true, color: INK }] : []
  const number = card.isBlank ? '' : say('brief.card-of', { number: card.number, of: card.of })
  const copy = options.copy === null ? '' : say('brief.copy', { ...options.copy })
  const foot = [number, copy].filter((words) => words !== '').join(' · ')
  const rows: readonly (readonly [Content, number])[] = [
    [barOf(context, [...draft, ...inlines(title, type.running)], size, EDGE), EDGE + bar],
    [{ stack: card.pieces.map(({ content }) => content), margin: [SIDE, GAP, SIDE, 0] }, body],
    [barOf(context, inlines(oneLine(foot), type.running), size, 0), bar + EDGE],
  ]
  return {
    table: {
      widths: [size.width],
      heights: rows.map(([, height]) => height),
      body: rows.map(([content]) => [content as TableCell]),
    },
    layout: BARE,
  }
}

/** Head or foot of a card. */
function barOf(context: BriefContext, words: Content[], size: CardSize, top: number): Content {
  const { marking } = context.material
  const lines = markingLines(context, size)
  const room = size.width - 2 * SIDE - mm(26)
  const drop = (2 * BOX_PAD + type.marking.fontSize - type.running.fontSize) / 2 - 0.6
  return tagged(
    { as: 'artifact' },
    {
      columns: [
        {
          ...type.running,
          text: words as never,
          width: '*',
          margin: [0, drop, 0, 0] as [number, number, number, number],
        },
        markingBox(marking, { lines, room, sides: mm(1.4), heads: BOX_PAD }),
      ],
      columnGap: mm(3),
      margin: [SIDE, top, SIDE, 0] as [number, number, number, number],
    },
  )
}

/** A card to write on, so that no sheet is handed out with a quarter of it unmarked. */
export function notesCard({ say }: BriefContext, room: CardSize): Piece {
  const step = mm(9)
  const head = say('brief.notes')
  const count = Math.floor((room.height - leadingOf(type.cardHead)) / step)
  return {
    content: {
      stack: [
        { ...type.cardHead, text: head },
        ...Array.from({ length: count }, (): Content => ({
          stack: [ruleLine('hair', room.width)],
          margin: [0, step - 1, 0, 0],
        })),
      ],
    },
    height: heightOf(head, type.cardHead, room.width) + count * step,
    size: type.cardHead.fontSize,
  }
}
