import { apply, type Patch } from 'mutative'
import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { applyPatches } from '#shared/domain/notebook-change.ts'
import { isNotebook } from './notebook-build.ts'

/**
 * A state of a version after patches that were kept. In today's version they are carried out as they were when they were
 * made, in time that grows with their number alone: an import, its undo and its redo, which change one list three times, took
 * a minute at ten thousand rows otherwise. What was written by other rules is still read by the general ones. Throws when
 * the patches do not fit.
 */
export function afterPatches(state: object, patches: Patch[], schemaVersion: number): unknown {
  if (schemaVersion === SCHEMA_VERSION && isNotebook(state, schemaVersion)) {
    try {
      return applyPatches(state as Notebook, patches)
    } catch {
      // They are none that our commands make.
    }
  }
  return apply(state, patches)
}
