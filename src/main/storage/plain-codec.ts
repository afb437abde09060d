import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Codec, LineSealer, OpenedJournal, Pieces } from './codec.ts'
import { Turns } from './in-turns.ts'
import { journalLines } from './journal-lines.ts'
import { readEnvelope, type SnapshotEnvelope, unsigned } from './snapshot-envelope.ts'

/** Bytes read between two turns of the event loop: a few milliseconds of work. */
const STEP_BYTES = 500_000

/**
 * Readable text with checksums: a snapshot is its envelope, a line break and the body; a line of a journal is the
 * CRC-32 of its text in hexadecimal, a space and the text.
 */
export const plainCodec: Codec = {
  name: 'plain',
  endings: { snapshot: '.json', journal: '.ndjson' },
  sealSnapshot: async (head, body) => {
    const envelope = unsigned(head, 'plain', body.length)
    const signed: SnapshotEnvelope = { ...envelope, sha256: await checksum(envelope, body) }
    return Buffer.concat([Buffer.from(`${JSON.stringify(signed)}\n`), body])
  },
  openSnapshot: async (file) => {
    const envelope = readEnvelope(file)
    if (envelope === null || envelope.codec !== 'plain') return null
    const body = file.subarray(file.indexOf(0x0a) + 1)
    if (body.length !== envelope.bytes || (await checksum(envelope, body)) !== envelope.sha256) return null
    return { envelope, body }
  },
  peek: readEnvelope,
  journal: () => sealer,
  openJournal: async (file) => openLines(file),
}

async function checksum(envelope: SnapshotEnvelope, body: Buffer): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify({ ...envelope, sha256: '' }))
  for (let from = 0; from < body.length; from += STEP_BYTES) {
    hash.update(body.subarray(from, from + STEP_BYTES))
    await nextTurn()
  }
  return hash.digest('hex')
}

const sealer: LineSealer = {
  line: async (text) => Buffer.from(`${checkOf(text)} ${text}\n`),
  longLine,
}

/** Bytes of a long line that are handed over at once. */
const ROOM_BYTES = 1_000_000

/**
 * The checksum stands first, so the pieces are gone through twice. Held all at once the line of an import is hundreds of
 * megabytes, and giving those back is a long task of its own.
 */
async function* longLine(text: Pieces): AsyncGenerator<Uint8Array> {
  const turns = new Turns()
  let check = 0
  for (const piece of text) {
    check = crc32(piece, check)
    await turns.next()
  }
  const encoder = new TextEncoder()
  const room = new Uint8Array(ROOM_BYTES)
  let used = 0
  for (const piece of inLine(inHex(check), text)) {
    for (let left = piece; left !== '';) {
      const { read, written } = encoder.encodeInto(left, room.subarray(used))
      used += written
      left = left.slice(read)
      if (left === '') break
      yield room.subarray(0, used)
      used = 0
    }
    await turns.next()
  }
  yield room.subarray(0, used)
}

function* inLine(check: string, text: Pieces): Generator<string> {
  yield `${check} `
  yield* text
  yield '\n'
}

const inHex = (check: number): string => check.toString(16).padStart(8, '0')

const checkOf = (text: string): string => inHex(crc32(text))

function openLines(file: Buffer): OpenedJournal {
  const { lines, torn } = journalLines(file)
  const opened: string[] = []
  for (const line of lines) {
    const text = line.slice(9)
    if (`${checkOf(text)} ` !== line.slice(0, 9)) return { lines: opened, end: 'damaged' }
    opened.push(text)
  }
  return { lines: opened, end: torn ? 'torn' : 'whole' }
}
