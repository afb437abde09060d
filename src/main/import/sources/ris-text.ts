import type { CslItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { ImportProblem } from '../import-problem.ts'

/** A line of RIS: a tag of two letters, two spaces, a hyphen, and the value. */
const TAGGED = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/u

/** The kinds of the RIS specification (2011) as kinds of CSL; all others are documents. */
const TYPES: Readonly<Record<string, string>> = {
  BILL: 'legislation',
  BLOG: 'webpage',
  DATA: 'dataset',
  ELEC: 'webpage',
  GOVDOC: 'report',
  HEAR: 'legislation',
  ICOMM: 'personal_communication',
  JFULL: 'article-journal',
  JOUR: 'article-journal',
  MGZN: 'article-magazine',
  MPCT: 'broadcast',
  NEWS: 'article-newspaper',
  PCOMM: 'personal_communication',
  RPRT: 'report',
  SOUND: 'broadcast',
  STAT: 'legislation',
  VIDEO: 'broadcast',
  WEB: 'webpage',
}

/** Tags whose first value is a field of CSL as it stands; of several tags for a field the first that is there. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT'],
  'container-title': ['T2', 'JO', 'JF', 'BT', 'JA'],
  publisher: ['PB'],
  'publisher-place': ['CY'],
  URL: ['UR', 'L2'],
  language: ['LA'],
  abstract: ['AB', 'N2'],
  DOI: ['DO'],
  volume: ['VL'],
  issue: ['IS'],
  edition: ['ET'],
  genre: ['M3'],
  'collection-title': ['T3'],
  archive: ['DB'],
  issued: ['DA', 'PY', 'Y1'],
  accessed: ['Y2'],
}
const AUTHORS = ['AU', 'A1']
/** What says nothing of the source itself. */
const PASSED = new Set(['TY', 'ER', 'ID', 'AU', 'A1', 'SP', 'EP', 'SN'])

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
    } else if (raw.trim() !== '') {
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
    const tag = tags.find((one) => first(one) !== '')
    if (tag === undefined) continue
    used.add(tag)
    // A year stands in both PY and DA: the fuller of the two is taken, and the other is no loss.
    if (field === 'issued') for (const one of tags) used.add(one)
    item[field] = field === 'issued' || field === 'accessed' ? dateOf(first(tag)) : first(tag)
  }
  const authors = AUTHORS.flatMap((tag) => values.get(tag) ?? []).filter((name) => name !== '')
  if (authors.length > 0) item['author'] = authors.map(nameOf)
  const pages = [first('SP'), first('EP')].filter((page) => page !== '')
  if (pages.length > 0) item['page'] = pages.join('–')
  if (first('SN') !== '') item[/^[\dX]{4}-?[\dX]{4}$/u.test(first('SN')) ? 'ISSN' : 'ISBN'] = first('SN')
  for (const tag of values.keys()) if (!used.has(tag) && first(tag) !== '') item[tag] = first(tag)
  return item
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
