import { type Aim, alone, type Finding, type Row } from '../row.ts'
import { openEmpty, openTable, writeLibrary } from '../window/events-table.ts'
import {
  type Held,
  hideMap,
  showMap,
  whileDragged,
  whileMapDragged,
  whileSelected,
  whileZoomed,
} from '../window/map.ts'

const MILLISECONDS = 3_000
const ROUNDS = 3
/** A frame of a 60 Hz screen, in ms, and as much more as a page's coarse clock may read. */
const FRAME = 16.7 + 0.1
/** No task may hold the window longer, in ms of its thread's work. */
const LONGEST = 50

/** As much as could be moved in the map's place: one picture of its size, carried about by the pointer. */
const PLAIN = `<div id="plain" style="inline-size:900px;block-size:300px;background:linear-gradient(red,blue)"></div>`

/**
 * Times between frames while the map is dragged, zoomed and gone through by keys with the timeline and the table beside
 * it, and the longest task of each round; those of arrow keys in the table while the map is hidden, and of a plain box that
 * follows the pointer in an empty window.
 */
export const map: Row = {
  name: 'map',
  needsWindow: true,
  measure: async ({ size, folder }) => {
    const app = await openTable(await writeLibrary(folder, size))
    const empty = await openEmpty(folder, PLAIN)
    await empty.page.evaluate(() => {
      const box = document.querySelector<HTMLElement>('#plain')!
      addEventListener('pointermove', ({ clientX, clientY }) => {
        box.style.translate = `${clientX / 10}px ${clientY / 10}px`
      })
    })
    const held: Record<'dragged' | 'zoomed' | 'selected' | 'table' | 'plain', Held[]> = {
      ...{ dragged: [], zoomed: [], selected: [], table: [], plain: [] },
    }
    const first = await showMap(app.page)
    const again: number[] = []
    try {
      for (let round = 0; round < ROUNDS; round++) {
        held.dragged.push(await whileMapDragged(app.page, MILLISECONDS))
        held.plain.push(await whileDragged(empty.page, '#plain', MILLISECONDS))
        held.zoomed.push(await whileZoomed(app.page, MILLISECONDS))
        held.selected.push(await whileSelected(app.page, MILLISECONDS))
        await hideMap(app.page)
        held.table.push(await whileSelected(app.page, MILLISECONDS, 'table'))
        again.push(await showMap(app.page))
      }
    } finally {
      await app.close()
      await empty.close()
    }
    const told = (what: string, rounds: readonly Held[], ours: Aims = {}): Finding[] => [
      alone(
        { size, what: `frames while ${what}`, unit: 'ms' },
        rounds.flatMap(({ frames }) => frames),
        ours.frames,
      ),
      alone(
        { size, what: `longest task while ${what}`, unit: 'ms' },
        rounds.map(({ longest }) => longest),
        ours.longest,
      ),
    ]
    const longest: Aim = { of: 'p95', is: 'at most', value: LONGEST }
    const moving: Aims = { longest, frames: size === 100_000 ? { of: 'p95', is: 'at most', value: FRAME } : null }
    return [
      alone({ size, what: 'longest task as the map is first shown', unit: 'ms' }, [first], longest),
      alone({ size, what: 'the same when it was shown before', unit: 'ms' }, again, longest),
      ...told('the map is dragged', held.dragged, moving),
      ...told('the map is zoomed', held.zoomed, moving),
      ...told('arrow keys go from event to event on it', held.selected, { longest }),
      ...told('the arrow key goes down the table without it', held.table),
      ...told('a plain box follows the pointer in an empty window', held.plain),
    ]
  },
}

/** What is wanted of the frames and of the longest task; of a yardstick nothing. */
type Aims = { readonly frames?: Aim | null; readonly longest?: Aim }
