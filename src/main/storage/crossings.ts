import type { Codec } from './codec.ts'
import { type Files, isFault, isMissing } from './files.ts'
import { type JournalHead, readJournal, type ReadJournal } from './journal-record.ts'
import type { NotebookFolder } from './notebook-folder.ts'
import { type Replayed, replay, upToDate } from './replay.ts'
import { readSnapshot, type Snapshot } from './snapshot-file.ts'

/**
 * Edits that another process acknowledged on a state which the notebook has left behind: both wrote at once because
 * the lock did not keep them apart (a share without locks, a lock deleted by hand).
 */
export type Crossing = {
  /** The journals that hold them. */
  readonly generations: readonly number[]
  /** How many edits stand only there. */
  readonly edits: number
  /** The notebook as that process had it, in today's version; `null` when it cannot be put together any more. */
  readonly state: Replayed | null
}

type Place = {
  readonly files: Files
  readonly folder: NotebookFolder
  readonly codec: Codec
  readonly notebook: string
}

/** What opening has found out about the main line. */
export type MainLine = {
  readonly snapshots: readonly number[]
  readonly journals: readonly number[]
  readonly base: Snapshot
  /** The journals from the base on, by generation. */
  readonly read: ReadonlyMap<number, ReadJournal>
  /** The last journal that the main line follows; `null` when there is none. */
  readonly last: number | null
}

/** Sizes of journals whose edits are accounted for, by generation: a journal of that size has nothing new to say. */
export type Accounts = Readonly<Record<number, number>>

/**
 * Finds the edits that stand outside the main line, one crossing for each process that made some, and accounts for
 * every journal that was looked at.
 */
export async function findCrossings(
  place: Place,
  main: MainLine,
): Promise<{ readonly crossings: readonly Crossing[]; readonly accounts: Accounts }> {
  const known = accountsOf(main)
  if ((await suspectsOf(place, main, known)).length === 0 && isOneLine(main)) {
    return { crossings: [], accounts: { ...known, ...sizesOf(main.read) } }
  }
  const all = new Map<number, ReadJournal>()
  for (const generation of main.journals) {
    const read = main.read.get(generation) ?? (await readOne(place, generation))
    if (read?.head?.notebook === place.notebook && isInPlace(read.head, generation)) all.set(generation, read)
  }
  const reach = reachOfMain(all, main)
  const tails = new Map<string, { generations: number[]; edits: number }>()
  for (const [generation, { head, records }] of all) {
    if (head?.writer === undefined || known[generation] === all.get(generation)?.size) continue
    const limit = overruledByItself(all, generation)
    const from = reach.get(generation) ?? head.after
    const edits = records.filter(({ sequence }) => sequence > from && sequence <= limit).length
    if (edits === 0) continue
    const tail = tails.get(head.writer) ?? { generations: [], edits: 0 }
    tails.set(head.writer, { generations: [...tail.generations, generation], edits: tail.edits + edits })
  }
  const crossings = await Promise.all(
    [...tails.values()].map(async (tail) => ({ ...tail, state: await stateAt(place, main, all, tail.generations) })),
  )
  return { crossings, accounts: { ...known, ...sizesOf(main.read), ...sizesOf(all) } }
}

/** Whether a journal stands under its own name and follows an earlier one: a file copied over another leads in a circle. */
const isInPlace = (head: JournalHead, generation: number): boolean =>
  head.generation === generation && (head.parent ?? 0) < generation

const sizesOf = (read: ReadonlyMap<number, ReadJournal>): Accounts =>
  Object.fromEntries([...read].map(([generation, { size }]) => [generation, size]))

/** What the newest head of the main line says has been looked at. */
function accountsOf({ read, last, base }: MainLine): Accounts {
  const heads = [...read].filter(([generation]) => generation <= (last ?? base.envelope.generation))
  return Object.assign({}, ...heads.map(([, { head }]) => head?.settled ?? {})) as Accounts
}

async function isUnaccounted({ files, folder }: Place, accounts: Accounts, generation: number): Promise<boolean> {
  const size = (await files.describe(folder.journal(generation)))?.size ?? 0
  return size !== accounts[generation]
}

/** Journals before the base whose size nobody has accounted for. Files of the first versions name no writer: they are taken as they are. */
async function suspectsOf(place: Place, main: MainLine, accounts: Accounts): Promise<number[]> {
  if (main.base.envelope.writer === undefined) return []
  const older = main.journals.filter((generation) => generation < main.base.envelope.generation)
  const unaccounted = await Promise.all(older.map((generation) => isUnaccounted(place, accounts, generation)))
  return older.filter((_, at) => unaccounted[at])
}

/** Whether the journals from the base on follow each other, each from the last record of the one before. */
function isOneLine({ read }: MainLine): boolean {
  let before: readonly [number, ReadJournal] | null = null
  for (const entry of [...read].sort(([a], [b]) => a - b)) {
    const [, { head }] = entry
    if (head === null) continue
    if (before !== null) {
      const [generation, { records }] = before
      const last: number = records.at(-1)?.sequence ?? before[1].head?.after ?? 0
      if (head.parent !== generation || head.after !== last) return false
    }
    before = entry
  }
  return true
}

/** `null` when it is gone (only a process that has accounted for a journal prunes it) or cannot be read. */
async function readOne({ files, folder, codec }: Place, generation: number): Promise<ReadJournal | null> {
  const file = await readIfThere(files, folder.journal(generation))
  return file === null ? null : await readJournal(file, codec)
}

/** Another process may have pruned what was just listed, or the disk have gone bad under it: that alone hides no notebook. */
async function readIfThere(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (isMissing(error) || isFault(error)) return null
    throw error
  }
}

/** Up to which edit the main line follows each journal that it goes through. */
function reachOfMain(all: ReadonlyMap<number, ReadJournal>, { last, base }: MainLine): ReadonlyMap<number, number> {
  const reach = new Map<number, number>()
  let generation: number | null = last ?? base.envelope.generation
  let upTo = Infinity
  while (generation !== null && !reach.has(generation)) {
    reach.set(generation, upTo)
    const head: ReadJournal['head'] = all.get(generation)?.head ?? null
    upTo = head?.after ?? upTo
    generation = head?.parent ?? null
  }
  return reach
}

/** Records behind the point where a later journal of the same writer begins were never acknowledged. */
function overruledByItself(all: ReadonlyMap<number, ReadJournal>, generation: number): number {
  const writer = all.get(generation)?.head?.writer
  const later = [...all].filter(([other, { head }]) => other > generation && head?.writer === writer)
  return Math.min(...later.map(([, { head }]) => head?.after ?? Infinity), Infinity)
}

async function stateAt(
  place: Place,
  main: MainLine,
  all: ReadonlyMap<number, ReadJournal>,
  generations: readonly number[],
): Promise<Replayed | null> {
  const line: number[] = []
  for (
    let at: number | null = Math.max(...generations);
    at !== null && all.has(at);
    at = all.get(at)?.head?.parent ?? null
  )
    line.unshift(at)
  for (const generation of line.toReversed()) {
    if (!main.snapshots.includes(generation)) continue
    const file = await readIfThere(place.files, place.folder.snapshot(generation))
    if (file === null) continue
    const snapshot = await readSnapshot(file, { notebook: place.notebook, generation }, place.codec)
    if (snapshot === null) continue
    const journals = line.filter((other) => other >= generation).flatMap((other) => all.get(other) ?? [])
    const replayed = replay(snapshot, journals)
    return replayed.brokenAt === null ? upToDate(replayed) : null
  }
  return null
}
