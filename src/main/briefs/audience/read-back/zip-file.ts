import { inflateRawSync } from 'node:zlib'
import { UnreadableFile } from './unreadable-file.ts'

/** One file of an archive, with its bytes as they were put in. */
export type ZipEntry = Readonly<{ name: string; bytes: Uint8Array }>

/** Most bytes that one entry may hold when it is inflated. */
const LARGEST_ENTRY = 256 * 1024 * 1024
const [STORED, DEFLATED] = [0, 8]
const [ENTRY, DIRECTORY, END] = [0x04034b50, 0x02014b50, 0x06054b50]

/**
 * The files of a ZIP archive and its comment, by its directory (PKWARE APPNOTE, 4.3).
 * @throws UnreadableFile where an entry cannot be taken apart.
 */
export function readZip(bytes: Uint8Array): { entries: ZipEntry[]; comment: string } {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || archive.readUInt32LE(end) !== END) throw new UnreadableFile('an archive without a directory')
  const count = archive.readUInt16LE(end + 10)
  const entries: ZipEntry[] = []
  let at = archive.readUInt32LE(end + 16)
  for (let entry = 0; entry < count; entry++) {
    if (archive.readUInt32LE(at) !== DIRECTORY) throw new UnreadableFile('an archive with a broken directory')
    const [name, extra, comment] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + name),
      bytes: bytesAt(
        archive,
        archive.readUInt32LE(at + 42),
        archive.readUInt32LE(at + 20),
        archive.readUInt16LE(at + 10),
      ),
    })
    if (comment > 0)
      entries.push({
        name: 'comment',
        bytes: archive.subarray(at + 46 + name + extra, at + 46 + name + extra + comment),
      })
    at += 46 + name + extra + comment
  }
  return { entries, comment: archive.toString('utf8', end + 22) }
}

function bytesAt(archive: Buffer, at: number, size: number, method: number): Uint8Array {
  if (archive.readUInt32LE(at) !== ENTRY) throw new UnreadableFile('an archive with a broken entry')
  const from = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28)
  const held = archive.subarray(from, from + size)
  if (method === STORED) return held
  if (method !== DEFLATED) throw new UnreadableFile('an archive packed in an unknown way')
  try {
    return inflateRawSync(held, { maxOutputLength: LARGEST_ENTRY })
  } catch (error) {
    throw new UnreadableFile(`an entry that cannot be inflated (${(error as Error).message})`)
  }
}
