import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'

/** Patches that cross to the window between two turns of the event loop: a few milliseconds of work. */
const PATCHES_A_PIECE = 200

/** Tells the window of an edit: at once, or in pieces where it is a large one, which are numbered. Nothing more is told once nobody `listens`. */
export async function tellChange(
  change: Omit<NotebookChanged, 'piece' | 'pieces'>,
  announce: (change: NotebookChanged) => void,
  listens: () => boolean,
): Promise<void> {
  const { patches } = change
  const pieces = Math.max(1, Math.ceil(patches.length / PATCHES_A_PIECE))
  for (let piece = 0; piece < pieces; piece++) {
    if (piece > 0) await nextTurn()
    if (!listens()) return
    const from = piece * PATCHES_A_PIECE
    announce({ ...change, patches: patches.slice(from, from + PATCHES_A_PIECE), piece, pieces })
  }
}
