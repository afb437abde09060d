import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Codec } from './codec.ts'
import type { History } from './history.ts'

/** First line of a snapshot: what the rest must be. */
export type SnapshotEnvelope = {
  readonly format: 'aide-memoire snapshot'
  readonly notebook: string
  readonly generation: number
  /** How many edits the notebook has seen. */
  readonly sequence: number
  readonly schemaVersion: number
  readonly codec: string
  /** Instant of the last edit it holds. */
  readonly savedAt: string
  /** Length of everything after the first line. */
  readonly bytes: number
  /** SHA-256, in hexadecimal, of this envelope with an empty `sha256` and of everything after the first line. */
  readonly sha256: string
}

export type Snapshot = {
  readonly envelope: SnapshotEnvelope
  /** Of the schema version that the envelope names: not necessarily today's. */
  readonly notebook: unknown
  readonly history: History
}

/** How much of the history a snapshot carries at most, in bytes of JSON: older entries are left out. */
const HISTORY_BYTES = 8_000_000

/**
 * A snapshot's bytes: the envelope, then the notebook as one line of JSON, then what undo and redo need as another.
 * Made in small steps, so that edits go on meanwhile: neither value changes in place, so it does not matter when each
 * part of it is read.
 */
export async function snapshotBytes(
  about: Pick<SnapshotEnvelope, 'notebook' | 'generation' | 'sequence' | 'schemaVersion' | 'savedAt'>,
  notebook: object,
  history: History,
  codec: Codec,
): Promise<Buffer> {
  const body = await codec.sealBody(await plainBody(notebook, history))
  const unsigned: SnapshotEnvelope = {
    format: 'aide-memoire snapshot',
    ...about,
    codec: codec.name,
    bytes: body.length,
    sha256: '',
  }
  const envelope = { ...unsigned, sha256: await checksum(unsigned, body) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(envelope)}\n`), body])
}

/** Bytes made or read between two turns of the event loop: a few milliseconds of work. */
const STEP_BYTES = 500_000

async function plainBody(notebook: object, history: History): Promise<Buffer> {
  const pieces: Buffer[] = []
  let made = 0
  for (const text of bodyText(notebook, history)) {
    const piece = Buffer.from(text)
    pieces.push(piece)
    made += piece.length
    if (made >= STEP_BYTES) {
      made = 0
      await nextTurn()
    }
  }
  return Buffer.concat(pieces)
}

function* bodyText(notebook: object, history: History): Generator<string> {
  let separator = '{'
  for (const [field, value] of Object.entries(notebook)) {
    yield `${separator}${JSON.stringify(field)}:`
    separator = ','
    if (Array.isArray(value)) yield* listText(value)
    else yield JSON.stringify(value)
  }
  yield `}\n${historyJson(history)}\n`
}

const RECORDS_A_PIECE = 200

function* listText(records: readonly unknown[]): Generator<string> {
  for (let from = 0; from < records.length; from += RECORDS_A_PIECE) {
    const piece = JSON.stringify(records.slice(from, from + RECORDS_A_PIECE))
    yield `${from === 0 ? '[' : ','}${piece.slice(1, -1)}`
  }
  yield records.length === 0 ? '[]' : ']'
}

/** The envelope alone, unverified against the body; `null` when the first line is none. */
export function readEnvelope(bytes: Buffer): SnapshotEnvelope | null {
  const end = bytes.indexOf(0x0a)
  if (end === -1 || end > 4_096) return null
  try {
    const read = JSON.parse(bytes.toString('utf8', 0, end)) as SnapshotEnvelope | null
    return read?.format === 'aide-memoire snapshot' ? read : null
  } catch {
    return null
  }
}

/**
 * Reads a snapshot if it is what its name and its envelope say: of this notebook, this generation, unchanged to the
 * last byte. `null` otherwise.
 */
export async function readSnapshot(
  bytes: Buffer,
  expected: { notebook: string; generation: number },
  codec: Codec,
): Promise<Snapshot | null> {
  const envelope = readEnvelope(bytes)
  if (envelope === null || envelope.codec !== codec.name) return null
  if (envelope.notebook !== expected.notebook || envelope.generation !== expected.generation) return null
  const body = bytes.subarray(bytes.indexOf(0x0a) + 1)
  if (body.length !== envelope.bytes || (await checksum(envelope, body)) !== envelope.sha256) return null
  const plain = await codec.openBody(body)
  const lineEnd = plain.indexOf(0x0a)
  return {
    envelope,
    notebook: JSON.parse(plain.toString('utf8', 0, lineEnd)) as unknown,
    history: JSON.parse(plain.toString('utf8', lineEnd + 1)) as History,
  }
}

async function checksum(envelope: SnapshotEnvelope, body: Buffer): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ ...envelope, sha256: '' }))
  for (let from = 0; from < body.length; from += STEP_BYTES) {
    hash.update(body.subarray(from, from + STEP_BYTES))
    await nextTurn()
  }
  return hash.digest('hex')
}

/** The newest entries that fit, oldest first as in the stacks. */
function historyJson({ undo, redo }: History): string {
  let left = HISTORY_BYTES
  const newest = (entries: readonly object[]): string => {
    const kept: string[] = []
    for (const entry of entries.toReversed()) {
      const text = JSON.stringify(entry)
      left -= text.length
      if (left < 0) break
      kept.push(text)
    }
    return `[${kept.reverse().join(',')}]`
  }
  return `{"redo":${newest(redo)},"undo":${newest(undo)}}`
}
