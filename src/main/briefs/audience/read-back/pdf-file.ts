import { inflateSync } from 'node:zlib'
import { latin1, type PdfDictionary, PdfName, PdfReader, PdfReference, type PdfValue, PdfWord } from './pdf-syntax.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** An object of a PDF, with its stream as it reads when every filter is taken off; `null` where it has none. */
export type PdfObject = Readonly<{ number: number; value: PdfValue; stream: Uint8Array | null }>

/** A PDF as all the objects in it, whether anything leads to them or not, and what stands between them. */
export type PdfFile = Readonly<{
  objects: ReadonlyMap<number, PdfObject>
  /** Objects whose number a later one took over: readers do not see them, but they are in the file. */
  replaced: readonly PdfObject[]
  /** Everything outside streams, as Latin-1: comments, trailers, what follows the end. */
  outside: string
}>

/** Most bytes that one stream may hold when it is inflated: what is larger is not read, and so not written. */
const LARGEST_STREAM = 256 * 1024 * 1024

/**
 * Reads a PDF without trusting its table of objects: it looks for the objects themselves, so that one which nothing leads
 * to is read as well.
 * @throws UnreadableFile where a stream cannot be taken apart, for what cannot be read cannot be vouched for.
 */
export function readPdfFile(bytes: Uint8Array): PdfFile {
  const whole = latin1(bytes)
  const objects = new Map<number, PdfObject>()
  const replaced: PdfObject[] = []
  const outside: string[] = []
  const begins = /(\d+)\s+\d+\s+obj\b/gu
  let from = 0
  const take = (object: PdfObject): void => {
    const before = objects.get(object.number)
    if (before !== undefined) replaced.push(before)
    objects.set(object.number, object)
  }
  for (let found = begins.exec(whole); found !== null; found = begins.exec(whole)) {
    const reader = new PdfReader(bytes, begins.lastIndex)
    const value = reader.next() ?? null
    const keyword = value instanceof Map ? /^\s*stream(\r\n|\n|\r)/u.exec(whole.slice(reader.at, reader.at + 32)) : null
    if (keyword === null || !(value instanceof Map)) {
      take({ number: Number(found[1]), value, stream: null })
      begins.lastIndex = Math.max(begins.lastIndex, reader.at)
      continue
    }
    const start = reader.at + keyword[0].length
    const end = endOfStream(whole, value, start)
    outside.push(whole.slice(from, start))
    from = end
    begins.lastIndex = end
    take({ number: Number(found[1]), value, stream: unfiltered(bytes.subarray(start, end), value) })
  }
  outside.push(whole.slice(from))
  for (const { value, stream } of [...objects.values()])
    if (stream !== null && isNamed(value, 'Type', 'ObjStm')) inside(stream, value as PdfDictionary).forEach(take)
  return { objects, replaced, outside: outside.join('\n') }
}

export const isNamed = (value: PdfValue | undefined, key: string, name: string): boolean => {
  const held = value instanceof Map ? value.get(key) : undefined
  return held instanceof PdfName && held.name === name
}

/** What a value is or refers to. */
export function resolved(file: Pick<PdfFile, 'objects'>, value: PdfValue | undefined): PdfValue | undefined {
  let at = value
  for (let steps = 0; at instanceof PdfReference && steps < 20; steps++) at = file.objects.get(at.number)?.value
  return at
}

/** The end by its length where that is right, else where the next `endstream` stands. */
function endOfStream(whole: string, dictionary: PdfDictionary, start: number): number {
  const length = dictionary.get('Length')
  if (typeof length === 'number' && /^\s*endstream/u.test(whole.slice(start + length, start + length + 16)))
    return start + length
  const end = whole.indexOf('endstream', start)
  if (end === -1) throw new UnreadableFile('a stream without an end')
  return end
}

function unfiltered(bytes: Uint8Array, dictionary: PdfDictionary): Uint8Array {
  // Pixels hold no words that a search could find, and may be many.
  if (isNamed(dictionary, 'Subtype', 'Image')) return bytes
  const filter = dictionary.get('Filter')
  const filters = filter === undefined ? [] : Array.isArray(filter) ? filter : [filter]
  let plain = bytes
  for (const each of filters) {
    const name = each instanceof PdfName ? each.name : ''
    if (name !== 'FlateDecode') throw new UnreadableFile(`a stream behind the filter ${name}`)
    try {
      plain = inflateSync(plain, { maxOutputLength: LARGEST_STREAM })
    } catch (error) {
      throw new UnreadableFile(`a stream that cannot be inflated (${(error as Error).message})`)
    }
  }
  return plain
}

/** The objects that a stream of objects holds (ISO 32000-2, 7.5.7). */
function inside(stream: Uint8Array, dictionary: PdfDictionary): PdfObject[] {
  const [count, first] = [dictionary.get('N'), dictionary.get('First')]
  if (typeof count !== 'number' || typeof first !== 'number') throw new UnreadableFile('a stream of objects')
  const heads = new PdfReader(stream)
  const held: PdfObject[] = []
  for (let at = 0; at < count; at++) {
    const [number, offset] = [heads.next(), heads.next()]
    if (typeof number !== 'number' || typeof offset !== 'number') throw new UnreadableFile('a stream of objects')
    const value = new PdfReader(stream, first + offset).next() ?? null
    held.push({ number, value: value instanceof PdfWord ? null : value, stream: null })
  }
  return held
}
