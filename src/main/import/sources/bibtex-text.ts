import { parse } from '@retorquere/bibtex-parser'
import type { CslItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'

/**
 * Entry types of BibTeX and biblatex (manual of biblatex 3, 2.1) as kinds of CSL; all others are documents. `@legal` is
 * meant for treaties; `@audio` and `@music` are any recording.
 */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  artwork: 'graphic',
  audio: 'song',
  book: 'book',
  bookinbook: 'chapter',
  booklet: 'pamphlet',
  collection: 'book',
  commentary: 'book',
  conference: 'paper-conference',
  dataset: 'dataset',
  electronic: 'webpage',
  image: 'graphic',
  inbook: 'chapter',
  incollection: 'chapter',
  inproceedings: 'paper-conference',
  inreference: 'entry',
  jurisdiction: 'legal_case',
  legal: 'treaty',
  legislation: 'legislation',
  letter: 'personal_communication',
  manual: 'report',
  mastersthesis: 'thesis',
  movie: 'motion_picture',
  music: 'song',
  mvbook: 'book',
  mvcollection: 'book',
  mvproceedings: 'book',
  mvreference: 'book',
  online: 'webpage',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  phdthesis: 'thesis',
  proceedings: 'book',
  reference: 'book',
  report: 'report',
  review: 'review',
  software: 'software',
  standard: 'standard',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  techreport: 'report',
  thesis: 'thesis',
  unpublished: 'manuscript',
  video: 'motion_picture',
  www: 'webpage',
}

/** What an article is by its `entrysubtype`, where that says so. */
const SUBTYPES: readonly (readonly [RegExp, string])[] = [
  [/news/iu, 'article-newspaper'],
  [/magazine/iu, 'article-magazine'],
]

/** Fields of BibTeX by those of CSL; of several the first that is there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['title'],
  'container-title': ['journaltitle', 'journal', 'booktitle', 'maintitle'],
  'container-title-short': ['shortjournal'],
  publisher: ['publisher', 'institution', 'school', 'organization'],
  'publisher-place': ['location', 'address'],
  URL: ['url'],
  accessed: ['urldate'],
  language: ['langid', 'language'],
  abstract: ['abstract'],
  DOI: ['doi'],
  ISBN: ['isbn'],
  ISSN: ['issn'],
  volume: ['volume'],
  edition: ['edition'],
  page: ['pages'],
  genre: ['type', 'entrysubtype'],
  version: ['version'],
  'collection-title': ['series'],
  'event-title': ['eventtitle'],
  'event-place': ['venue'],
  medium: ['howpublished'],
  archive: ['library'],
}
/** Titles go on in these fields. */
const SUBTITLES = [
  ['title', 'subtitle'],
  ['container-title', 'journalsubtitle'],
  ['container-title', 'booksubtitle'],
] as const
const ADDRESS = /https?:\/\/[^\s,;]+/u
const PASSED = new Set(['author', 'date', 'year', 'month', 'day', 'number', 'issue'])

type Fields = Readonly<Record<string, unknown>>

/**
 * The entries of a BibTeX or biblatex file as items of CSL-JSON, LaTeX read into plain letters. Fields with no place in
 * CSL stand in the item by their name, so that they are told as lost. Throws an `ImportProblem` that names the line of
 * the first fault; then nothing of the file is taken.
 */
export function itemsOfBibtex(file: string, text: string): CslItem[] {
  const { entries, errors } = parse(text, {
    sentenceCase: false,
    english: false,
    verbatimFields: ['url', 'doi', 'date', 'urldate'],
  })
  const [fault] = errors
  if (fault !== undefined) {
    const line = /\bline (\d+)/u.exec(fault.error)?.[1]
    throw new ImportProblem(file, line === undefined ? null : Number(line), message('exchange.bib.fault'))
  }
  if (entries.length === 0 && text.trim() !== '') throw new ImportProblem(file, null, message('exchange.bib.none'))
  return entries.map(({ type, key, fields }) => itemOf(type, key, fields as Fields))
}

function itemOf(type: string, key: string, fields: Fields): CslItem {
  const first = (name: string): string => plain(fields[name])
  const kind = type.toLowerCase()
  const subtype = kind === 'article' && SUBTYPES.find(([words]) => words.test(first('entrysubtype')))
  const item: Record<string, unknown> = { id: key, type: subtype ? subtype[1] : (TYPES[kind] ?? 'document') }
  const used = new Set(PASSED)
  for (const [field, names] of Object.entries(FIELDS)) {
    const name = names.find((one) => first(one) !== '')
    if (name === undefined) continue
    used.add(name)
    item[field] = first(name)
  }
  for (const [field, name] of SUBTITLES) {
    if (first(name) === '' || typeof item[field] !== 'string') continue
    used.add(name)
    item[field] = `${item[field]}: ${first(name)}`
  }
  // BibTeX has no field for an address: it was put into `howpublished` and `note`.
  const address = item['URL'] === undefined ? ADDRESS.exec(`${first('howpublished')} ${first('note')}`)?.[0] : undefined
  if (address !== undefined) {
    item['URL'] = address
    if (first('howpublished') === address) delete item['medium']
    if (first('note') === address) used.add('note')
  }
  const issued = first('date') || [first('year'), first('month'), first('day')].filter(isPart).join('-')
  if (issued !== '') item['issued'] = issued
  const number = first('number') || first('issue')
  if (number !== '') item[kind === 'article' ? 'issue' : 'number'] = number
  const authors = fields['author']
  if (Array.isArray(authors)) item['author'] = authors.map(nameOf)
  for (const name of Object.keys(fields)) if (!used.has(name) && first(name) !== '') item[name] = first(name)
  return item
}

const isPart = (part: string, at: number, parts: readonly string[]): boolean =>
  part !== '' && parts.slice(0, at).every((before) => before !== '')

/** The parser makes links of `\url` and `\href`; a source keeps their words. */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join(', ')
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return String(value)
    .replaceAll(/<\/?a(?:\s[^<>]*)?>/giu, '')
    .normalize('NFC')
    .trim()
}

function nameOf(name: unknown): Record<string, string> {
  const { name: literal, lastName, firstName, prefix, suffix } = name as Record<string, string | undefined>
  if (literal !== undefined) return { literal }
  const parts = { family: lastName, given: firstName, 'non-dropping-particle': prefix, suffix }
  return Object.fromEntries(Object.entries(parts).flatMap(([part, value]) => (value ? [[part, value]] : [])))
}
