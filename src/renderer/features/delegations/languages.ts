/** Language tags as people type them: between commas, semicolons or spaces, each once. */
export function readLanguages(text: string): string[] {
  return [...new Set(text.split(/[\s,;،]+/u).filter((tag) => tag !== ''))]
}

const names = new Intl.DisplayNames('en', { type: 'language' })

/** Language tags in words: “Urdu, Pashto, Dari (Afghanistan)”. A tag that names no language stands as it is. */
export const languagesInWords = (tags: readonly string[]): string => tags.map(inWords).join(', ')

function inWords(tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    // Well formed for the notebook, yet not for Intl, whose rules for subtags are stricter.
    return tag
  }
}
