import { setImmediate as nextTurn } from 'node:timers/promises'
import type { NotebookChanged, PieceHeard } from '#shared/ipc/notebook.ipc.ts'

/** Patches that cross to the window between two turns of the event loop: a few milliseconds of work. */
const PATCHES_A_PIECE = 50
/** Pieces that may be on their way: the window takes longer over one than it takes to tell it, and the rest would pile up. */
const AHEAD = 8
/** A window that has said nothing for so long, in milliseconds, is no longer waited for until it says something again. */
const PATIENCE = 250

/** An edit that is being told, and how many of its pieces the window has taken over. */
type Telling = { readonly notebook: NotebookChanged['notebook']; readonly sequence: number; taken: number }

/** Tells the window of edits, one after the other. */
export class ChangeTeller {
  readonly #announce: (change: NotebookChanged) => void
  readonly #listens: () => boolean
  readonly #patience: number
  #telling: Telling | null = null
  /** Whether the window says what it hears. One that hangs would else hold the next edits up at each of their pieces. */
  #answers = true
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
    const telling: Telling = { notebook: change.notebook, sequence: change.standing.sequence, taken: 0 }
    this.#telling = telling
    for (let piece = 0; piece < pieces; piece++) {
      if (piece > 0) await nextTurn()
      while (this.#answers && piece - telling.taken >= AHEAD) await this.#nextWord()
      if (!this.#listens()) return
      const from = piece * PATCHES_A_PIECE
      this.#announce({ ...change, patches: patches.slice(from, from + PATCHES_A_PIECE), piece, pieces })
    }
  }

  /** The window has taken a piece over, and with it all before it. One of an edit told before only shows that it answers. */
  heard({ notebook, sequence, piece }: PieceHeard): void {
    this.#answers = true
    const telling = this.#telling
    if (telling?.notebook === notebook && telling.sequence === sequence)
      telling.taken = Math.max(telling.taken, piece + 1)
    this.#goOn()
  }

  /** Until the window says anything, or for as long as there is patience. */
  async #nextWord(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    await new Promise<void>((resolve) => {
      this.#goOn = resolve
      timer = setTimeout(() => {
        this.#answers = false
        resolve()
      }, this.#patience)
    })
    clearTimeout(timer)
    this.#goOn = () => {}
  }
}
