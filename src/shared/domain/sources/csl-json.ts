import { shortened } from '../exchange/shortened.ts'
import { SOURCE_DETAILS, SOURCE_TYPES, type Source, type SourceDetail, type SourceType } from '../source.ts'
import { PROSE_LIMIT } from '../text.ts'
import { cslOfEdtf, edtfOfCsl } from './csl-date.ts'

/** One item of CSL-JSON (citation-style-language/schema, csl-data 1.0.2). */
export type CslItem = Readonly<Record<string, unknown>>

/** What CSL knows of a source. */
export const CSL_FIELDS = [
  'type',
  'title',
  'author',
  'container-title',
  'publisher',
  'issued',
  'accessed',
  'URL',
  'language',
  'abstract',
  'details',
] as const
export type CslFields = Pick<Source, (typeof CSL_FIELDS)[number]>

/** An item as fields of a source, and the names of what there is no place for or what was cut. */
export type ReadItem = { readonly key: string; readonly fields: CslFields; readonly lost: readonly string[] }

/** Kinds of CSL (csl-data 1.0.2) that a briefing desk seldom meets, as the nearest that it does; all others are documents. */
const NEAREST: Readonly<Record<string, SourceType>> = {
  bill: 'legislation',
  hearing: 'legislation',
  regulation: 'legislation',
  motion_picture: 'broadcast',
  song: 'broadcast',
  periodical: 'article-magazine',
  post: 'webpage',
  'post-weblog': 'webpage',
  review: 'article-magazine',
  'review-book': 'article-journal',
  standard: 'report',
  thesis: 'report',
}

/** Names that CSL gave up for others (1.0.2, and those that processors still write). */
const FORMER_NAMES: Readonly<Record<string, SourceDetail>> = {
  event: 'event-title',
  journalAbbreviation: 'container-title-short',
}

const LINES = ['container-title', 'publisher', 'URL', 'language'] as const
const NAME_PARTS = ['family', 'given', 'literal', 'suffix', 'dropping-particle', 'non-dropping-particle'] as const
/** Names of the item itself, which are no loss. */
const NO_LOSS = new Set(['id', 'citation-key', 'custom'])
const MOST_AUTHORS = 50

/** Reads one item. Nothing in it is refused: what cannot be kept is named in `lost`. */
export function readCslItem(item: CslItem): ReadItem {
  const lost: string[] = []
  const text = (field: string): string => {
    const value = plainText(item[field])
    const line = shortened(value)
    if (value.length > line.length && line.endsWith('…')) lost.push(field)
    return line
  }
  const date = (field: 'issued' | 'accessed'): string => {
    const value = item[field]
    if (value === undefined || value === null || value === '') return ''
    const edtf = edtfOfCsl(value)
    if (edtf === null) lost.push(field)
    return edtf ?? ''
  }
  const details: Partial<Record<SourceDetail, string>> = {}
  for (const detail of SOURCE_DETAILS)
    if (item[detail] !== undefined && text(detail) !== '') details[detail] = text(detail)
  for (const [former, detail] of Object.entries(FORMER_NAMES))
    if (details[detail] === undefined && item[former] !== undefined && text(former) !== '')
      details[detail] = text(former)
  const fields: CslFields = {
    type: typeOf(item['type'], lost),
    title: text('title'),
    author: authorsOf(item['author'], lost),
    'container-title': text('container-title'),
    publisher: text('publisher'),
    issued: date('issued'),
    accessed: date('accessed'),
    URL: text('URL'),
    language: text('language'),
    abstract: abstractOf(plainText(item['abstract']), lost),
    details,
  }
  const known = new Set<string>([...CSL_FIELDS, ...SOURCE_DETAILS, ...Object.keys(FORMER_NAMES)])
  for (const field of Object.keys(item)) if (!known.has(field) && !NO_LOSS.has(field)) lost.push(field)
  return { key: plainText(item['citation-key'] ?? item['id']), fields, lost: [...new Set(lost)] }
}

function typeOf(type: unknown, lost: string[]): SourceType {
  const known = SOURCE_TYPES.find((one) => one === type)
  if (known !== undefined) return known
  if (typeof type === 'string' && type !== '') lost.push(`type ${shortened(type)}`)
  return (typeof type === 'string' && Object.hasOwn(NEAREST, type) ? NEAREST[type] : undefined) ?? 'document'
}

function authorsOf(names: unknown, lost: string[]): Source['author'] {
  if (!Array.isArray(names)) return []
  if (names.length > MOST_AUTHORS) lost.push('author')
  return names.slice(0, MOST_AUTHORS).flatMap((name: unknown): Source['author'] => {
    if (typeof name === 'string') return name.trim() === '' ? [] : [{ literal: shortened(name) }]
    if (typeof name !== 'object' || name === null) return []
    const parts = NAME_PARTS.flatMap((part) => {
      const value = shortened(plainText((name as Record<string, unknown>)[part]))
      return value === '' ? [] : [[part, value] as const]
    })
    return parts.length === 0 ? [] : [Object.fromEntries(parts)]
  })
}

function abstractOf(text: string, lost: string[]): string {
  if (text.length <= PROSE_LIMIT) return text
  lost.push('abstract')
  return text
    .slice(0, PROSE_LIMIT - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
}

/** CSL lets titles carry a little markup (`<i>`, `<sup>`); a source keeps the words. */
const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value)
        .replaceAll(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/giu, '')
        .trim()
    : ''

/**
 * A source as an item; its label is the item's `id`. Grades with their grounds, marking, hash and what it leads back to have
 * no place in CSL-JSON and stay behind: they are the desk's own judgement.
 */
export function cslItem(source: Source): CslItem {
  const { type, title, author, abstract, details } = source
  return {
    id: source.label,
    type,
    title,
    ...(author.length === 0 ? {} : { author }),
    ...dated('issued', source.issued),
    ...dated('accessed', source.accessed),
    ...Object.fromEntries(LINES.filter((field) => source[field] !== '').map((field) => [field, source[field]])),
    ...(abstract === '' ? {} : { abstract }),
    ...details,
  }
}

function dated(field: string, text: string): CslItem {
  const date = cslOfEdtf(text)
  return date === null ? {} : { [field]: date }
}
