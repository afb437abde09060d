/** A letter by its number, e.g. `[U+1F600]`: how what cannot or must not be set is shown. */
export const visibleCode = (letter: string): string =>
  Array.from(letter, (one) => `[U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`).join('')
