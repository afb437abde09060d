import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Version } from '#shared/ipc/versions.ipc.ts'
import { summarise } from './changes.ts'
import { PastState } from './past-state.ts'
import { sittings } from './sittings.ts'
import type { VersionSource } from './version-source.ts'
import { walk } from './walk.ts'

/**
 * Every earlier state that is kept, with what the sitting before it changed, the newest first. Files are read one at a
 * time and compared in small steps, so that edits go on meanwhile. `upTo`: the last edit to be listed.
 */
export async function listVersions(source: VersionSource, upTo: number): Promise<Version[]> {
  const versions: Version[] = []
  for await (const { before, after, isWhole, ...sitting } of sittings(source, upTo)) {
    const kept = before === null ? 'oldest' : isWhole ? 'sitting' : 'state'
    const nothing = { added: 0, changed: 0, removed: 0, first: [] }
    versions.push({ ...sitting, kept, ...(before === null ? nothing : await summarise(before, after)) })
    await nextTurn()
  }
  return versions.reverse()
}

/** The notebook as it was after so many edits; `null` when no file that is kept leads there. */
export async function notebookAt(source: VersionSource, sequence: number): Promise<Notebook | null> {
  const { snapshots, journals } = await source.generations()
  for (const generation of snapshots.toReversed()) {
    // A snapshot is taken where its journal begins: what begins later need not be read.
    const begins = journals.includes(generation) ? (await source.journal(generation))?.head?.after : undefined
    if (begins !== undefined && begins > sequence) continue
    const found = await followed(source, generation, sequence)
    if (found !== null) return found
  }
  return null
}

/**
 * The notebook as it was at an instant (ISO 8601): after the last edit of then or before that can be followed. `upTo`: the
 * last edit there is. `null` when nothing that is kept goes back so far.
 */
export async function notebookWhen(source: VersionSource, upTo: number, instant: string): Promise<Notebook | null> {
  const state = new PastState()
  for await (const step of walk(source, state, { upTo })) {
    const at = step.kind === 'edit' ? step.record.at : step.snapshot.envelope.savedAt
    if (at > instant) break
  }
  return state.holds ? state.today() : null
}

async function followed(source: VersionSource, from: number, sequence: number): Promise<Notebook | null> {
  const state = new PastState()
  const steps = walk(source, state, { from, upTo: sequence })
  while ((await steps.next()).done !== true);
  return state.sequence === sequence ? state.today() : null
}
