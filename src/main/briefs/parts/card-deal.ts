import type { Piece } from './piece.ts'

/** Pieces that belong together on a card under a head, which is said again where they go on on the next. */
export type CardBlock = Readonly<{ head: Piece; goesOn: Piece; pieces: readonly Piece[] }>

/** Between two blocks on one card, and between two pieces of one block, in points. */
export const BLOCK_SPACE = 8
export const PIECE_SPACE = 3.5

/**
 * Deals blocks out to cards `room` points high. A block stays whole where it fits a card of its own; one that is higher
 * is parted between its pieces, and so is any where cards are to be `filled`. Gives, card by card, what stands on each from
 * above.
 */
export function dealt(blocks: readonly CardBlock[], room: number, filled = false): Piece[][] {
  const cards: Piece[][] = []
  let left = 0
  const turn = (): void => {
    cards.push([])
    left = room
  }
  const put = (piece: Piece, space: number): void => {
    cards.at(-1)!.push(space === 0 ? piece : spaced(piece, space))
    left -= piece.height + space
  }
  for (const block of blocks) {
    const whole = heightOf(block)
    const space = cards.at(-1)?.length ? BLOCK_SPACE : 0
    const least = filled ? (block.pieces[0]?.height ?? 0) + PIECE_SPACE + block.head.height : whole
    if (cards.length === 0 || (least + space > left && (whole <= room || left < room / 3))) turn()
    put(block.head, cards.at(-1)!.length === 0 ? 0 : BLOCK_SPACE)
    block.pieces.forEach((piece, at) => {
      if (piece.height + PIECE_SPACE > left && at > 0) {
        turn()
        put(block.goesOn, 0)
      }
      put(piece, PIECE_SPACE)
    })
  }
  return cards
}

const heightOf = ({ head, pieces }: CardBlock): number =>
  pieces.reduce((sum, { height }) => sum + height + PIECE_SPACE, head.height)

const spaced = (piece: Piece, space: number): Piece => ({
  ...piece,
  content: { stack: [piece.content], margin: [0, space, 0, 0] },
  height: piece.height + space,
})
