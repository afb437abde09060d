import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BRIEF_TYPES, type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { notebook as notebookSchema } from '#shared/domain/notebook.ts'
import { BRIEF_LANGUAGES } from '#shared/domain/values/brief-language.ts'
import { briefPages } from './text/brief-pages.ts'

/*
 * Whether every letter that was laid on the pages of a brief comes out of its PDF again: `node bench/brief-letters.ts`.
 * Each kind in each language, with a head of five scripts, sources by author and date, and every paragraph marked. What
 * a reader (pdftotext) finds fewer of is named; a letter drawn off the page is not found. Hyphens are not counted, since
 * readers take those at the end of a line away.
 */
const sample = new URL('../resources/samples/doha-talks.json', import.meta.url)
const notebook = notebookSchema.parse(JSON.parse(await readFile(sample, 'utf8')))
const folder = await mkdtemp(join(tmpdir(), 'brief-letters-'))
const file = join(folder, 'brief.pdf')
let [briefs, letters, lost] = [0, 0, 0]
try {
  for (const language of BRIEF_LANGUAGES)
    for (const type of BRIEF_TYPES) {
      const { bytes, pages } = await briefPages(notebook, {
        ...defaultBriefOptions(notebook, '2025-10-18T05:15:00.000Z'),
        ...({ type, language, sourceStyle: 'author-date', portionMarks: true } satisfies Partial<BriefOptions>),
        preparedFor: 'Ambassador Müller, «Berlin»',
        preparedBy: 'دفتر خارجہ (South Asia)',
        subtitle: 'Доклад — 多哈, ש״ס',
      })
      await writeFile(file, bytes)
      const laid = counted(
        pages.flatMap(({ lines }) => lines.flatMap((line) => line.stretches.map(({ text }) => text))),
      )
      const read = counted([
        execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 }),
      ])
      const fewer = [...laid].filter(([letter, count]) => (read.get(letter) ?? 0) < count)
      for (const [letter, count] of fewer) {
        lost += count - (read.get(letter) ?? 0)
        console.log(`${type} in ${language}: “${letter}” ${count} times, found ${read.get(letter) ?? 0} times`)
      }
      briefs += 1
      letters += [...laid.values()].reduce((sum, count) => sum + count, 0)
    }
} finally {
  await rm(folder, { recursive: true })
}
console.log(`${briefs} briefs, ${letters} letters, ${lost} lost`)
process.exitCode = lost === 0 ? 0 : 1

/** How often each letter stands in texts, compatible forms as one; blanks, hyphens and marks without ink are left out. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of texts
    .join('')
    .normalize('NFKC')
    .replace(/[\s\-\p{Cf}]/gu, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}
