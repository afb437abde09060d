import { edtfOfCsl } from '#shared/domain/sources/csl-date.ts'
import type { CslItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'

/** A line of RIS: a tag of two letters, two spaces, a hyphen, and the value. */
const TAGGED = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u

/**
 * The kinds of the RIS specification (Reference Manager's, and that of 2011) as kinds of CSL; all others are documents.
 */
const TYPES: Readonly<Record<string, string>> = {
  ABST: 'article-journal',
  ADVS: 'motion_picture',
  AGGR: 'dataset',
  ART: 'graphic',
  BILL: 'bill',
  BLOG: 'post-weblog',
  BOOK: 'book',
  CASE: 'legal_case',
  CHAP: 'chapter',
  CHART: 'figure',
  CLSWK: 'classic',
  COMP: 'software',
  CONF: 'book',
  CPAPER: 'paper-conference',
  CTLG: 'book',
  DATA: 'dataset',
  DBASE: 'dataset',
  DICT: 'entry-dictionary',
  EBOOK: 'book',
  ECHAP: 'chapter',
  EDBOOK: 'book',
  EJOUR: 'article-journal',
  ELEC: 'webpage',
  ENCYC: 'entry-encyclopedia',
  FIGURE: 'figure',
  GOVDOC: 'report',
  HEAR: 'hearing',
  ICOMM: 'personal_communication',
  INPR: 'article-journal',
  JFULL: 'periodical',
  JOUR: 'article-journal',
  LEGAL: 'regulation',
  MANSCPT: 'manuscript',
  MAP: 'map',
  MGZN: 'article-magazine',
  MPCT: 'motion_picture',
  MULTI: 'webpage',
  MUSIC: 'musical_score',
  NEWS: 'article-newspaper',
  PAMP: 'pamphlet',
  PAT: 'patent',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SER: 'book',
  SLIDE: 'speech',
  SOUND: 'song',
  STAND: 'standard',
  STAT: 'legislation',
  THES: 'thesis',
  UNBILL: 'bill',
  UNPB: 'manuscript',
  UNPD: 'manuscript',
  VIDEO: 'motion_picture',
  WEB: 'webpage',
}

/** Tags whose first value is a field of CSL as it stands; of several tags for a field the first that is there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT'],
  'container-title': ['T2', 'JF', 'JO', 'BT', 'J2', 'JA'],
  'container-title-short': ['J2', 'JA'],
  publisher: ['PB'],
  'publisher-place': ['CY', 'PP'],
  URL: ['UR', 'LK', 'L2'],
  language: ['LA'],
  abstract: ['AB', 'N2'],
  DOI: ['DO'],
  volume: ['VL'],
  issue: ['IS'],
  edition: ['ET'],
  section: ['SE'],
  genre: ['M3'],
  'collection-title': ['T3'],
  archive: ['DB'],
  archive_location: ['AN'],
}
/** Dates by field. A year stands in both PY and DA: the first that can be read is taken, and the others are no loss. */
const DATES: Readonly<Record<string, readonly string[]>> = { issued: ['DA', 'PY', 'Y1'], accessed: ['Y2'] }
/** Kinds whose own title can stand under BT, which is the title of a whole otherwise. */
const WHOLE = new Set(['BOOK', 'EBOOK', 'EDBOOK', 'UNPB', 'UNPD'])
/** Kinds that M1 numbers: of a bill, a document, a report. */
const NUMBERED = new Set(['BILL', 'GOVDOC', 'HEAR', 'RPRT', 'STAND', 'STAT', 'UNBILL'])
const AUTHORS = ['AU', 'A1']
/** What says nothing of the source itself. */
const PASSED = new Set(['TY', 'ER', 'ID', 'AU', 'A1', 'SP', 'EP', 'SN'])

/** What some libraries write above the first reference: `Provider: …`, `Database: …`, `Content: text/plain`. */
const HEADING = /^[A-Z][A-Za-z ]{0,30}: ?\S/u

type RisRecord = { readonly line: number; readonly values: Map<string, string[]> }

/**
 * The references of a RIS file as items of CSL-JSON. Tags with no field in CSL stand in the item by their tag, so that
 * they are told as lost. Throws an `ImportProblem` that names the line of what is cut off or out of place.
 */
export function itemsOfRis(file: string, text: string): CslItem[] {
  return recordsOf(file, text).map(({ values }) => itemOf(values))
}

function recordsOf(file: string, text: string): RisRecord[] {
  const records: RisRecord[] = []
  let open: RisRecord | null = null
  let last: string[] | null = null
  for (const [at, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    const line = at + 1
    const [, tag, value = ''] = TAGGED.exec(raw.trimEnd()) ?? []
    if (tag === 'TY') {
      if (open !== null) throw new ImportProblem(file, open.line, message('exchange.ris.no-end'))
      open = { line, values: new Map([['TY', [value.trim()]]]) }
      last = null
    } else if (tag === 'ER' && open !== null) {
      records.push(open)
      open = null
    } else if (tag !== undefined && open !== null) {
      last = open.values.get(tag) ?? []
      open.values.set(tag, last)
      last.push(value.trim())
    } else if (raw.trim() !== '' && !(open === null && records.length === 0 && HEADING.test(raw))) {
      // A long value goes on, untagged, on the lines after it.
      if (open === null || last === null) throw new ImportProblem(file, line, message('exchange.ris.no-tag'))
      last.push(`${last.pop() ?? ''} ${raw.trim()}`)
    }
  }
  if (open !== null) throw new ImportProblem(file, open.line, message('exchange.ris.cut'))
  return records
}

function itemOf(values: RisRecord['values']): CslItem {
  const first = (tag: string): string => values.get(tag)?.find((value) => value !== '') ?? ''
  const kind = first('TY').toUpperCase()
  const item: Record<string, unknown> = { id: first('ID'), type: TYPES[kind] ?? 'document' }
  const used = new Set(PASSED)
  for (const [field, tags] of Object.entries(FIELDS)) {
    const asked = field === 'title' && WHOLE.has(kind) ? [...tags, 'BT'] : tags
    const tag = asked.find((one) => first(one) !== '' && !(one === 'BT' && used.has('BT')))
    if (tag === undefined) continue
    used.add(tag)
    item[field] = first(tag)
  }
  for (const [field, tags] of Object.entries(DATES)) {
    const dates = tags.map((tag) => dateOf(first(tag))).filter((date) => date !== '')
    if (dates.length === 0) continue
    for (const tag of tags) used.add(tag)
    item[field] = dates.find((date) => edtfOfCsl(date) !== null) ?? dates[0]
  }
  // Older programs put the DOI where the kind of the work belongs.
  if (/^10\.\d{4,}\//u.test(first('M3'))) {
    item['DOI'] ??= first('M3')
    delete item['genre']
  }
  if (NUMBERED.has(kind) && first('M1') !== '') {
    used.add('M1')
    item['number'] = first('M1')
  }
  const authors = AUTHORS.flatMap((tag) => values.get(tag) ?? []).filter((name) => name !== '')
  if (authors.length > 0) item['author'] = authors.map(nameOf)
  const pages = [first('SP'), first('EP')].filter((page) => page !== '')
  if (pages.length > 0) item['page'] = pages.join('–')
  if (first('SN') !== '') item[numberKind(first('SN'))] ??= first('SN')
  for (const tag of values.keys()) if (!used.has(tag) && first(tag) !== '') item[tag] = first(tag)
  return item
}

/** SN is an ISSN, an ISBN, or the number of a report, such as a symbol of the United Nations. */
function numberKind(text: string): 'ISSN' | 'ISBN' | 'number' {
  if (/^\d{4}-?\d{3}[\dX]\b/iu.test(text) && !/^\d{9}/u.test(text)) return 'ISSN'
  return /^(?:97[89])?\d{9}[\dX]$/iu.test(text.replace(/\s.*$/u, '').replaceAll('-', '')) ? 'ISBN' : 'number'
}

/** `YYYY/MM/DD/other`, any part after the year left empty. */
const dateOf = (text: string): string =>
  text
    .split('/')
    .slice(0, 3)
    .map((part) => part.trim())
    .filter((part, at, parts) => part !== '' && parts.slice(0, at).every((before) => before !== ''))
    .join('-') || text

/** `Family, Given, Suffix`; without a comma an institution. */
function nameOf(name: string): Record<string, string> {
  const [family = '', given = '', suffix = ''] = name.split(',').map((part) => part.trim())
  if (given === '') return { literal: family }
  return { family, given, ...(suffix === '' ? {} : { suffix }) }
}
