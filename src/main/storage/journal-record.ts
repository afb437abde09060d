import { z } from 'zod'
import type { Codec } from './codec.ts'
import { type HistoryEntry, type HistoryKind, patchShapes, stepShape } from './history.ts'

/** First line of a journal: which notebook it belongs to, and after how many edits it begins. */
export type JournalHead = {
  readonly format: 'aide-memoire journal'
  readonly notebook: string
  readonly generation: number
  readonly schemaVersion: number
  readonly codec: string
  /** The edits made before the first record of this journal. */
  readonly after: number
  /** Who wrote it: a random name for each opening of the notebook. Not in files of the first versions. */
  readonly writer?: string
  /** The generation whose journal this one goes on from; `null` when there was none. */
  readonly parent?: number | null
  /** Sizes in bytes of journals before it whose edits are accounted for, by generation. */
  readonly settled?: Readonly<Record<number, number>>
}

/**
 * One acknowledged edit. `patches` turn the notebook before it into the one after it; for an undo they are the
 * inverse of the edit taken back. `inverse` leads the other way.
 */
export type JournalRecord = {
  readonly sequence: number
  readonly at: string
  readonly kind: HistoryKind
  readonly step: Pick<HistoryEntry, 'command' | 'touched'>
  readonly patches: HistoryEntry['patches']
  readonly inverse: HistoryEntry['inverse']
}

const count = z.number().int().min(0)

const headShape = z.object({
  format: z.literal('aide-memoire journal'),
  notebook: z.string(),
  generation: count,
  schemaVersion: count.min(1),
  codec: z.string(),
  after: count,
  writer: z.string().optional(),
  parent: count.nullable().optional(),
  settled: z.record(z.string(), count).optional(),
})

const recordShape = z.object({
  sequence: count,
  at: z.string(),
  kind: z.enum(['edit', 'undo', 'redo']),
  step: stepShape,
  patches: patchShapes,
  inverse: patchShapes,
})

// A plain checksum can be made by anyone: what passes it is looked at before it is used.
const isHead = (value: unknown): value is JournalHead => headShape.safeParse(value).success
const isRecord = (value: unknown): value is JournalRecord => recordShape.safeParse(value).success

/** The record that says what happened to the entry on top of a stack. */
export function recordOf(kind: HistoryKind, entry: HistoryEntry, sequence: number, at: string): JournalRecord {
  const { command, touched, patches, inverse } = entry
  const step = { command, touched }
  return kind === 'undo'
    ? { sequence, at, kind, step, patches: inverse, inverse: patches }
    : { sequence, at, kind, step, patches, inverse }
}

/** The entry a record is about, with the patches of the original edit whichever way the record went. */
export function entryOf({ kind, at, step, patches, inverse }: JournalRecord): HistoryEntry {
  return kind === 'undo' ? { ...step, at, patches: inverse, inverse: patches } : { ...step, at, patches, inverse }
}

/** What could be read of a journal: its head, the records up to the first that does not hold, and what is after that. */
export type ReadJournal = {
  readonly head: JournalHead | null
  readonly records: readonly JournalRecord[]
  /**
   * `torn`: the last line has no end, as when the process died while writing it; it was never acknowledged.
   * `damaged`: a whole line does not match its checksum or cannot be read.
   */
  readonly end: 'whole' | 'torn' | 'damaged'
  /** Of the file, in bytes. */
  readonly size: number
}

/** Reads a journal's bytes up to its last whole record. Never throws: what does not hold is said in `end`. */
export async function readJournal(file: Buffer, codec: Codec): Promise<ReadJournal> {
  const { lines, end } = await codec.openJournal(file)
  let head: JournalHead | null = null
  const records: JournalRecord[] = []
  for (const line of lines) {
    const value = parsed(line)
    if (head !== null && isRecord(value)) records.push(value)
    else if (head === null && isHead(value) && value.codec === codec.name) head = value
    else return { head, records, end: 'damaged', size: file.length }
  }
  return { head, records, end: head === null && end === 'whole' ? 'torn' : end, size: file.length }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch {
    return undefined
  }
}
