import type { Pairs } from '../measure/paired.ts'
import { against, type Row } from '../row.ts'
import { openEmpty, openTable, writeLibrary } from '../window/events-table.ts'
import type { Launched } from '../window/launch.ts'
import { type Memory, memoryOf } from '../window/memory.ts'

const ROUNDS = 3

const KINDS: readonly { readonly of: keyof Memory; readonly what: string }[] = [
  { of: 'main', what: 'main process, resident' },
  { of: 'mainHeap', what: 'main process, JavaScript heap' },
  { of: 'window', what: 'window’s process, resident' },
  { of: 'windowHeap', what: 'window, JavaScript heap' },
]

/** What the app holds with a notebook open at its table of events, beside an empty window on the same runtime. */
export const memory: Row = {
  name: 'memory',
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const library = await writeLibrary(folder, size)
    const measured: { ours: Memory; empty: Memory }[] = []
    for (let round = 0; round < ROUNDS; round++) {
      measured.push({ ours: await memoryIn(openTable(library)), empty: await memoryIn(openEmpty(folder)) })
    }
    return KINDS.flatMap(({ of, what }) => {
      const pairs: Pairs = {
        left: measured.flatMap(({ ours }) => ours[of] ?? []),
        right: measured.flatMap(({ empty }) => empty[of] ?? []),
      }
      if (pairs.left.length < ROUNDS || pairs.right.length < ROUNDS) return []
      return [against({ size, what, unit: 'MB' }, 'an empty window', pairs)]
    })
  },
}

async function memoryIn(opening: Promise<Launched>): Promise<Memory> {
  const app = await opening
  try {
    return await memoryOf(app)
  } finally {
    await app.close()
  }
}
