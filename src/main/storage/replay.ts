import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import { afterPatches } from './after-patches.ts'
import { HistoryStacks } from './history.ts'
import { entryOf, type JournalRecord, type ReadJournal } from './journal-record.ts'
import { migrate } from './migrations/registry.ts'
import type { Snapshot } from './snapshot-file.ts'
import { isNotebook } from './notebook-build.ts'

/** A notebook after its journals, and how far they could be followed. */
export type Replayed = {
  readonly notebook: unknown
  readonly schemaVersion: number
  readonly sequence: number
  readonly savedAt: string
  readonly history: HistoryStacks
  /** Edits taken from the journals. */
  readonly records: number
  /** Index of the first journal that does not hold or does not follow on; `null` when all do. */
  readonly brokenAt: number | null
  /** Index of the last journal that was followed; `null` when there was none. */
  readonly last: number | null
}

/**
 * Carries a snapshot forward through the journals that follow it, oldest first. A later journal overrules the tail of
 * an earlier one: a record behind the point where the next begins was never acknowledged.
 */
export function replay(snapshot: Snapshot, journals: readonly ReadJournal[]): Replayed {
  const { envelope } = snapshot
  let state: Replayed = {
    notebook: snapshot.notebook,
    schemaVersion: envelope.schemaVersion,
    sequence: envelope.sequence,
    savedAt: envelope.savedAt,
    history: new HistoryStacks(snapshot.history),
    records: 0,
    brokenAt: null,
    last: null,
  }
  for (const [at, journal] of journals.entries()) {
    // Without a head nothing was acknowledged in it: the process died while creating it.
    if (journal.head === null && journal.end === 'torn') continue
    const overruledAfter = Math.min(...journals.slice(at + 1).map(({ head }) => head?.after ?? Infinity))
    if (overruledAfter <= state.sequence) continue
    const follows = journal.head !== null && journal.head.after <= state.sequence
    const next = follows ? follow(state, journal, overruledAfter) : null
    if (next === null) return { ...state, brokenAt: at }
    state = { ...next, last: at }
    if (journal.end === 'damaged' && state.sequence < overruledAfter) return { ...state, brokenAt: at }
  }
  return state
}

/** `null` when the records do not follow on from the state or cannot be applied to it. */
function follow(before: Replayed, { head, records }: ReadJournal, overruledAfter: number): Replayed | null {
  const state = head!.schemaVersion > before.schemaVersion ? migrated(before, head!.schemaVersion) : before
  const due = records.filter(({ sequence }) => sequence > state.sequence && sequence <= overruledAfter)
  if (due.some(({ sequence }, at) => sequence !== state.sequence + 1 + at)) return null
  if (due.length === 0) return state
  let notebook: unknown
  try {
    // All at once: one draft instead of a copy of every array for each record.
    const patches = due.flatMap((record) => record.patches)
    notebook = afterPatches(state.notebook as object, patches, state.schemaVersion)
  } catch {
    return null
  }
  if (!isNotebook(notebook, state.schemaVersion)) return null
  for (const record of due) state.history.note(record.kind, entryOf(record))
  const last = due.at(-1) as JournalRecord
  return {
    ...state,
    notebook,
    sequence: last.sequence,
    savedAt: last.at,
    records: state.records + due.length,
  }
}

/** Patches of an older version do not fit the migrated notebook, so undo begins anew there. */
function migrated(state: Replayed, to: number): Replayed {
  return {
    ...state,
    notebook: migrate(state.notebook, state.schemaVersion, to),
    schemaVersion: to,
    history: new HistoryStacks(),
  }
}

/** The state in today's version. Throws when a migration refuses. */
export const upToDate = (state: Replayed): Replayed =>
  state.schemaVersion < SCHEMA_VERSION ? migrated(state, SCHEMA_VERSION) : state
