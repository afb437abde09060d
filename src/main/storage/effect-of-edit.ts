import type { Patch } from 'mutative'
import type { Notebook } from '#shared/domain/notebook.ts'
import {
  carryOut,
  changeOfPatches,
  type NotebookChange,
  NotebookInTheMaking,
  type OwnLists,
} from '#shared/domain/notebook-change.ts'
import { inTurns } from './in-turns.ts'

/** An edit of more patches is worked out in turns, in portions of so many: each is a few milliseconds of work. */
const PORTION = 500

/** A notebook after an edit, and which of its lists nobody else has in hand. */
type After = { readonly notebook: Notebook; readonly own: OwnLists }

/**
 * How patches take effect, at once, when the disk has them; until then the notebook may not change. The lists that a small
 * edit changes are changed where they stand, if they are among those given. A large one is worked out here already, in turns
 * and beside the notebook, which everybody sees as it was meanwhile. `change` is what becomes of the notebook, where that is
 * known. `null` when the signal was aborted while it was worked out. Throws when the patches do not fit.
 */
export async function effectOf(
  notebook: Notebook,
  patches: readonly Patch[],
  change: NotebookChange | null,
  signal?: AbortSignal,
): Promise<((own: OwnLists) => After) | null> {
  if (patches.length <= PORTION) {
    const known = change ?? changeOfPatches(notebook, patches)
    return (own) => ({ notebook: carryOut(notebook, known, own), own })
  }
  const making = await inTurns(madeInPortions(notebook, patches), signal)
  if (making === null) return null
  return () => ({ notebook: making.notebook, own: making.own })
}

function* madeInPortions(base: Notebook, patches: readonly Patch[]): Generator<undefined, NotebookInTheMaking> {
  const making = new NotebookInTheMaking(base)
  for (let from = 0; from < patches.length; from += PORTION) {
    making.take(patches.slice(from, from + PORTION))
    yield
  }
  return making
}
