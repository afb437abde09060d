import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { crc32 } from 'node:zlib'
import type { Codec, OpenedJournal } from './codec.ts'
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
  journal: () => sealedLine,
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

/** A line is sealed at once, one in pieces in steps. */
async function sealedLine(text: string | readonly string[]): Promise<Buffer> {
  if (typeof text === 'string') return Buffer.from(`${checkOf(text)} ${text}\n`)
  const pieces: Buffer[] = []
  let [check, length] = [0, 0]
  for (const one of text) {
    const piece = Buffer.from(one)
    check = crc32(piece, check)
    pieces.push(piece)
    length += piece.length
    await nextTurn()
  }
  const line = Buffer.alloc(HEAD_BYTES + length + 1)
  line.write(`${inHex(check)} `)
  let at = HEAD_BYTES
  for (const piece of pieces) {
    at += piece.copy(line, at)
    await nextTurn()
  }
  line.write('\n', at)
  return line
}

/** A checksum in hexadecimal and a space. */
const HEAD_BYTES = 9

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
