import { type PdfFile, resolved } from './pdf-file.ts'
import { PdfName, PdfReader, textOf, utf16be, type PdfValue, PdfWord } from './pdf-syntax.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** Turns the bytes that a font is shown by into text, glyph by glyph in the order in which they are drawn. */
export type GlyphReader = (shown: Uint8Array) => string[]

/** @throws UnreadableFile for a composite font that does not say which letters its glyphs are. */
export function glyphReader(file: PdfFile, font: PdfValue | undefined): GlyphReader {
  const dictionary = resolved(file, font)
  if (!(dictionary instanceof Map)) throw new UnreadableFile('text in a font that is not there')
  const reference = dictionary.get('ToUnicode')
  const map = reference === undefined ? null : streamOf(file, reference)
  if (map !== null) return mapped(new PdfReader(map))
  const subtype = dictionary.get('Subtype')
  if (subtype instanceof PdfName && subtype.name === 'Type0')
    throw new UnreadableFile('a font that does not say which letters its glyphs are')
  return (shown) => [...shown].map((byte) => textOf(Uint8Array.of(byte)))
}

const streamOf = (file: PdfFile, reference: PdfValue): Uint8Array | null => {
  const number = (reference as { number?: unknown }).number
  return typeof number === 'number' ? (file.objects.get(number)?.stream ?? null) : null
}

/** A `ToUnicode` map (ISO 32000-2, 9.10.3), read by its ranges and single glyphs. */
function mapped(reader: PdfReader): GlyphReader {
  const letters = new Map<number, string>()
  let width = 1
  let held: PdfValue[] = []
  for (let value = reader.next(); value !== undefined; value = reader.next()) {
    if (!(value instanceof PdfWord)) {
      held.push(value)
      continue
    }
    if (value.word === 'endcodespacerange' && held[0] instanceof Uint8Array) width = held[0].length
    else if (value.word === 'endbfchar') pairs(held, letters)
    else if (value.word === 'endbfrange') ranges(held, letters)
    held = []
  }
  return (shown) => {
    const glyphs: string[] = []
    for (let at = 0; at + width <= shown.length; at += width)
      glyphs.push(letters.get(codeOf(shown.subarray(at, at + width))) ?? '')
    return glyphs
  }
}

const codeOf = (bytes: Uint8Array): number => bytes.reduce((code, byte) => code * 256 + byte, 0)

function pairs(held: readonly PdfValue[], letters: Map<number, string>): void {
  const strings = held.filter((value) => value instanceof Uint8Array)
  for (let at = 0; at + 1 < strings.length; at += 2) letters.set(codeOf(strings[at]!), utf16be(strings[at + 1]!))
}

/** `<first> <last> <text>`, the text's last unit counted up; or `<first> <last> [<text> …]`. */
function ranges(held: readonly PdfValue[], letters: Map<number, string>): void {
  const values = held.filter((value) => value instanceof Uint8Array || Array.isArray(value))
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [first, last, text] = values.slice(at, at + 3)
    if (!(first instanceof Uint8Array) || !(last instanceof Uint8Array)) continue
    const [from, to] = [codeOf(first), Math.min(codeOf(last), codeOf(first) + 0xffff)]
    for (let code = from; code <= to; code++) {
      if (Array.isArray(text)) {
        const own = text[code - from]
        if (own instanceof Uint8Array) letters.set(code, utf16be(own))
      } else if (text !== undefined) letters.set(code, countedUp(utf16be(text), code - from))
    }
  }
}

function countedUp(text: string, by: number): string {
  if (by === 0 || text === '') return text
  const last = text.length - 1
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + by)
}
