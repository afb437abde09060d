import type { SnapshotEnvelope, SnapshotHead } from './snapshot-envelope.ts'

/** A snapshot that is, to the last byte, what was written. */
export type OpenedSnapshot = { readonly envelope: SnapshotEnvelope; readonly body: Buffer }

/** The lines of a journal up to the first that does not hold. */
export type OpenedJournal = {
  readonly lines: readonly string[]
  /**
   * `torn`: the last line has no end, as when the process died while writing it; it was never acknowledged.
   * `damaged`: a whole line is not what was written.
   */
  readonly end: 'whole' | 'torn' | 'damaged'
}

/** A text in pieces. Gone through again, it makes them anew: none is kept, however long the text is. */
export type Pieces = Iterable<string>

/** Turns the next line of a journal, text without a line break, into bytes that end with one. */
export type LineSealer = {
  readonly line: (text: string) => Promise<Buffer>
  /** The bytes of a very long one, made in turns. What is yielded holds good until the next is asked for. */
  readonly longLine: (text: Pieces) => AsyncIterable<Uint8Array>
}

/**
 * Turns what storage writes into bytes on the disk and back. There are two: readable text with checksums, and age
 * files under the keys of a protected notebook. A file of the one never passes for a file of the other.
 */
export type Codec = {
  readonly name: 'plain' | 'age'
  /** What the names of its files end with. */
  readonly endings: { readonly snapshot: string; readonly journal: string }
  /** The whole file of a snapshot. The body is given away: it may not be used after. */
  readonly sealSnapshot: (head: SnapshotHead, body: Buffer) => Promise<Buffer>
  /** `null` when the file does not hold. */
  readonly openSnapshot: (file: Buffer) => Promise<OpenedSnapshot | null>
  /** What a file that does not hold still says of itself, if it can. */
  readonly peek: (file: Buffer) => SnapshotEnvelope | null
  /** For one journal, from its first line on. */
  readonly journal: () => LineSealer
  readonly openJournal: (file: Buffer) => Promise<OpenedJournal>
}
