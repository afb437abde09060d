import { z } from 'zod'
import type { Edit, Touched } from '#shared/domain/commands/command.ts'

/**
 * One edit that can be taken back, or brought back after that. Its patches are those of the edit itself; there are none
 * where a snapshot left them out because they are very many. Then they are found from the notebook when it is taken back.
 */
export type HistoryEntry = Pick<Edit, 'command' | 'at' | 'touched' | 'patches' | 'inverse'>

/** What undo and redo would do: two stacks, the last element on top. */
export type History = { readonly undo: readonly HistoryEntry[]; readonly redo: readonly HistoryEntry[] }

export const NO_HISTORY: History = { undo: [], redo: [] }

/** The build of what an edit is kept as. Of the values nothing is said: they are the notebook's. */
export const patchShapes = z.array(
  z.object({
    op: z.enum(['add', 'remove', 'replace']),
    path: z.array(z.union([z.string(), z.number()])),
  }),
)

export const stepShape = z.object({
  command: z.string(),
  touched: z.object({
    collection: z.string().nullable(),
    record: z.string().nullable(),
    fields: z.array(z.string()),
  }),
})

const entries = z.array(stepShape.extend({ at: z.string(), patches: patchShapes, inverse: patchShapes }))
const historyShape = z.object({ undo: entries, redo: entries })

/** Whether a value that was read has the build of a history: a plain checksum can be made by anyone. */
export const isHistory = (value: unknown): value is History => historyShape.safeParse(value).success

/** How many edits back undo reaches. */
export const HISTORY_DEPTH = 1_000

export type HistoryKind = 'edit' | 'undo' | 'redo'

/**
 * The stacks while the notebook is open. It changes in place: an edit must not cost a copy of a thousand entries.
 * The same three moves are made when an edit happens and when the journal is replayed.
 */
export class HistoryStacks {
  #undo: HistoryEntry[]
  #redo: HistoryEntry[]

  constructor({ undo, redo }: History = NO_HISTORY) {
    this.#undo = [...undo]
    this.#redo = [...redo]
  }

  /** The edit that undo takes back next. */
  get undoable(): HistoryEntry | null {
    return this.#undo.at(-1) ?? null
  }

  get redoable(): HistoryEntry | null {
    return this.#redo.at(-1) ?? null
  }

  /** Notes that an edit was made, or that the top one was taken back or brought back. */
  note(kind: HistoryKind, entry: HistoryEntry): void {
    if (kind === 'edit') this.#redo = []
    if (kind === 'undo') {
      this.#undo.pop()
      this.#redo.push(entry)
      return
    }
    if (kind === 'redo') this.#redo.pop()
    this.#undo.push(entry)
    if (this.#undo.length > HISTORY_DEPTH) this.#undo.shift()
  }

  /** A copy that later edits do not change. */
  current(): History {
    return { undo: [...this.#undo], redo: [...this.#redo] }
  }
}

/** What stands in a journal record or a brief message about an entry. */
export const stepOf = ({ command, touched }: HistoryEntry): { command: string; touched: Touched } => ({
  command,
  touched: { ...touched, fields: [...touched.fields] },
})
