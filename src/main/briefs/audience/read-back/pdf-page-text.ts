import { APART } from '../letters.ts'
import { type PdfFile, resolved } from './pdf-file.ts'
import { type GlyphReader, glyphReader } from './pdf-font.ts'
import { latin1, PdfName, PdfReader, PdfReference, textOf, type PdfValue, PdfWord } from './pdf-syntax.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** One act of showing text: its glyphs as drawn, and where the pen stood. */
type Shown = Readonly<{ glyphs: readonly string[]; x: number; y: number }>

/** The same page told in the ways in which its text may be read. */
export type PageText = Readonly<{
  /** Glyph by glyph in the order of the file. */
  drawn: string
  /** Line by line from the right; empty where nothing is written from the right. */
  fromRight: string
  /** With the words that stand for glyphs (`ActualText`) in their place; empty where there are none. */
  spoken: string
  /** What stands among the drawing and is not drawn: strings, comments, words and names that are no operators. */
  aside: string
}>

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** Kern that is wide enough for a space, in thousandths of the size. */
const SPACE_WIDE = 160

/** Operators of a page have one to three letters (ISO 32000-2, annex A). */
const LONGEST_OPERATOR = 3
const SHOWING: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])
/** Names of fonts, colours and marks are shorter. */
const SHORT_NAME = 12
const PERCENT = 0x25

const comments = (content: Uint8Array): string[] => latin1(content).match(/%[^\r\n]*/gu) ?? []

/** How deep drawings may hold drawings. */
const DEEPEST = 12

/** Reads the text that a content stream draws, with the fonts of its resources; drawings inside it are read in place. */
export function pageText(file: PdfFile, content: Uint8Array, resources: PdfValue | undefined): PageText {
  const reading = new ContentReading(file)
  reading.read(content, resources, 0)
  return reading.told()
}

class ContentReading {
  readonly #file: PdfFile
  readonly #fonts = new Map<PdfValue, GlyphReader>()
  readonly #shown: Shown[] = []
  readonly #spoken: string[] = []
  #hasSpoken = false
  readonly #aside: string[] = []
  /** For each open mark, whether words stand for what is drawn in it. */
  readonly #marks: boolean[] = []
  #font: GlyphReader | null = null
  #x = 0
  #y = 0

  constructor(file: PdfFile) {
    this.#file = file
  }

  read(content: Uint8Array, resources: PdfValue | undefined, depth: number): void {
    const reader = new PdfReader(content)
    if (content.includes(PERCENT)) this.#aside.push(...comments(content))
    let held: PdfValue[] = []
    for (let value = reader.next(); value !== undefined; value = reader.next()) {
      if (!(value instanceof PdfWord)) {
        held.push(value)
        continue
      }
      if (value.word === 'BI') throw new UnreadableFile('a picture inside the text of a page')
      this.#operate(value.word, held, resources, depth)
      held = []
    }
  }

  told(): PageText {
    const drawn = this.#shown.map(({ glyphs }) => glyphs.join('')).join(APART)
    return {
      drawn,
      fromRight: FROM_RIGHT.test(drawn) ? linesFromRight(this.#shown) : '',
      spoken: this.#hasSpoken ? this.#spoken.join('') : '',
      aside: this.#aside.join(APART),
    }
  }

  #operate(word: string, held: readonly PdfValue[], resources: PdfValue | undefined, depth: number): void {
    if (word.length > LONGEST_OPERATOR) this.#aside.push(word)
    if (!SHOWING.has(word)) for (const value of held) this.#putAside(value)
    switch (word) {
      case 'Tf':
        this.#font = this.#fontNamed(held[0], resources)
        return
      case 'Tm':
        this.#moveTo(held[4], held[5])
        return
      case 'Td':
      case 'TD':
        this.#moveTo(this.#x + numberOf(held[0]), this.#y + numberOf(held[1]))
        return
      case 'Tj':
      case "'":
      case '"':
        this.#show([held.at(-1) ?? null])
        return
      case 'TJ':
        this.#show(Array.isArray(held[0]) ? held[0] : [])
        return
      case 'BMC':
      case 'BDC':
        this.#openMark(held[1], resources)
        return
      case 'EMC':
        this.#marks.pop()
        return
      case 'Do':
        this.#draw(held[0], resources, depth)
    }
  }

  #putAside(value: PdfValue): void {
    if (value instanceof Uint8Array) this.#aside.push(textOf(value))
    else if (value instanceof PdfName && value.name.length > SHORT_NAME) this.#aside.push(value.name)
    else if (Array.isArray(value)) value.forEach((part) => this.#putAside(part))
    else if (value instanceof Map) for (const part of value.values()) this.#putAside(part)
  }

  #moveTo(x: PdfValue | undefined, y: PdfValue | undefined): void {
    this.#x = numberOf(x)
    this.#y = numberOf(y)
  }

  #show(parts: readonly PdfValue[]): void {
    const glyphs: string[] = []
    for (const part of parts) {
      if (typeof part === 'number') {
        if (Math.abs(part) > SPACE_WIDE) glyphs.push(APART)
        continue
      }
      if (!(part instanceof Uint8Array)) continue
      if (this.#font === null) throw new UnreadableFile('text without a font')
      glyphs.push(...this.#font(part))
    }
    this.#shown.push({ glyphs, x: this.#x, y: this.#y })
    if (!this.#marks.includes(true)) this.#spoken.push(glyphs.join(''), APART)
  }

  #openMark(properties: PdfValue | undefined, resources: PdfValue | undefined): void {
    const named = properties instanceof PdfName ? this.#resource(resources, 'Properties', properties.name) : properties
    const said = named instanceof Map ? resolved(this.#file, named.get('ActualText')) : undefined
    const isSaid = said instanceof Uint8Array
    if (isSaid && !this.#marks.includes(true)) {
      this.#spoken.push(textOf(said), APART)
      this.#hasSpoken = true
    }
    this.#marks.push(isSaid)
  }

  #draw(name: PdfValue | undefined, resources: PdfValue | undefined, depth: number): void {
    if (!(name instanceof PdfName)) return
    const holder = resolved(this.#file, resources)
    const drawings = holder instanceof Map ? resolved(this.#file, holder.get('XObject')) : undefined
    const reference = drawings instanceof Map ? drawings.get(name.name) : undefined
    if (!(reference instanceof PdfReference)) return
    const drawing = this.#file.objects.get(reference.number)
    if (!(drawing?.value instanceof Map) || drawing.stream === null) return
    const subtype = drawing.value.get('Subtype')
    if (!(subtype instanceof PdfName) || subtype.name !== 'Form') return
    if (depth > DEEPEST) throw new UnreadableFile('drawings inside drawings without an end')
    this.read(drawing.stream, drawing.value.get('Resources') ?? resources, depth + 1)
  }

  #fontNamed(name: PdfValue | undefined, resources: PdfValue | undefined): GlyphReader {
    const font = name instanceof PdfName ? this.#resource(resources, 'Font', name.name) : undefined
    if (font === undefined) throw new UnreadableFile('text in a font that is not there')
    let reader = this.#fonts.get(font)
    if (reader === undefined) {
      reader = cachedReader(this.#file, font)
      this.#fonts.set(font, reader)
    }
    return reader
  }

  #resource(resources: PdfValue | undefined, kind: string, name: string): PdfValue | undefined {
    const holder = resolved(this.#file, resources)
    const held = holder instanceof Map ? resolved(this.#file, holder.get(kind)) : undefined
    return held instanceof Map ? resolved(this.#file, held.get(name)) : undefined
  }
}

/** Fonts are shared by all pages of a file. */
const readers = new WeakMap<object, GlyphReader>()

function cachedReader(file: PdfFile, font: PdfValue): GlyphReader {
  const known = typeof font === 'object' && font !== null ? readers.get(font) : undefined
  if (known !== undefined) return known
  const reader = glyphReader(file, font)
  if (typeof font === 'object' && font !== null) readers.set(font, reader)
  return reader
}

const numberOf = (value: PdfValue | undefined): number => (typeof value === 'number' ? value : 0)

/** What is drawn on one line after the other, each read from its right end glyph by glyph. */
function linesFromRight(shown: readonly Shown[]): string {
  const lines: Shown[][] = []
  for (const part of shown) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line[0]!.y - part.y) < 0.5) line.push(part)
    else lines.push([part])
  }
  const read = (line: readonly Shown[]): string =>
    line
      .toSorted((a, b) => b.x - a.x)
      .map(({ glyphs }) => glyphs.toReversed().join(''))
      .join(APART)
  return lines.map(read).join(APART)
}
