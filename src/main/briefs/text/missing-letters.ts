import { setFontFiles } from '../engine/text/faces.ts'
import { isMissing } from '../engine/text/fallback.ts'
import type { FontFiles } from './fonts.ts'

/** Looks at nodes of a definition; `missing` are the characters in them that no font of the brief has. */
export type LetterCheck = Readonly<{ look: (node: unknown) => void; missing: ReadonlySet<string> }>

/**
 * Finds the characters that no font of the brief has a letter for: they print as their code. Looks at every text of a
 * node; heads and feet, which repeat the cover's words, are not looked at. Throws when a font file cannot be read.
 */
export function letterCheck(fonts: FontFiles): LetterCheck {
  setFontFiles(fonts)
  const missing = new Set<string>()
  const known = new Set<string>()
  const read = (text: string): void => {
    for (const character of text) {
      // ASCII is in every text font of ours.
      if (character <= '\u007E' || known.has(character)) continue
      known.add(character)
      if (isMissing(character.codePointAt(0)!)) missing.add(character)
    }
  }
  const walk = (node: unknown): void => {
    if (typeof node === 'string') return read(node)
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    for (const key of ['text', 'stack', 'columns', 'ul', 'ol', 'section'] as const)
      walk((node as Record<string, unknown>)[key])
    walk((node as { table?: { body?: unknown } }).table?.body)
  }
  return { look: walk, missing }
}
