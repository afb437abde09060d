import { join } from 'node:path'
import { inPairs } from '../measure/paired.ts'
import { against, type Row } from '../row.ts'
import { listed, toTable, writeLibrary } from '../window/events-table.ts'
import { APP, EMPTY_APP, launch } from '../window/launch.ts'
import { type Step, whenPainted } from '../window/painted.ts'

const roundsFor = (size: number): number => (size >= 100_000 ? 3 : 7)

/**
 * From asking for the process to the painted screen, for somebody who presses at once what is wanted: the welcome with
 * this notebook in its library, and the table of its events. Against both an empty window on the same runtime.
 */
export const start: Row = {
  name: 'start',
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const { userData, title } = await writeLibrary(folder, size)
    const rounds = roundsFor(size)
    const ours = (steps: readonly Step[]) => () => timeOf(APP, userData, steps)
    const empty = () => timeOf(EMPTY_APP, join(folder, 'empty'), [{ find: 'h1', holding: 'Empty' }])
    const welcome = await inPairs(rounds, ours([listed(title)]), empty, { unseen: 1 })
    const table = await inPairs(rounds, ours(toTable(title)), empty)
    const aim = size === 10_000 ? ({ of: 'ratio', is: 'at most', value: 1.5 } as const) : null
    return [
      against({ size, what: 'start to the welcome with its library', unit: 'ms' }, 'an empty window', welcome, { aim }),
      against({ size, what: 'start to the table of its events', unit: 'ms' }, 'an empty window', table, { aim }),
    ]
  },
}

async function timeOf(main: string, userData: string, steps: readonly Step[]): Promise<number> {
  const { page, startedAt, close } = await launch(main, userData)
  try {
    return (await whenPainted(page, steps)) - startedAt
  } finally {
    await close()
  }
}
