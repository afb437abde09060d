import { readFileSync } from 'node:fs'
import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { FONT_FAMILIES, type FontFamily, type FontFiles } from './fonts.ts'
import { loadFontkit } from './shaping-guard.ts'

type HasLetter = (codePoint: number) => boolean

const letters = new Map<string, HasLetter>()

/** Whether a font file has a letter for a code point. Each file is read once a thread. */
function lettersIn(file: string): HasLetter {
  let has = letters.get(file)
  if (has === undefined) {
    const font = loadFontkit().create(readFileSync(file))
    has = (codePoint) => font.hasGlyphForCodePoint(codePoint)
    letters.set(file, has)
  }
  return has
}

/** Spaces and format characters (joiners) have no ink: without a letter nothing is seen. */
const INKLESS = /^[\p{White_Space}\p{Cf}\p{Cc}]$/u
const isFamily = (name: unknown): name is FontFamily => FONT_FAMILIES.includes(name as FontFamily)

/**
 * The characters of a definition that the font they are set in has no letter for: they would print as empty boxes.
 * Looks at every text with the font it stands in or inherits, whose weights and italics have the same letters; heads and
 * feet, which repeat the cover's words, are not looked at. Throws when a font file cannot be read.
 */
export function lettersMissingIn(definition: TDocumentDefinitions, fonts: FontFiles): ReadonlySet<string> {
  const missing = new Set<string>()
  const seen = new Map<FontFamily, Set<string>>(FONT_FAMILIES.map((family) => [family, new Set()]))
  const look = (text: string, family: FontFamily): void => {
    const known = seen.get(family)!
    for (const character of text) {
      // ASCII is in every font of ours.
      if (character <= '\u007E' || known.has(character)) continue
      known.add(character)
      if (!INKLESS.test(character) && !lettersIn(fonts[family].normal)(character.codePointAt(0)!))
        missing.add(character)
    }
  }
  const walk = (node: unknown, inherited: FontFamily): void => {
    if (typeof node === 'string') return look(node, inherited)
    if (Array.isArray(node)) return node.forEach((part) => walk(part, inherited))
    if (typeof node !== 'object' || node === null) return
    const { font } = node as { font?: unknown }
    const family = isFamily(font) ? font : inherited
    for (const key of ['text', 'stack', 'columns', 'ul', 'ol', 'section'] as const) {
      walk((node as Record<string, unknown>)[key], family)
    }
    walk((node as { table?: { body?: unknown } }).table?.body, family)
  }
  const { font } = (definition.defaultStyle ?? {}) as { font?: unknown }
  walk(definition.content, isFamily(font) ? font : 'Serif')
  return missing
}
