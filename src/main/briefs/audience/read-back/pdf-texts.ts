import { isNamed, type PdfFile, type PdfObject, readPdfFile, resolved } from './pdf-file.ts'
import { type PageText, pageText } from './pdf-page-text.ts'
import { latin1, type PdfDictionary, PdfName, PdfReference, type PdfValue, textOf, utf16be } from './pdf-syntax.ts'
import type { PrintedText, TextPlace } from './printed-text.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { characterData } from './xml-text.ts'

/**
 * Every text that a PDF holds: what its pages draw, whether it is seen or not, what is said of them (outline, properties,
 * metadata, descriptions, layers, attachments), and every other string and stream, whether anything leads there or not.
 * @throws UnreadableFile for a file that cannot be read in full, e.g. behind a password.
 */
export function* pdfTexts(bytes: Uint8Array): Generator<PrintedText> {
  const file = readPdfFile(bytes)
  if (/\/Encrypt\b/u.test(file.outside)) throw new UnreadableFile('it is behind a password')
  const drawn = yield* pages(file)
  for (const object of [...file.objects.values(), ...file.replaced]) {
    yield* strings(object.value, placeOf(object.value))
    if (object.stream !== null) yield* streamTexts(file, object, drawn)
  }
  // Last, so that what stands in an object is found by what the object is.
  yield { place: 'hidden', text: file.outside, isRaw: true }
}

/** The pages in the order of the file; gives back the numbers of the streams that are read with them. */
function* pages(file: PdfFile): Generator<PrintedText, ReadonlySet<number>> {
  const drawn = new Set<number>()
  let page = 0
  for (const { value } of file.objects.values()) {
    if (!isNamed(value, 'Type', 'Page')) continue
    page++
    const contents = (value as PdfDictionary).get('Contents')
    const parts = contents instanceof PdfReference ? [contents] : Array.isArray(contents) ? contents : []
    const streams = parts.flatMap((part): Uint8Array[] => {
      if (!(part instanceof PdfReference)) return []
      drawn.add(part.number)
      return [file.objects.get(part.number)?.stream ?? new Uint8Array()]
    })
    // Parts of one page's content are read as if a blank stood between them.
    const content = Buffer.concat(streams.flatMap((stream) => [stream, Buffer.from(' ')]))
    yield* told(pageText(file, content, inherited(file, value, 'Resources')), 'page', page)
  }
  if (page === 0) throw new UnreadableFile('it has no page')
  return drawn
}

function* told({ drawn, fromRight, spoken, aside }: PageText, place: TextPlace, page?: number): Generator<PrintedText> {
  const at = page === undefined ? { place } : { place, page }
  for (const text of [drawn, fromRight, spoken]) if (text !== '') yield { ...at, text }
  if (aside !== '') yield { place: 'hidden', text: aside }
}

/** A property of a page, or of the nearest of the nodes above it. */
function inherited(file: PdfFile, page: PdfValue, key: string): PdfValue | undefined {
  let at: PdfValue | undefined = page
  for (let steps = 0; at instanceof Map && steps < 50; steps++) {
    const held = at.get(key)
    if (held !== undefined) return held
    at = resolved(file, at.get('Parent'))
  }
  return undefined
}

function placeOf(value: PdfValue): TextPlace {
  if (!(value instanceof Map)) return 'hidden'
  if (isNamed(value, 'Type', 'OCG') || isNamed(value, 'Type', 'OCMD')) return 'layer'
  if (isNamed(value, 'Type', 'Filespec') || isNamed(value, 'Type', 'EmbeddedFile')) return 'attachment'
  if (isNamed(value, 'Type', 'Annot') || value.has('QuadPoints')) return 'comment'
  if (isNamed(value, 'Type', 'StructElem') || value.has('Alt')) return 'description'
  if (value.has('Title') && (value.has('Dest') || value.has('A') || value.has('Parent'))) return 'outline'
  if (['Producer', 'Creator', 'Author', 'CreationDate'].some((key) => value.has(key))) return 'properties'
  return 'hidden'
}

/** Every string and long name in a value. */
function* strings(value: PdfValue, place: TextPlace): Generator<PrintedText> {
  if (value instanceof Uint8Array) yield* variants(value, place)
  else if (value instanceof PdfName) yield { place, text: value.name, isRaw: true }
  else if (Array.isArray(value)) for (const part of value) yield* strings(part, place)
  else if (value instanceof Map) {
    for (const [key, part] of value) {
      if (key.length > 12) yield { place, text: key, isRaw: true }
      // A dictionary inside another may be of its own kind, e.g. a file inside an annotation.
      const inner = part instanceof Map ? placeOf(part) : 'hidden'
      yield* strings(part, inner === 'hidden' ? place : inner)
    }
  }
}

/** A string as PDF reads it, and as UTF-8 for whoever wrote it so without saying. */
function* variants(bytes: Uint8Array, place: TextPlace): Generator<PrintedText> {
  yield { place, text: textOf(bytes) }
  if (bytes.some((byte) => byte > 127)) yield { place, text: Buffer.from(bytes).toString('utf8') }
}

function* streamTexts(file: PdfFile, object: PdfObject, drawn: ReadonlySet<number>): Generator<PrintedText> {
  const { number, value, stream } = object as PdfObject & { readonly stream: Uint8Array }
  if (isNamed(value, 'Type', 'XRef') || isNamed(value, 'Type', 'ObjStm')) return
  if (isNamed(value, 'Type', 'Metadata')) {
    const xml = Buffer.from(stream).toString('utf8')
    yield { place: 'metadata', text: characterData(xml) }
    yield { place: 'metadata', text: xml, isRaw: true }
    return
  }
  const place = isNamed(value, 'Type', 'EmbeddedFile') ? 'attachment' : 'hidden'
  // Its text has been read with its page.
  if (drawn.has(number)) return
  yield { place, text: latin1(stream), isRaw: true }
  if (isFont(value)) return
  // A content stream that no page leads to is still in the file; so is a drawing that no page draws.
  if (place === 'hidden' && looksDrawn(stream)) yield* loose(file, value, stream)
  if (stream.some((byte) => byte > 127)) {
    yield { place, text: Buffer.from(stream).toString('utf8'), isRaw: true }
    yield { place, text: utf16be(stream), isRaw: true }
    yield { place, text: Buffer.from(stream).toString('utf16le'), isRaw: true }
  }
  if (place === 'attachment') yield { place, text: Buffer.from(stream).toString('utf8') }
}

/** Glyphs' outlines: their names and notices are read as bytes, and nothing else in them could be words. */
const isFont = (value: PdfValue): boolean =>
  value instanceof Map && (value.has('Length1') || isNamed(value, 'Subtype', 'CIDFontType0C'))

const looksDrawn = (stream: Uint8Array): boolean => /\bBT\b[^]*\bTf\b/u.test(latin1(stream))

/** Text of a stream that stands by itself, by its own resources or else by all fonts of the file. */
function* loose(file: PdfFile, value: PdfValue, stream: Uint8Array): Generator<PrintedText> {
  const own = value instanceof Map ? value.get('Resources') : undefined
  yield* told(pageText(file, stream, own ?? allResources(file)), 'hidden')
}

function allResources(file: PdfFile): PdfValue {
  const fonts: PdfDictionary = new Map()
  for (const { value } of file.objects.values()) {
    const resources = isNamed(value, 'Type', 'Page') ? resolved(file, inherited(file, value, 'Resources')) : undefined
    const held = resources instanceof Map ? resolved(file, resources.get('Font')) : undefined
    if (held instanceof Map) for (const [name, font] of held) fonts.set(name, font)
  }
  return new Map<string, PdfValue>([['Font', fonts]])
}
