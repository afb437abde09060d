import type { Patch } from 'mutative'
import type { Touched } from '#shared/domain/commands/command.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type HistoryEntry, type HistoryKind, type HistoryStacks, stepOf } from './history.ts'
import type { ReadOnly, Writability } from './writability.ts'

/** An edit as undo and redo name it. */
export type StoreStep = {
  command: string
  touched: { collection: Touched['collection']; record: string | null; fields: string[] }
}

/** Where the notebook stands; the same shape the window is told. */
export type StoreStanding = {
  sequence: number
  savedAt: string
  problem: string
  readOnly: ReadOnly
  undo: StoreStep | null
  redo: StoreStep | null
}

/** Where a notebook stands by the mark of what has been written, and whether it can be written to. */
export function standingOf(
  { sequence, savedAt, history }: { sequence: number; savedAt: string; history: HistoryStacks },
  { problem, readOnly }: Pick<Writability, 'problem' | 'readOnly'>,
): StoreStanding {
  const step = (entry: HistoryEntry | null): StoreStep | null => (entry === null ? null : (stepOf(entry) as StoreStep))
  const [undo, redo] = [step(history.undoable), step(history.redoable)]
  return { sequence, savedAt, problem, readOnly, undo, redo }
}

/**
 * What the store says unasked, and of which notebook (a promise that `changed` gives is waited for): its last words may be
 * heard when another is open already. `changed` comes before the call that made the change resolves.
 */
export type StoreListener = {
  readonly changed: (change: {
    notebook: Notebook['id']
    kind: HistoryKind
    step: StoreStep
    patches: Patch[]
    standing: StoreStanding
  }) => unknown
  readonly saving: (saving: { notebook: Notebook['id']; standing: StoreStanding }) => void
}
