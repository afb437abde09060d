import { crc32 } from 'node:zlib'
import type { Codec } from './codec.ts'
import type { HistoryEntry, HistoryKind } from './history.ts'

/** First line of a journal: which notebook it belongs to, and after how many edits it begins. */
export type JournalHead = {
  readonly format: 'aide-memoire journal'
  readonly notebook: string
  readonly generation: number
  readonly schemaVersion: number
  readonly codec: string
  /** The edits made before the first record of this journal. */
  readonly after: number
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

/** A line of the journal: the CRC-32 of its text in hexadecimal, a space, the text, a line break. */
export function journalLine(value: JournalHead | JournalRecord, codec: Codec | null): Buffer {
  const json = JSON.stringify(value)
  const text = codec === null ? json : codec.sealRecord(json)
  return Buffer.from(`${crc32(text).toString(16).padStart(8, '0')} ${text}\n`)
}

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
}

/** Reads a journal's bytes up to its last whole record. Never throws: what does not hold is said in `end`. */
export function readJournal(bytes: Buffer, codec: Codec): ReadJournal {
  let head: JournalHead | null = null
  const records: JournalRecord[] = []
  let from = 0
  while (from < bytes.length) {
    const to = bytes.indexOf(0x0a, from)
    if (to === -1) return { head, records, end: 'torn' }
    const value = readLine(bytes.toString('utf8', from, to), head === null ? null : codec)
    if (value === undefined) return { head, records, end: 'damaged' }
    if (head === null) {
      const read = value as JournalHead
      if (read.format !== 'aide-memoire journal' || read.codec !== codec.name) return { head, records, end: 'damaged' }
      head = read
    } else records.push(value as JournalRecord)
    from = to + 1
  }
  return { head, records, end: head === null ? 'torn' : 'whole' }
}

function readLine(line: string, codec: Codec | null): unknown {
  const text = line.slice(9)
  if (crc32(text).toString(16).padStart(8, '0') !== line.slice(0, 8)) return undefined
  try {
    return JSON.parse(codec === null ? text : codec.openRecord(text)) as unknown
  } catch {
    return undefined
  }
}
