/** Letters that only one language of Arabic script among ours writes. */
const PASHTO = /[ټځڅډړږښڼېۍ]/gu
const URDU = /[ٹڈڑےںۓھہۂ]/gu
const PERSIAN = /[پچژگیک]/gu
/** Letters of Arabic that the others write otherwise. */
const ARABIC = /[يكةىأإؤئ]/gu
/** Those of them that neither Pashto nor Urdu nor Persian writes at all: kaf, teh marbuta, alef with hamza below. */
const ARABIC_ALONE = /[كةإ]/u

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0

/**
 * The language of a text of Arabic script by its letters, where nobody has said it: it decides between Nastaliq and
 * Naskh, and how some letters are shaped. Most letters of its own win; a text without any is Arabic.
 */
export function arabicLanguage(text: string): 'ar' | 'fa' | 'ps' | 'ur' {
  const pashto = count(text, PASHTO)
  const urdu = count(text, URDU)
  if (pashto > 0 && pashto >= urdu) return 'ps'
  if (urdu > 0) return 'ur'
  return count(text, PERSIAN) > count(text, ARABIC) ? 'fa' : 'ar'
}

/** Texts of so few letters may well do without a letter that only their language writes. */
const SHORT = 24
/** Languages that write all letters of Persian beside their own. */
const WITH_PERSIAN: ReadonlySet<string> = new Set(['ps', 'ur'])

/**
 * The same on a page of some language: this decides where the letters do not, which may be its own as well. A title in
 * Urdu such as “ترتیبِ واقعات” has none that Persian lacks. A sentence in Arabic on a page in Urdu stays one, and is not
 * set in Nastaliq.
 */
export function arabicLanguageOn(page: string, text: string): string {
  const letters = arabicLanguage(text)
  if (letters === 'ar') return scriptOfLanguage(page) === 'Arab' && !ARABIC_ALONE.test(text) ? page : letters
  const isEither = letters === 'fa' && WITH_PERSIAN.has(page.split('-')[0] ?? '') && count(text, /\p{L}/gu) <= SHORT
  return isEither ? page : letters
}

const SCRIPT_OF_LANGUAGE: Readonly<Record<string, string>> = {
  ar: 'Arab',
  fa: 'Arab',
  ps: 'Arab',
  ur: 'Arab',
  he: 'Hebr',
  hi: 'Deva',
  zh: 'Hani',
  ru: 'Cyrl',
}

/** The script that a language is written in, where it is not Latin. */
export const scriptOfLanguage = (language: string): string => SCRIPT_OF_LANGUAGE[language.split('-')[0] ?? ''] ?? 'Latn'
