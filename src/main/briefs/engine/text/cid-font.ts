import { BIDI_CONTROLS } from './bidi.ts'
import type { Face } from './faces.ts'
import type { EmbeddedFont } from './pdfkit-types.ts'
import type { Shape } from './shape.ts'

/** One stretch of an array for `TJ` at one height above the line. */
export type Strokes = Readonly<{
  /** Above the baseline, in thousandths of the size. */
  rise: number
  /** What stands between the brackets of `TJ`. */
  array: string
  /** Its letters are blanks under a word already drawn, each made so much of its own width, in per cent. */
  stretch?: number
  /** A stretch begins here whose glyphs say nothing; the letters under it do. */
  opens?: boolean
  /** It ends behind this one. */
  closes?: boolean
}>

/** A glyph that says nothing by itself: a word joiner, which readers pass over. */
const SAYS_NOTHING = '\u2060'

/**
 * A font of one PDF whose codes are (glyph, letters) pairs and not glyphs: one dotless tooth stands for five Arabic
 * letters, and each of these uses says its own (ISO 32000-1, 9.7.4.2, 9.10.3). The glyphs themselves are embedded once.
 *
 * A word whose glyphs cannot say its letters one by one (Nastaliq's teeth and dots, a Hindi vowel drawn before its
 * consonant) is drawn saying nothing, and blanks are laid under it that say one letter each, in the order in which they
 * are seen. Every reader copes with that; an `ActualText` in logical order comes out reversed of one (poppler).
 */
export class CidFont {
  readonly pdf: EmbeddedFont
  readonly face: Face
  readonly #codes = new Map<number, Map<string, string>>()
  /** By code: what it says, how wide it is, and the glyph of the subset it is drawn with. */
  readonly #says: string[] = ['']
  readonly #widths: number[] = []
  readonly #glyphs: number[] = [0]
  readonly #strokes = new WeakMap<Shape, readonly Strokes[]>()
  readonly #scale: number

  constructor(pdf: EmbeddedFont, face: Face) {
    this.pdf = pdf
    this.face = face
    this.#scale = 1000 / face.shaping.unitsPerEm
    this.#widths.push(face.shaping.advanceOf(0) * this.#scale)
    pdf.encode = (text, features) => {
      const { glyphs, positions } = pdf.layout(text, features)
      return [glyphs.map(({ id, codePoints }) => this.#codeOf(id, String.fromCodePoint(...codePoints))), positions]
    }
    pdf.embed = () => this.#embed()
  }

  /** How a shape is drawn with this font. */
  strokesOf(shape: Shape): readonly Strokes[] {
    let strokes = this.#strokes.get(shape)
    if (strokes === undefined) {
      strokes = this.#draw(shape)
      this.#strokes.set(shape, strokes)
    }
    return strokes
  }

  #draw(shape: Shape): Strokes[] {
    const pen: Pen = { strokes: [], array: '', hex: '', rise: 0, move: 0 }
    if (shape.needsLetters) {
      for (const { from, to, text } of segmentsOf(shape)) {
        endStrokes(pen)
        const first = pen.strokes.length
        this.#drawRange(shape, from, to, pen, text !== null)
        if (text !== null) this.#layLetters(shape, from, to, text, first, pen)
      }
    } else this.#drawRange(shape, 0, shape.glyphs.length, pen, false)
    endHex(pen)
    if (pen.move !== 0) pen.array += number(-pen.move)
    endStrokes(pen)
    return pen.strokes
  }

  /** Lays a word's letters under it, once it is drawn. */
  #layLetters(shape: Shape, from: number, to: number, text: string, first: number, pen: Pen): void {
    let width = 0
    for (let at = from; at < to; at++) width += shape.glyphs[at]!.advance * shape.scale
    // What the pen has yet to go is gone at once, and then back to where the word begins.
    endHex(pen)
    const back = pen.move - width
    pen.move = 0
    pen.array += number(-back)
    endStrokes(pen)
    if (pen.strokes[first] === undefined) return
    pen.strokes[first].opens = true
    pen.strokes.at(-1)!.closes = true
    const letters = Array.from(text).filter((letter) => !BIDI_CONTROL.test(letter))
    if (letters.length === 0 || width <= 0) {
      pen.move = width
      return
    }
    if (shape.isRtl) letters.reverse()
    const blank = this.#blank()
    const each = this.face.shaping.advanceOf(blank) * this.#scale
    const hex = letters.map((letter) => this.#codeOf(blank, letter)).join('')
    pen.strokes.push({ rise: 0, array: `<${hex}>`, stretch: (width / (each * letters.length)) * 100 })
    pen.rise = 0
  }

  /** The space, as `TJ` takes it, and its width in thousandths of the size. */
  space(): { readonly array: string; readonly width: number } {
    const blank = this.#blank()
    return { array: `<${this.#codeOf(blank, ' ')}>`, width: this.face.shaping.advanceOf(blank) * this.#scale }
  }

  /** The glyph of the space. */
  #blank(): number {
    return this.face.shaping.glyphOf(0x20)
  }

  #drawRange({ glyphs, says, scale }: Shape, from: number, to: number, pen: Pen, isSilent: boolean): void {
    for (let at = from; at < to; at++) {
      const glyph = glyphs[at]!
      const rise = glyph.y * scale
      if (rise !== pen.rise) {
        endStrokes(pen)
        pen.rise = rise
      }
      const before = pen.move + glyph.x * scale
      if (Math.abs(before) > 1e-6) {
        endHex(pen)
        pen.array += number(-before)
      }
      const code = this.#codeOf(glyph.id, isSilent ? '' : says[at]!)
      pen.hex += code
      pen.move = (glyph.advance - glyph.x) * scale - this.#widths[Number.parseInt(code, 16)]!
    }
  }

  #codeOf(glyph: number, said: string): string {
    let own = this.#codes.get(glyph)
    if (own === undefined) {
      own = new Map()
      this.#codes.set(glyph, own)
    }
    let code = own.get(said)
    if (code === undefined) {
      const next = this.#says.length
      this.#says.push(said === '' ? SAYS_NOTHING : said)
      this.#widths.push(this.face.shaping.advanceOf(glyph) * this.#scale)
      this.#glyphs.push(this.pdf.subset.includeGlyph(glyph))
      code = next.toString(16).padStart(4, '0')
      own.set(said, code)
    }
    return code
  }

  /** As PDFKit embeds a font, but with a map from codes to glyphs. */
  #embed(): void {
    const { pdf } = this
    const { font, document, scale, bbox } = pdf
    const file = document.ref({})
    file.end(pdf.subset.encode())
    const name = `${tagOf(pdf.id)}+${font.postscriptName?.replaceAll(' ', '_') ?? 'Font'}`
    const descriptor = document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: flagsOf(pdf),
      FontBBox: [bbox.minX * scale, bbox.minY * scale, bbox.maxX * scale, bbox.maxY * scale],
      ItalicAngle: font.italicAngle,
      Ascent: pdf.ascender,
      Descent: pdf.descender,
      CapHeight: (font.capHeight || font.ascent) * scale,
      XHeight: (font.xHeight || 0) * scale,
      StemV: 0,
      FontFile2: file,
    })
    descriptor.end()
    const map = document.ref({})
    const glyphs = Buffer.alloc(this.#glyphs.length * 2)
    this.#glyphs.forEach((glyph, code) => glyphs.writeUInt16BE(glyph, code * 2))
    map.end(glyphs)
    const descendant = document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      // PDFKit writes a `String` object as a PDF string, a bare one as a name.
      CIDSystemInfo: { Registry: asString('Adobe'), Ordering: asString('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      W: [0, this.#widths],
      CIDToGIDMap: map,
    })
    descendant.end()
    const unicode = document.ref({})
    unicode.end(unicodeMap(this.#says))
    pdf.dictionary.data = {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    }
    pdf.dictionary.end()
  }
}

type Pen = {
  readonly strokes: { rise: number; array: string; stretch?: number; opens?: boolean; closes?: boolean }[]
  array: string
  hex: string
  rise: number
  /** How far the pen must yet move, in thousandths of the size. */
  move: number
}

function endHex(pen: Pen): void {
  if (pen.hex !== '') pen.array += `<${pen.hex}>`
  pen.hex = ''
}

function endStrokes(pen: Pen): void {
  endHex(pen)
  if (pen.array !== '') pen.strokes.push({ rise: pen.rise, array: pen.array })
  pen.array = ''
}

const BLANK = /^\s+$/u

/** A shape's glyphs cut into words, each with its letters in reading order, and blanks, which say themselves. */
function segmentsOf({ text, start, glyphs, says }: Shape): { from: number; to: number; text: string | null }[] {
  const isBlank = glyphs.map((_, at) => BLANK.test(says[at]!))
  const segments: { from: number; to: number; text: string | null }[] = []
  for (let from = 0; from < glyphs.length;) {
    let to = from + 1
    while (to < glyphs.length && isBlank[to] === isBlank[from]) to++
    let first = Infinity
    for (let at = from; at < to; at++) first = Math.min(first, glyphs[at]!.cluster)
    // It reaches to the next letter that another segment begins with.
    let end = text.length
    for (let at = 0; at < glyphs.length; at++) {
      const { cluster } = glyphs[at]!
      if ((at < from || at >= to) && cluster > first) end = Math.min(end, cluster - start)
    }
    segments.push({ from, to, text: isBlank[from] === true ? null : text.slice(first - start, end) })
    from = to
  }
  return segments
}

const BIDI_CONTROL = new RegExp(`[${BIDI_CONTROLS}]`, 'u')

const asString = (text: string): unknown => Object(text) as unknown

const tagOf = (id: string): string =>
  [1, 2, 3, 4, 5, 6].map((at) => String.fromCharCode((id.charCodeAt(at) || 73) + 17)).join('')

/** ISO 32000-1, table 123. */
function flagsOf({ font }: EmbeddedFont): number {
  const family = (font['OS/2']?.sFamilyClass ?? 0) >> 8
  const isSerif = family >= 1 && family <= 7
  return (
    (font.post.isFixedPitch ? 1 : 0) |
    (isSerif ? 2 : 0) |
    4 |
    (family === 10 ? 8 : 0) |
    (font.head.macStyle.italic ? 64 : 0)
  )
}

/** Entries a block of the map may hold (Adobe Technical Note 5014). */
const BLOCK = 100

function unicodeMap(says: readonly string[]): string {
  const entries = says.flatMap((said, code) => (said === '' ? [] : [`<${hex16(code)}> <${utf16(said)}>`]))
  const blocks: string[] = []
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

const hex16 = (value: number): string => value.toString(16).padStart(4, '0')

/** A text as hexadecimal UTF-16, big end first. */
export function utf16(text: string): string {
  let hex = ''
  for (let at = 0; at < text.length; at++) hex += hex16(text.charCodeAt(at))
  return hex
}

/** A number as PDF takes it, with no more places than can be seen. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : String(rounded)
}
