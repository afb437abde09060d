import { join } from 'node:path'
import type { Files } from './files.ts'

/** Snapshots and journals kept behind the newest snapshot. */
const GENERATIONS_KEPT = 10

/** The names inside a notebook's folder. A generation counts up with every new snapshot or journal. */
export type NotebookFolder = {
  readonly path: string
  readonly snapshot: (generation: number) => string
  readonly journal: (generation: number) => string
  readonly card: string
  readonly backups: string
  readonly quarantine: string
}

export const notebookFolder = (path: string): NotebookFolder => ({
  path,
  snapshot: (generation) => join(path, `snapshot-${padded(generation)}.json`),
  journal: (generation) => join(path, `journal-${padded(generation)}.ndjson`),
  card: join(path, 'card.json'),
  backups: join(path, 'backups'),
  quarantine: join(path, 'quarantine'),
})

// Padded so that the folder reads in order in any file manager.
const padded = (generation: number): string => String(generation).padStart(6, '0')

/** Which generations have a snapshot and which a journal, oldest first. */
export type Generations = { readonly snapshots: readonly number[]; readonly journals: readonly number[] }

export async function listGenerations(files: Files, folder: NotebookFolder): Promise<Generations> {
  const names = await files.list(folder.path)
  const numbers = (shape: RegExp): number[] =>
    names
      .flatMap((name) => shape.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
  return { snapshots: numbers(/^snapshot-(\d{6,})\.json$/), journals: numbers(/^journal-(\d{6,})\.ndjson$/) }
}

/**
 * Deletes the oldest snapshots beyond the ten kept, and the journals that lead up to them. Half-written files of an
 * earlier run go too. Failing to tidy up is no failure.
 */
export async function pruneGenerations(files: Files, folder: NotebookFolder): Promise<void> {
  const { snapshots, journals } = await listGenerations(files, folder)
  const oldestKept = snapshots.at(-GENERATIONS_KEPT) ?? snapshots[0]
  if (oldestKept === undefined) return
  const gone = [
    ...snapshots.filter((generation) => generation < oldestKept).map(folder.snapshot),
    ...journals.filter((generation) => generation < oldestKept).map(folder.journal),
    ...(await files.list(folder.path)).filter((name) => name.endsWith('.new')).map((name) => join(folder.path, name)),
  ]
  for (const path of gone) await files.remove(path).catch(() => {})
}

/** Moves a damaged file out of the way, into `quarantine/`, where it can be looked at but is never read again. */
export async function setAside(files: Files, folder: NotebookFolder, path: string, at: string): Promise<void> {
  await files.makeFolder(folder.quarantine)
  await files.move(path, join(folder.quarantine, `${stamp(at)}-${baseName(path)}`))
}

/** Copies every snapshot and journal into a folder of its own under `backups/`; returns that folder. */
export async function backUp(files: Files, folder: NotebookFolder, label: string, at: string): Promise<string> {
  const backup = join(folder.backups, `${stamp(at)}-${label}`)
  await files.makeFolder(backup)
  const { snapshots, journals } = await listGenerations(files, folder)
  for (const path of [...snapshots.map(folder.snapshot), ...journals.map(folder.journal)]) {
    await files.copy(path, join(backup, baseName(path)))
  }
  await files.confirmFolder(backup)
  return backup
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** An instant as it can stand in a file name on every system. */
export const stamp = (at: string): string => at.replaceAll(/[:.]/g, '-')
