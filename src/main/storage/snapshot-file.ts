import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Codec } from './codec.ts'
import { type History, type HistoryEntry, isHistory } from './history.ts'
import type { SnapshotEnvelope, SnapshotHead } from './snapshot-envelope.ts'
import { isNotebook } from './notebook-build.ts'

export type Snapshot = {
  readonly envelope: SnapshotEnvelope
  /** Of the schema version that the envelope names: not necessarily today's. */
  readonly notebook: unknown
  /** The bytes that it was read from: JSON in UTF-8. */
  readonly json: Uint8Array
  readonly history: History
}

/** How much of the history a snapshot carries at most, in bytes of JSON: older entries are left out. */
const HISTORY_BYTES = 8_000_000
/** And how many patches there and back of one entry. */
const HISTORY_PATCHES = 10_000

/**
 * A snapshot's bytes: the envelope, then the notebook as one line of JSON, then what undo and redo need as another.
 * Made in small steps, so that edits go on meanwhile: neither value changes in place while it is written, so it does not matter when each
 * part of it is read.
 */
export async function snapshotBytes(
  head: SnapshotHead,
  notebook: object,
  history: History,
  codec: Codec,
): Promise<Buffer> {
  return await codec.sealSnapshot(head, await plainBody(notebook, history))
}

/** Bytes made between two turns of the event loop: a few milliseconds of work. */
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

/**
 * Reads a snapshot if it is what its name and its envelope say: of this notebook, this generation, unchanged to the
 * last byte, with a notebook and a history in it. `null` otherwise.
 */
export async function readSnapshot(
  file: Buffer,
  expected: { notebook: string; generation: number },
  codec: Codec,
): Promise<Snapshot | null> {
  const opened = await codec.openSnapshot(file)
  if (opened === null) return null
  const { envelope, body } = opened
  if (envelope.notebook !== expected.notebook || envelope.generation !== expected.generation) return null
  const lineEnd = body.indexOf(0x0a)
  const json = body.subarray(0, lineEnd)
  const notebook = parsed(json.toString())
  const history = parsed(body.toString('utf8', lineEnd + 1))
  if (!isNotebook(notebook, envelope.schemaVersion) || !isHistory(history)) return null
  return { envelope, notebook, json, history }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * The newest entries that fit, oldest first as in the stacks. An import makes very many patches and is taken back by few:
 * of what can be undone those few will do.
 */
function historyJson({ undo, redo }: History): string {
  let left = HISTORY_BYTES
  const newest = (entries: readonly HistoryEntry[], isUndo: boolean): string => {
    const kept: string[] = []
    for (const entry of entries.toReversed()) {
      // One that is too long need not be written out to see that it is.
      const isLong = entry.patches.length + entry.inverse.length > HISTORY_PATCHES
      if (isLong && (!isUndo || entry.inverse.length > HISTORY_PATCHES)) break
      const text = JSON.stringify(isLong ? { ...entry, patches: [] } : entry)
      left -= text.length
      if (left < 0) break
      kept.push(text)
    }
    return `[${kept.reverse().join(',')}]`
  }
  return `{"redo":${newest(redo, false)},"undo":${newest(undo, true)}}`
}
