import { join } from 'node:path'
import type { Codec } from './codec.ts'
import type { Files } from './files.ts'
import { listGenerations, type NotebookFolder } from './notebook-folder.ts'
import { ALWAYS_KEPT, generationsToKeep } from './retention.ts'
import { readSnapshot } from './snapshot-file.ts'
import { isLeftHalfWritten } from './whole-file.ts'

type Place = {
  readonly files: Files
  readonly folder: NotebookFolder
  readonly codec: Codec
  readonly notebook: string
  readonly now: Date
  /** Only journals of these generations may go: others may hold edits that nobody has looked at yet. */
  readonly known: ReadonlySet<number>
}

/** Snapshots that must verify, behind the newest, before anything older is deleted. */
const MUST_VERIFY = 2

/**
 * Deletes the snapshots that the keeping policy lets go, the journals that only lead up to them, and half-written files
 * of earlier runs. Deletes nothing unless the two newest snapshots verify, and stops at the first thing that fails.
 */
export async function pruneGenerations(place: Place): Promise<void> {
  const { files, folder, known, now } = place
  const { snapshots, journals } = await listGenerations(files, folder)
  const described = await Promise.all(
    snapshots.map(async (generation) => ({
      generation,
      changedAt: (await files.describe(folder.snapshot(generation)))?.changedAt ?? now,
    })),
  )
  const keep = generationsToKeep(described, now)
  // Only the newest ones need their journals: they are what opening falls back on.
  const firstWithJournals = snapshots.at(-ALWAYS_KEPT) ?? snapshots[0] ?? 0
  const gone = [
    ...snapshots.filter((generation) => !keep.has(generation)).map(folder.snapshot),
    ...journals.filter((generation) => generation < firstWithJournals && known.has(generation)).map(folder.journal),
    ...(await files.list(folder.path)).filter(isLeftHalfWritten).map((name) => join(folder.path, name)),
  ]
  if (gone.length === 0 || !(await newestVerify(place, snapshots))) return
  for (const path of gone) await files.remove(path)
}

async function newestVerify(place: Place, snapshots: readonly number[]): Promise<boolean> {
  const { files, folder, codec, notebook } = place
  for (const generation of snapshots.slice(-MUST_VERIFY)) {
    const file = await files.read(folder.snapshot(generation))
    if ((await readSnapshot(file, { notebook, generation }, codec)) === null) return false
  }
  return true
}
