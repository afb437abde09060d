import * as hb from 'harfbuzzjs'

/** How a stretch of text is shaped: all of one script, one language, one direction. */
export type ShapingOptions = Readonly<{
  isRtl: boolean
  /** ISO 15924, e.g. `Arab`. */
  script: string
  /** BCP 47; empty where it is not known. */
  language: string
  /** OpenType features beside the usual ones, as HarfBuzz writes them: `halt`, `-liga`. */
  features?: readonly string[]
}>

/** A glyph as HarfBuzz placed it, in font units; glyphs come from left to right whatever the direction. */
export type PlacedGlyph = Readonly<{
  id: number
  /** Where its cluster begins in the text, in UTF-16 units. */
  cluster: number
  advance: number
  x: number
  y: number
  /** Shaping the text apart at the start of this cluster would come out differently. */
  isUnsafe: boolean
}>

/** A font file as HarfBuzz reads it. Lives as long as the thread. */
export type ShapingFont = Readonly<{
  unitsPerEm: number
  hasLetter: (codePoint: number) => boolean
  /** The glyph of a code point by itself; 0, the box, where there is none. */
  glyphOf: (codePoint: number) => number
  advanceOf: (glyph: number) => number
  /** Highest and lowest ink of a glyph, in font units. */
  inkOf: (glyph: number) => Readonly<{ top: number; bottom: number }>
  shape: (text: string, from: number, to: number, options: ShapingOptions) => PlacedGlyph[]
}>

/** UTF-16 units that are handed over beside a stretch: five code points (`hb_buffer_t::CONTEXT_LENGTH`) and to spare. */
const CONTEXT = 16

/** One buffer serves every call: HarfBuzz empties it quicker than it makes one. */
const buffer = new hb.Buffer()
const features = new Map<string, hb.Feature>()

function featureOf(name: string): hb.Feature {
  let feature = features.get(name)
  if (feature === undefined) {
    const isOff = name.startsWith('-')
    feature = new hb.Feature(isOff ? name.slice(1) : name, isOff ? 0 : 1)
    features.set(name, feature)
  }
  return feature
}

/** Reads a TrueType font. Throws when HarfBuzz finds no letters in it. */
export function shapingFont(bytes: Uint8Array): ShapingFont {
  const face = new hb.Face(new hb.Blob(bytes))
  const font = new hb.Font(face)
  const letters = letterSet(face.collectUnicodes())
  return {
    unitsPerEm: face.upem,
    hasLetter: (codePoint) => ((letters[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0,
    glyphOf: (codePoint) => font.nominalGlyph(codePoint) ?? 0,
    advanceOf: (glyph) => font.glyphHAdvance(glyph),
    inkOf: (glyph) => {
      const ink = font.glyphExtents(glyph)
      return ink === undefined ? { top: 0, bottom: 0 } : { top: ink.yBearing, bottom: ink.yBearing + ink.height }
    },
    shape: (text, from, to, { isRtl, script, language, features: asked = [] }) => {
      buffer.clearContents()
      // Letters before and after are seen as context, so that a letter joins what stands beside the stretch. HarfBuzz
      // looks at five code points on each side and copies all that it is handed.
      const start = Math.max(0, from - CONTEXT)
      buffer.addText(text.slice(start, to + CONTEXT), from - start, to - from)
      buffer.setDirection(isRtl ? hb.Direction.RTL : hb.Direction.LTR)
      buffer.setScript(script)
      buffer.setLanguage(language === '' ? 'und' : language)
      buffer.setClusterLevel(hb.ClusterLevel.MONOTONE_CHARACTERS)
      hb.shape(font, buffer, asked.map(featureOf))
      const positions = buffer.getGlyphPositions()
      return buffer.getGlyphInfos().map((info, at): PlacedGlyph => {
        const { xAdvance, xOffset, yOffset } = positions[at]!
        return {
          id: info.codepoint,
          cluster: info.cluster + start,
          advance: xAdvance,
          x: xOffset,
          y: yOffset,
          isUnsafe: (info.flags & hb.GlyphFlag.UNSAFE_TO_BREAK) !== 0,
        }
      })
    },
  }
}

/** Code points as bits. */
function letterSet(codePoints: Uint32Array): Uint8Array {
  const bits = new Uint8Array(((codePoints.at(-1) ?? 0) >> 3) + 1)
  for (const codePoint of codePoints) {
    const at = codePoint >> 3
    bits[at] = (bits[at] ?? 0) | (1 << (codePoint & 7))
  }
  return bits
}
