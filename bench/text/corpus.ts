import { readFileSync } from 'node:fs'

/** The languages of the corpus, and lines in which scripts are mixed. */
export const CORPUS_LANGUAGES = [
  'ar',
  'zh',
  'en',
  'fr',
  'ru',
  'es',
  'ur',
  'ps',
  'fa-AF',
  'he',
  'hi',
  'tr',
  'mixed',
] as const
export type CorpusLanguage = (typeof CORPUS_LANGUAGES)[number]

/** Paragraphs made for each language. */
const PARAGRAPHS = 42

const sentencesOf = (language: CorpusLanguage): string[] =>
  readFileSync(new URL(`../corpus/${language}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

/**
 * Paragraphs of a language, always the same: two to four of its sentences each, no two paragraphs alike. Lines of mixed
 * scripts stand by themselves, too.
 */
export function paragraphsOf(language: CorpusLanguage): string[] {
  const sentences = sentencesOf(language)
  const space = language === 'zh' ? '' : ' '
  return Array.from({ length: PARAGRAPHS }, (_, at) => {
    if (language === 'mixed' && at < sentences.length) return sentences[at]!
    const round = Math.floor(at / sentences.length)
    const step = [1, 3, 5, 9][round % 4]!
    const count = 2 + ((at + round) % 3)
    return Array.from({ length: count }, (_each, nth) => sentences[(at + nth * step) % sentences.length]!).join(space)
  })
}
