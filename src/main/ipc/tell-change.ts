import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'

/** Patches that cross to the window between two turns of the event loop: a few milliseconds of work. */
const PATCHES_A_PIECE = 200

/** Tells the window of an edit: at once, or in pieces where it is a large one. */
export async function tellChange(
  change: Omit<NotebookChanged, 'more'>,
  announce: (change: NotebookChanged) => void,
): Promise<void> {
  const { patches } = change
  for (let from = 0; from === 0 || from < patches.length; from += PATCHES_A_PIECE) {
    const to = from + PATCHES_A_PIECE
    announce({ ...change, patches: patches.slice(from, to), more: to < patches.length })
    if (to < patches.length) await nextTurn()
  }
}
