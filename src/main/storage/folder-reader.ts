import { type Notebook, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { Codec } from './codec.ts'
import { type Files, isFault, isMissing } from './files.ts'
import type { MainLine } from './crossings.ts'
import { readJournal, type ReadJournal } from './journal-record.ts'
import { listGenerations, type NotebookFolder } from './notebook-folder.ts'
import { type Replayed, replay, upToDate } from './replay.ts'
import { readSnapshot, type Snapshot } from './snapshot-file.ts'
import { StorageProblem } from './storage-problem.ts'

/** What a notebook's folder holds. Reading changes nothing on the disk. */
export type FolderState = Omit<Replayed, 'notebook' | 'brokenAt' | 'last'> & {
  readonly notebook: Notebook
  /** Its JSON in UTF-8, where a snapshot holds it as it is; `null` where edits or a migration came after. */
  readonly json: Uint8Array | null
  /** The highest number used by any file: new files take the next. */
  readonly generation: number
  /** The version on the disk, when it is older than today's. */
  readonly migratedFrom: number | null
  /** Files that do not hold. Of the journals, all from the first that cannot be followed. */
  readonly damaged: { readonly snapshots: readonly string[]; readonly journals: readonly string[] }
  /** True when edits that were acknowledged are gone with the damage, as far as that can be known. */
  readonly lost: boolean
  /** How the notebook was put together. */
  readonly main: MainLine
}

/** A notebook's folder, and what reads it. */
export type ReadablePlace = {
  readonly files: Files
  readonly folder: NotebookFolder
  readonly codec: Codec
  readonly notebook: string
}

/** So often a folder is listed again when a file of it is gone before it is read. */
const LOOKS = 5

/**
 * Finds the newest snapshot that verifies and follows its journals to their last whole record. Never makes up a
 * notebook: throws a StorageProblem when nothing holds, or when a later version of the app has written here.
 */
export async function readFolder(place: ReadablePlace): Promise<FolderState> {
  for (let look = 1; ; look++) {
    try {
      return await readOnce(place)
    } catch (error) {
      // Another process that has the notebook open may prune it between our listing and our reading.
      if (!isMissing(error) || look === LOOKS) throw error
    }
  }
}

async function readOnce(place: ReadablePlace): Promise<FolderState> {
  const { files, folder } = place
  const { snapshots, journals } = await listGenerations(files, folder)
  if (snapshots.length === 0 && journals.length === 0) throw new StorageProblem('unreadable', 'storage.no-notebook')
  const { snapshot, damaged, reached } = await newestSnapshot(place, snapshots)
  const generations = journals.filter((generation) => generation >= snapshot.envelope.generation)
  const read: ReadJournal[] = []
  for (const generation of generations) {
    const journal = await journalOf(place, generation)
    refuseNewer(journal.head?.schemaVersion)
    const isOurs = journal.head?.notebook === place.notebook && journal.head.generation === generation
    read.push(journal.head === null || isOurs ? journal : { ...journal, head: null, end: 'damaged' })
  }
  const replayed = replay(snapshot, read)
  const current = inTodaysVersion(replayed, folder)
  const brokenFrom = replayed.brokenAt ?? read.length
  return {
    ...current,
    notebook: current.notebook as Notebook,
    json: current.notebook === snapshot.notebook ? snapshot.json : null,
    generation: Math.max(...snapshots, ...journals),
    migratedFrom: replayed.schemaVersion < SCHEMA_VERSION ? replayed.schemaVersion : null,
    damaged: { snapshots: damaged, journals: generations.slice(brokenFrom).map(folder.journal) },
    lost: replayed.brokenAt !== null || replayed.sequence < reached,
    main: {
      snapshots,
      journals,
      base: snapshot,
      read: new Map(generations.map((generation, at) => [generation, read[at] as ReadJournal])),
      last: replayed.last === null ? null : (generations[replayed.last] ?? null),
    },
  }
}

/** A journal under which the disk has gone bad is damaged like any other. */
async function journalOf({ files, folder, codec }: ReadablePlace, generation: number): Promise<ReadJournal> {
  try {
    return await readJournal(await files.read(folder.journal(generation)), codec)
  } catch (error) {
    if (isFault(error)) return { head: null, records: [], end: 'damaged', size: 0 }
    throw error
  }
}

async function newestSnapshot(
  place: ReadablePlace,
  generations: readonly number[],
): Promise<{ snapshot: Snapshot; damaged: string[]; reached: number }> {
  const { files, folder, codec, notebook } = place
  const damaged: string[] = []
  // How far the damaged snapshots say they had come, where they can still say it.
  let reached = 0
  // A file under which the disk has gone bad is damaged like any other, as long as an older one holds.
  let fault: Error | null = null
  for (const generation of generations.toReversed()) {
    let bytes: Buffer = Buffer.alloc(0)
    try {
      bytes = await files.read(folder.snapshot(generation))
    } catch (error) {
      if (!isFault(error)) throw error
      fault = error as Error
    }
    const snapshot = await readSnapshot(bytes, { notebook, generation }, codec)
    refuseNewer(snapshot?.envelope.schemaVersion)
    if (snapshot !== null) return { snapshot, damaged, reached }
    const envelope = codec.peek(bytes)
    // A later version may check its files otherwise; but where its journal is one of today's, the number itself is damaged.
    if (isNewer(envelope?.schemaVersion) && !(await isOfToday(place, generation))) refuseNewer(envelope?.schemaVersion)
    damaged.push(folder.snapshot(generation))
    if (envelope?.notebook === notebook) reached = Math.max(reached, envelope.sequence)
  }
  if (fault !== null) throw fault
  throw new StorageProblem('unreadable', 'storage.nothing-holds', { folder: folder.path })
}

/** Whether the journal that was begun together with a snapshot says that this version of the app can read it. */
async function isOfToday(place: ReadablePlace, generation: number): Promise<boolean> {
  const { journals } = await listGenerations(place.files, place.folder)
  if (!journals.includes(generation)) return false
  const { head } = await journalOf(place, generation)
  return head !== null && !isNewer(head.schemaVersion)
}

const isNewer = (found: number | undefined): found is number => found !== undefined && found > SCHEMA_VERSION

function refuseNewer(found: number | undefined): void {
  if (isNewer(found)) throw new StorageProblem('newer', 'storage.newer', { found, known: SCHEMA_VERSION })
}

function inTodaysVersion(replayed: Replayed, folder: NotebookFolder): Replayed {
  try {
    return upToDate(replayed)
  } catch (error) {
    throw new StorageProblem('unreadable', 'storage.nothing-holds', { folder: folder.path }, error)
  }
}
