import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserHere } from '../../tools/launch/browser-supply.ts'
import { alone, type Finding, type Row } from '../row.ts'
import { compare, type Comparison } from '../text/compare.ts'
import { CORPUS_LANGUAGES, type CorpusLanguage } from '../text/corpus.ts'

/** Paragraphs of each language. */
const SIZE = 42

/**
 * Texts of every language as the briefs set them, beside the same texts in the same faces and sizes in Chromium: how alike
 * each line looks, whether lines end in the same places, and what comes out of the PDF again.
 */
export const text: Row = {
  name: 'text',
  sizes: [SIZE],
  measure: async ({ folder }) => {
    const found = browserHere()
    if (found === undefined) throw new Error('no Chromium, Chrome or Edge is installed')
    const pages = join(folder, 'pages')
    await mkdir(pages, { recursive: true })
    const browser = await chromium.launch({
      executablePath: found.path,
      // Letters where they are, not where a screen's dots are; the fonts are files beside the page.
      args: ['--font-render-hinting=none', '--allow-file-access-from-files', '--no-sandbox'],
    })
    try {
      const findings: Finding[] = []
      for (const language of chosenLanguages()) {
        const comparison = await compare(browser, pages, language)
        if (process.env['BENCH_TEXT_DETAILS'] !== undefined) console.error(detailsOf(comparison))
        findings.push(...findingsOf(comparison))
      }
      return findings
    } finally {
      await browser.close()
    }
  },
}

/** All languages, or those named in BENCH_TEXT_LANGUAGES with commas between, for whoever looks into one. */
function chosenLanguages(): readonly CorpusLanguage[] {
  const named = process.env['BENCH_TEXT_LANGUAGES']?.split(',')
  if (named === undefined) return CORPUS_LANGUAGES
  const unknown = named.find((name) => !CORPUS_LANGUAGES.includes(name as CorpusLanguage))
  if (unknown !== undefined) throw new Error(`BENCH_TEXT_LANGUAGES: there is no corpus of ${unknown}`)
  return CORPUS_LANGUAGES.filter((language) => named.includes(language))
}

const percent = (share: number): number => 100 * share

function findingsOf({ language, lines, breaks, errors }: Comparison): Finding[] {
  const likeness = lines.map((line) => percent(line.likeness))
  const about = language
  const words = (what: string) => ({ size: SIZE, what: `${about}: ${what}`, unit: '%' }) as const
  return [
    alone(words(`likeness of ${lines.length} lines to Chromium’s`), likeness),
    alone(words('likeness of the least like'), [Math.min(...likeness)], { of: 'p95', is: 'at least', value: 98 }),
    alone(words(`of Chromium’s ${breaks.theirs} line ends that are ours`), [percent(breaks.same / breaks.theirs)], {
      of: 'p95',
      is: 'at least',
      value: 99,
    }),
    alone(words('wrong letters read by pdftotext; Chromium’s PDF is the aim'), [percent(errors.ours)], {
      of: 'p95',
      is: 'at most',
      // Rounded up: as many as theirs are no miss.
      value: Math.ceil(percent(errors.theirs) * 1000) / 1000,
    }),
  ]
}

/** Where a language differs most, for whoever looks into it. */
function detailsOf({ language, lines, breaks, errors }: Comparison): string {
  const least = lines.toSorted((a, b) => a.likeness - b.likeness).slice(0, 10)
  return [
    `${language}: ${breaks.same} of ${breaks.theirs} line ends, ${percent(errors.ours).toFixed(3)} against ${percent(errors.theirs).toFixed(3)} % wrong letters`,
    ...least.map(({ likeness, paragraph, text: words }) => `  ${likeness.toFixed(4)} in ${paragraph}: ${words}`),
    ...new Set(breaks.differing.map((place) => `  Chromium breaks at ${place}`)),
  ].join('\n')
}
