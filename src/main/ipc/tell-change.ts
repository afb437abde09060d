import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NotebookChanged } from '#shared/ipc/notebook.ipc.ts'

/** Patches that cross to the window between two turns of the event loop: a few milliseconds of work. */
const PATCHES_A_PIECE = 50
/** Pieces that may be on their way: the window takes longer over one than it takes to tell it, and the rest would pile up. */
const AHEAD = 8
/** A window that has said nothing for so long is told the next ones all the same, in milliseconds. */
const PATIENCE = 250

/** Tells the window of edits, one after the other. */
export class ChangeTeller {
  readonly #announce: (change: NotebookChanged) => void
  readonly #listens: () => boolean
  readonly #patience: number
  #onTheWay = 0
  #goOn = (): void => {}

  constructor(announce: (change: NotebookChanged) => void, listens: () => boolean, patience = PATIENCE) {
    this.#announce = announce
    this.#listens = listens
    this.#patience = patience
  }

  /**
   * Tells of an edit: at once, or in pieces where it is a large one, which are numbered. Few of them are ahead of what the
   * window has heard. Nothing more is told once nobody listens.
   */
  async tell(change: Omit<NotebookChanged, 'piece' | 'pieces'>): Promise<void> {
    const { patches } = change
    const pieces = Math.max(1, Math.ceil(patches.length / PATCHES_A_PIECE))
    this.#onTheWay = 0
    for (let piece = 0; piece < pieces; piece++) {
      if (piece > 0) await nextTurn()
      if (this.#onTheWay >= AHEAD) await this.#untilHeard()
      if (!this.#listens()) return
      const from = piece * PATCHES_A_PIECE
      this.#onTheWay += 1
      this.#announce({ ...change, patches: patches.slice(from, from + PATCHES_A_PIECE), piece, pieces })
    }
  }

  /** The window has taken a piece over. */
  heard(): void {
    this.#onTheWay -= 1
    this.#goOn()
  }

  async #untilHeard(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#goOn = resolve
      timer = setTimeout(() => {
        this.#onTheWay = 0
        resolve()
      }, this.#patience)
    })
    clearTimeout(timer)
    this.#goOn = () => {}
  }
}
