import { alone, type Finding, type Row } from '../row.ts'
import { openEmpty, openTable, writeLibrary } from '../window/events-table.ts'
import { frameTimes } from '../window/scrolling.ts'

const MILLISECONDS = 4_000
/** A frame of a 60 Hz screen, in ms, as the aim is written. */
const FRAME = 16.7
/** A page is told the time to a tenth of a millisecond, so that a frame that came in time may read as this much more. */
const COARSENESS = 0.1

const PLAIN_LIST = `<div id="list" style="block-size:500px;overflow:auto">${'<p>A line of words.</p>'.repeat(4_000)}</div>`

/** Times between frames while a wheel turns over the table of events, and over a plain list in an empty window. */
export const scrolling: Row = {
  name: 'scrolling',
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const app = await openTable(await writeLibrary(folder, size))
    const empty = await openEmpty(folder, PLAIN_LIST)
    const [ours, plain]: [number[], number[]] = [[], []]
    try {
      for (let round = 0; round < 3; round++) {
        ours.push(...(await frameTimes(app.page, '[role=grid]', MILLISECONDS)))
        plain.push(...(await frameTimes(empty.page, '#list', MILLISECONDS)))
        await empty.page.locator('#list').evaluate((list) => list.scrollTo(0, 0))
      }
    } finally {
      await app.close()
      await empty.close()
    }
    return [
      alone({ size, what: 'frames while the table scrolls', unit: 'ms' }, ours, aimAt(size)),
      alone({ size, what: 'frames of a plain list in an empty window', unit: 'ms' }, plain),
      alone({ size, what: 'frames of the table that came late', unit: '%' }, [lateShare(ours)]),
    ]
  },
}

const aimAt = (size: number): Finding['aim'] =>
  size === 100_000 ? { of: 'p95', is: 'at most', value: FRAME + COARSENESS } : null

/** The share of frames, in per cent, that came at least half a frame after their time. */
const lateShare = (frames: readonly number[]): number =>
  (100 * frames.filter((time) => time > FRAME * 1.5).length) / frames.length
