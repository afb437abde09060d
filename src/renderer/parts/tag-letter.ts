import type { AnnotationTag } from '#shared/domain/annotation.ts'

/** The letter of a tag, which is also its key. */
export type TagLetter = 'R' | 'F' | 'A' | 'V' | 'Q'

const LETTERS: { readonly [T in AnnotationTag]: TagLetter } = {
  'red-line': 'R',
  flexibility: 'F',
  ambiguity: 'A',
  verify: 'V',
  quote: 'Q',
}

export const tagLetter = (tag: AnnotationTag): TagLetter => LETTERS[tag]

/** The tag that a letter stands for, or `undefined`. */
export const tagOfLetter = (letter: string): AnnotationTag | undefined =>
  (Object.keys(LETTERS) as AnnotationTag[]).find((tag) => LETTERS[tag] === letter.toUpperCase())
