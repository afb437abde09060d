import type { Source } from '#shared/domain/source.ts'

type Authors = Source['author']

/** Authors on one line: `Family, Given; Institution`. */
export const authorsInWords = (authors: Authors): string =>
  authors.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', ')).join('; ')

/** Reads that line back: with a comma it is a person's family and given name, without one an institution or a single name. */
export function readAuthors(text: string): Authors {
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const [family, ...given] = name.split(',').map((part) => part.trim())
      return given.length === 0 ? { literal: name } : { family: family!, given: given.join(', ') }
    })
}
