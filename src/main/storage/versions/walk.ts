import { SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { JournalRecord, ReadJournal } from '../journal-record.ts'
import type { Snapshot } from '../snapshot-file.ts'
import type { PastState } from './past-state.ts'
import type { VersionSource } from './version-source.ts'

/** One step through a notebook's past: a whole state to go on from, or one edit. */
export type Step =
  { readonly kind: 'state'; readonly snapshot: Snapshot } | { readonly kind: 'edit'; readonly record: JournalRecord }

export type Span = {
  /** The generation of the snapshot to begin with; the oldest that holds when none is given. */
  readonly from?: number
  /** The last edit to be followed. */
  readonly upTo: number
}

/**
 * Carries a state through what is kept, from the oldest whole one on, edit by edit. Each step is told before it is
 * taken, so that whoever listens can look at the state on either side of it. Where edits are gone (pruned, damaged) or
 * do not fit, the next whole state takes their place. A later journal overrules the tail of an earlier one: an edit
 * behind the point where the next begins was never acknowledged. Files are read one at a time, whole states only where they are needed.
 */
export async function* walk(
  source: VersionSource,
  state: PastState,
  { from = 0, upTo }: Span,
): AsyncGenerator<Step, void, void> {
  const { snapshots, journals } = await source.generations()
  const generations = [...new Set([...snapshots, ...journals])].filter((one) => one >= from).sort((a, b) => a - b)
  const isKept = new Set(snapshots)
  for (const { generation, journal, overruledAfter } of await journalsInTurn(source, new Set(journals), generations)) {
    // Where the next journal begins at the latest, a state before it stands. It need be read only where no edits led there.
    const stands = Math.min(journal?.head?.after ?? overruledAfter, upTo)
    if (isKept.has(generation) && (!state.settle() || stands > state.sequence)) {
      const snapshot = await source.snapshot(generation)
      if (snapshot !== null && isNews(snapshot, state, upTo)) {
        yield { kind: 'state', snapshot }
        state.put(snapshot)
      }
    }
    if (journal === null) continue
    const last = Math.min(overruledAfter, upTo)
    for (const record of journal.records) {
      if (!state.holds || !followsOn(journal, record, state, last)) continue
      yield { kind: 'edit', record }
      state.follow(record, journal.head!.schemaVersion)
    }
  }
}

const isNews = ({ envelope: { sequence, schemaVersion } }: Snapshot, state: PastState, upTo: number): boolean =>
  sequence > state.sequence && sequence <= upTo && schemaVersion <= SCHEMA_VERSION

const followsOn = ({ head }: ReadJournal, { sequence }: JournalRecord, state: PastState, last: number): boolean =>
  sequence === state.sequence + 1 &&
  sequence <= last &&
  head!.schemaVersion >= state.schemaVersion &&
  head!.schemaVersion <= SCHEMA_VERSION

type Turn = { readonly generation: number; readonly journal: ReadJournal | null; readonly overruledAfter: number }

/** Each generation with its journal, and how far that one counts: only to where any later one begins. */
async function journalsInTurn(
  source: VersionSource,
  journals: ReadonlySet<number>,
  generations: readonly number[],
): Promise<Turn[]> {
  const read: Omit<Turn, 'overruledAfter'>[] = []
  for (const generation of generations) {
    read.push({ generation, journal: journals.has(generation) ? await source.journal(generation) : null })
  }
  const turns: Turn[] = []
  let overruledAfter = Infinity
  for (const one of read.reverse()) {
    turns.push({ ...one, overruledAfter })
    overruledAfter = Math.min(overruledAfter, one.journal?.head?.after ?? Infinity)
  }
  return turns.reverse()
}
