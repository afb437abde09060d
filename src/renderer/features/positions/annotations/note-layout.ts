/** A note in a margin: how far down its words begin, and how high it is, in one unit. */
export type PlacedNote = { readonly wanted: number; readonly height: number; readonly isSelected?: boolean }

/** A selected note stays beside its words; its neighbours give way. */
const SELECTED_WEIGHT = 10_000

/**
 * Where each note of a margin begins so that none covers another and all are as near to their words as they can be
 * (least sum of squares). Notes come in the order of their words. Notes that would touch are gathered into a block that
 * settles around the middle of its wishes (pool adjacent violators); none begins above the margin's edge.
 */
export function layNotes(notes: readonly PlacedNote[], gap: number): readonly number[] {
  const blocks: Block[] = []
  for (const note of notes) {
    const weight = note.isSelected === true ? SELECTED_WEIGHT : 1
    let block: Block = { sum: note.wanted * weight, weight, height: note.height + gap, notes: [note] }
    let above = blocks.at(-1)
    while (above !== undefined && topOf(above) + above.height > topOf(block)) {
      blocks.pop()
      block = joined(above, block)
      above = blocks.at(-1)
    }
    blocks.push(block)
  }
  return blocks.flatMap((block) => {
    let top = topOf(block)
    return block.notes.map(({ height }) => {
      const own = top
      top += height + gap
      return own
    })
  })
}

/** Notes that stand directly under one another; `sum` and `weight` give the place where the first would like to begin. */
type Block = {
  readonly sum: number
  readonly weight: number
  readonly height: number
  readonly notes: readonly PlacedNote[]
}

const topOf = ({ sum, weight }: Block): number => Math.max(0, sum / weight)

/** The lower block's wish, seen from the upper block's beginning. */
const joined = (above: Block, below: Block): Block => ({
  sum: above.sum + below.sum - below.weight * above.height,
  weight: above.weight + below.weight,
  height: above.height + below.height,
  notes: [...above.notes, ...below.notes],
})
