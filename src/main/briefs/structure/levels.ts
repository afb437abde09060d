import type { Block } from './blocks.ts'

/** The same blocks with headings whose levels begin at 1 and skip none: what stood under what still does. */
export function levelled(blocks: readonly Block[]): Block[] {
  const above: number[] = []
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    while (above.length > 0 && above.at(-1)! >= block.level) above.pop()
    above.push(block.level)
    return { ...block, level: Math.min(6, above.length) }
  })
}
