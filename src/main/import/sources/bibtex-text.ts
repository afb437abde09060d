import { parse } from '@retorquere/bibtex-parser'
import type { CslItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'

/** Entry types of BibTeX and biblatex as kinds of CSL; all others are documents. */
const TYPES: Readonly<Record<string, string>> = {
  article: 'article-journal',
  audio: 'broadcast',
  dataset: 'dataset',
  electronic: 'webpage',
  jurisdiction: 'document',
  legislation: 'legislation',
  letter: 'personal_communication',
  online: 'webpage',
  report: 'report',
  techreport: 'report',
  video: 'broadcast',
  www: 'webpage',
}

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
  const isNews = kind === 'article' && /news/iu.test(first('entrysubtype'))
  const item: Record<string, unknown> = { id: key, type: isNews ? 'article-newspaper' : (TYPES[kind] ?? 'document') }
  const used = new Set(PASSED)
  for (const [field, names] of Object.entries(FIELDS)) {
    const name = names.find((one) => first(one) !== '')
    if (name === undefined) continue
    used.add(name)
    item[field] = first(name)
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

const plain = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(plain).join(', ')
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : ''
}

function nameOf(name: unknown): Record<string, string> {
  const { name: literal, lastName, firstName, prefix, suffix } = name as Record<string, string | undefined>
  if (literal !== undefined) return { literal }
  const parts = { family: lastName, given: firstName, 'non-dropping-particle': prefix, suffix }
  return Object.fromEntries(Object.entries(parts).flatMap(([part, value]) => (value ? [[part, value]] : [])))
}
