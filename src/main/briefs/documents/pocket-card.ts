import type { CanvasElement, Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperOf } from '#shared/domain/brief-types.ts'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { BARE, type Card, cardFace, cardRoom, type CardSize, notesCard } from '../parts/card-face.ts'
import { clocksBlock, linesBlocks, SMALLER_MUST, peopleBlocks } from '../parts/card-blocks.ts'
import { dealt } from '../parts/card-deal.ts'
import type { BriefContext } from '../parts/context.ts'
import type { Piece } from '../parts/piece.ts'
import { AXIS } from '../theme/palette.ts'
import { mm, sheetOf } from '../theme/paper.ts'
import { type, type TypeStyle } from '../theme/type-scale.ts'
import { basics, contextOf } from './assemble.ts'

/** Cards on a sheet: two beside each other, twice. */
const ON_A_SHEET = 4
/** Length of a cut mark. */
const MARK = mm(4)

/**
 * The pocket card: who sits across, in their own script and how to say it, the clocks, what must be said and the red
 * lines. Four cards on a sheet, to be cut along the marks: A6 on A4, a quarter of the sheet on Letter. Each carries its
 * marking at head and foot, since each goes its own way once cut.
 */
export function pocketCard(notebook: Notebook, options: BriefOptions): TDocumentDefinitions {
  const context = contextOf(notebook, options, ['delegations', 'items'])
  const [width, height] = sheetOf(paperOf(options))
  const size = { width: width / 2, height: height / 2 }
  const room = cardRoom(context, size)
  const filled = cardsOf(context, room)
  const count = Math.max(ON_A_SHEET, Math.ceil(filled.length / ON_A_SHEET) * ON_A_SHEET)
  const cards = Array.from({ length: count }, (_, at): Card => ({
    pieces: filled[at] ?? [notesCard(context, room)],
    number: at + 1,
    of: Math.max(filled.length, 1),
    isBlank: filled[at] === undefined,
  }))
  const sheets = Array.from({ length: count / ON_A_SHEET }, (_, at) =>
    cards.slice(at * ON_A_SHEET, (at + 1) * ON_A_SHEET),
  )
  const content = sheets.map((four, at): Content => ({
    table: {
      widths: [size.width, size.width],
      // A hair less than the sheet, which would else run over into another.
      heights: size.height - 0.5,
      body: [0, 2].map((from) => four.slice(from, from + 2).map((card): TableCell => cardFace(context, card, size))),
    },
    layout: BARE,
    ...(at === 0 ? {} : { pageBreak: 'before' as const }),
  }))
  return {
    pageSize: { width, height },
    pageMargins: 0,
    content,
    background: () => ({ canvas: cutMarks(width, height) }),
    ...basics(context),
  }
}

/**
 * What stands on each card. Before a second sheet is taken, what must be said is set smaller, and then items are parted
 * between two cards; where that does not help, it stays large.
 */
function cardsOf(context: BriefContext, room: CardSize): Piece[][] {
  const [people, clocks] = [peopleBlocks(context, room.width), clocksBlock(context, room.width)]
  const at = (must: TypeStyle, filled = false): Piece[][] =>
    dealt([...people, ...clocks, ...linesBlocks(context, room.width, must)], room.height, filled)
  const largest = at(type.must)
  if (largest.length <= ON_A_SHEET) return largest
  const closer = [...SMALLER_MUST.map((must) => at(must)), at(SMALLER_MUST.at(-1) ?? type.must, true)]
  return closer.find((cards) => cards.length <= ON_A_SHEET) ?? largest
}

/** Where to cut: a stroke at each edge, and a cross where the cuts meet. */
function cutMarks(width: number, height: number): CanvasElement[] {
  const [x, y] = [width / 2, height / 2]
  const stroke = (x1: number, y1: number, x2: number, y2: number): CanvasElement => ({
    type: 'line',
    ...{ x1, y1, x2, y2 },
    lineWidth: 0.35,
    lineColor: AXIS,
  })
  return [
    stroke(x, 0, x, MARK),
    stroke(x, height - MARK, x, height),
    stroke(0, y, MARK, y),
    stroke(width - MARK, y, width, y),
    stroke(x - MARK / 2, y, x + MARK / 2, y),
    stroke(x, y - MARK / 2, x, y + MARK / 2),
  ]
}
