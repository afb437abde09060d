import type { Source, SourceType } from '#shared/domain/source.ts'
import { edtfBounds, parseEdtf } from '#shared/domain/values/edtf.ts'
import { listIn } from '#shared/i18n/figures.ts'
import { isolated } from '#shared/i18n/isolate.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { dateInWords, yearInWords } from '../text/dates.ts'
import { oneLine } from '../text/plain.ts'

/** Kinds whose title stands in quotation marks, being part of something larger (Chicago Manual of Style 17, 8.163). */
const PARTS_OF_MORE: ReadonlySet<SourceType> = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'broadcast',
  'interview',
  'speech',
])

/**
 * A source as a note of the Chicago Manual of Style has it (17, 14.23): `Asma Khan and Reuters, “The Doha talks”, Dawn,
 * Saturday 18 October 2025, https://dawn.example`. Commas and quotation marks are those of the brief's language.
 */
export function inNotesStyle(say: Say, source: Source): string {
  const names = source.author
    .map(({ family = '', given = '', literal = '', 'non-dropping-particle': of = '' }) =>
      oneLine(literal || [given, of, family].filter((part) => part !== '').join(' ')),
    )
    .filter((name) => name !== '')
  const issued = dateOf(say, source.issued)
  return joined(say, [
    listIn(say, names),
    titleOf(say, source),
    ...containerOf(say, source),
    issued === '' ? say('brief.cite-undated') : issued,
    alone(say, source.URL),
    accessedOf(say, source),
  ])
}

/**
 * A source by author and date (Chicago Manual of Style 17, 15.6): `Khan, Asma, and Reuters. 2025. “The Doha talks”. Dawn,
 * Saturday 18 October 2025, https://dawn.example`. Without an author its publisher or its title leads.
 */
export function inAuthorDateStyle(say: Say, source: Source): string {
  const names = source.author
    .map(({ family = '', given = '', literal = '', 'non-dropping-particle': of = '' }, at) => {
      const surname = [of, family].filter((part) => part !== '').join(' ')
      const inverted =
        at === 0 ? joined(say, [surname, given]) : [given, surname].filter((part) => part !== '').join(' ')
      return oneLine(literal || inverted)
    })
    .filter((name) => name !== '')
  const title = titleOf(say, source)
  const [first = '', ...rest] = containerOf(say, source)
  const lead = listIn(say, names) || alone(say, source.publisher) || first || title
  const issued = dateOf(say, source.issued)
  // A mere year says no more than the year that leads.
  const whole = /^\d{4}$/u.test(source.issued) ? '' : issued
  const where = [first, ...rest].filter((part) => part !== '' && part !== lead)
  return [
    lead,
    yearOf(say, source.issued),
    title === lead ? '' : title,
    joined(say, [...where, whole, alone(say, source.URL), accessedOf(say, source)]),
  ]
    .filter((part) => part !== '')
    .map((part, at, parts) => (at < parts.length - 1 && !part.endsWith('.') ? `${part}.` : part))
    .join(' ')
}

const titleOf = (say: Say, { title, type }: Source): string =>
  PARTS_OF_MORE.has(type) ? say('brief.cite-title', { title: oneLine(title) }) : alone(say, title)

/** What it appeared in, with volume and issue, and who published it. */
function containerOf(say: Say, { 'container-title': container, publisher, details }: Source): string[] {
  const { volume = '', issue = '', page = '', number = '' } = details
  const numbered = [volume, issue === '' ? '' : `(${issue})`].filter((part) => part !== '').join(' ')
  return [[oneLine(container), numbered].filter((part) => part !== '').join(' '), number, oneLine(publisher), page]
    .filter((part) => part.trim() !== '')
    .map((part) => alone(say, part))
}

/** With the commas of the language. Each part is ordered by itself already: as one they would be one text of two directions. */
const joined = (say: Say, parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(say('brief.comma'))

const alone = (say: Say, text: string): string => isolated(say.language, oneLine(text))

function dateOf(say: Say, edtf: string): string {
  const parsed = parseEdtf(edtf)
  return edtf !== '' && parsed.ok ? dateInWords(say, parsed.date) : ''
}

function accessedOf(say: Say, { accessed }: Source): string {
  const date = dateOf(say, accessed)
  return date === '' ? '' : say('brief.accessed', { date })
}

function yearOf(say: Say, edtf: string): string {
  const parsed = parseEdtf(edtf)
  const earliest = edtf !== '' && parsed.ok ? edtfBounds(parsed.date).earliest : null
  return earliest === null ? say('brief.cite-undated') : yearInWords(say, new Date(earliest).getUTCFullYear())
}
