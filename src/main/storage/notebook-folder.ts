import { join } from 'node:path'
import type { Codec } from './codec.ts'
import type { Files } from './files.ts'

/** The names inside a notebook's folder. A generation counts up with every new journal and the snapshot that goes with it. */
export type NotebookFolder = {
  readonly path: string
  readonly snapshot: (generation: number) => string
  readonly journal: (generation: number) => string
  readonly card: string
  /** Who is writing here now. */
  readonly lock: string
  /** Room set aside for the day when the disk is full. */
  readonly reserve: string
  /** The keys of a protected notebook, sealed by its passphrase; there is no such file in a plain one. */
  readonly identity: string
  /** The same keys, sealed to the recovery key. */
  readonly recovery: string
  readonly backups: string
  readonly quarantine: string
}

const PLAIN: Codec['endings'] = { snapshot: '.json', journal: '.ndjson' }

export const notebookFolder = (path: string, endings: Codec['endings'] = PLAIN): NotebookFolder => ({
  path,
  snapshot: (generation) => join(path, `snapshot-${padded(generation)}${endings.snapshot}`),
  journal: (generation) => join(path, `journal-${padded(generation)}${endings.journal}`),
  card: join(path, 'card.json'),
  lock: join(path, 'lock'),
  reserve: join(path, 'reserve'),
  identity: join(path, 'identity.age'),
  recovery: join(path, 'recovery.age'),
  backups: join(path, 'backups'),
  quarantine: join(path, 'quarantine'),
})

// Padded so that the folder reads in order in any file manager.
const padded = (generation: number): string => String(generation).padStart(6, '0')

/** Which generations have a snapshot and which a journal, oldest first. */
export type Generations = { readonly snapshots: readonly number[]; readonly journals: readonly number[] }

/** Whether a name is that of a snapshot or a journal, readable or protected. */
export const isKeptFile = (name: string): boolean => SNAPSHOT.test(name) || JOURNAL.test(name)

/** Whether such a name is that of a protected one. */
export const isSealedFile = (name: string): boolean => isKeptFile(name) && /\.ages?$/.test(name)

const SNAPSHOT = /^snapshot-(\d{6,15})\.(?:json|age)$/
const JOURNAL = /^journal-(\d{6,15})\.(?:ndjson|ages)$/

/** The highest number that a generation can have: a billion openings a year would take a thousand years to reach it. */
export const LAST_GENERATION = 999_999_999_999

/** What the folder's own codec has written there; a file of the other codec, or one that is only named alike, is none of it. */
export async function listGenerations(files: Files, folder: NotebookFolder): Promise<Generations> {
  const names = await files.list(folder.path)
  const numbers = (shape: RegExp, pathOf: (generation: number) => string): number[] =>
    names
      .flatMap((name) => shape.exec(name)?.[1] ?? [])
      .map(Number)
      .filter((generation) => generation <= LAST_GENERATION && names.includes(baseName(pathOf(generation))))
      .sort((a, b) => a - b)
  return { snapshots: unique(numbers(SNAPSHOT, folder.snapshot)), journals: unique(numbers(JOURNAL, folder.journal)) }
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)]

/** Moves a damaged file out of the way, into `quarantine/`, where it can be looked at but is never read again. */
export async function setAside(files: Files, folder: NotebookFolder, path: string, at: string): Promise<void> {
  await files.makeFolder(folder.quarantine)
  await files.move(path, join(folder.quarantine, `${stamp(at)}-${baseName(path)}`))
}

/** Copies every snapshot and journal into a folder of its own under `backups/`, all of them or none; returns that folder. */
export async function backUp(files: Files, folder: NotebookFolder, label: string, at: string): Promise<string> {
  const backup = join(folder.backups, `${stamp(at)}-${label}`)
  await files.makeFolder(backup)
  const { snapshots, journals } = await listGenerations(files, folder)
  try {
    for (const path of [...snapshots.map(folder.snapshot), ...journals.map(folder.journal)]) {
      await files.copy(path, join(backup, baseName(path)))
    }
    await files.confirmFolder(backup)
  } catch (error) {
    await files.remove(backup).catch(() => {})
    throw error
  }
  return backup
}

/** The last part of a path of any system. */
export const baseName = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** An instant as it can stand in a file name on every system. */
export const stamp = (at: string): string => at.replaceAll(/[:.]/g, '-')
