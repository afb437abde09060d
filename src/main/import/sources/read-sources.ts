import { type CslItem, readCslItem, type ReadItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { LONGEST_LINE } from '../calendar/content-lines.ts'
import { ImportProblem } from '../import-problem.ts'
import { itemsOfCsl } from './csl-text.ts'
import { itemsOfRis } from './ris-text.ts'
import type { SourceForm } from './source-form.ts'

/** The most sources that are taken from one file. */
export const MOST_SOURCES = 20_000

/** What a list holds, in its order, and what a reader should know of how it was read. */
export type ReadSources = { readonly items: readonly ReadItem[]; readonly remarks: readonly string[] }

/**
 * Reads a list of sources. Fields with no place here are counted in the remarks. Throws an `ImportProblem` that names the
 * line or the entry of what cannot be read; then nothing of the file is taken.
 */
export async function readSources(file: string, text: string, form: SourceForm): Promise<ReadSources> {
  if (text.trim() === '') throw new ImportProblem(file, null, message('exchange.empty'))
  // Programs write a whole list of CSL-JSON on one line.
  if (form !== 'csl') refuseLongLine(file, text)
  const found = await itemsIn(file, text, form)
  if (found.length > MOST_SOURCES)
    throw new ImportProblem(file, null, message('exchange.too-many-sources', { most: MOST_SOURCES }))
  const read = found.map(readCslItem)
  const items = read.filter(({ fields }) => fields.title !== '')
  const untitled = read.length - items.length
  return {
    items,
    remarks: [...(untitled === 0 ? [] : [message('exchange.untitled', { count: untitled })]), ...lostInWords(items)],
  }
}

async function itemsIn(file: string, text: string, form: SourceForm): Promise<CslItem[]> {
  if (form === 'csl') return itemsOfCsl(file, text)
  if (form === 'ris') return itemsOfRis(file, text)
  // A parser of some size, read when it is first wanted.
  const { itemsOfBibtex } = await import('./bibtex-text.ts')
  return itemsOfBibtex(file, text)
}

function refuseLongLine(file: string, text: string): void {
  let line = 1
  for (let start = 0; start <= text.length; line++) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    if (end - start > LONGEST_LINE)
      throw new ImportProblem(file, line, message('exchange.long-line', { most: LONGEST_LINE }))
    start = end + 1
  }
}

/** So many names of fields are told. */
const NAMED = 12

function lostInWords(items: readonly ReadItem[]): string[] {
  const counts = new Map<string, number>()
  for (const { lost } of items) for (const field of lost) counts.set(field, (counts.get(field) ?? 0) + 1)
  if (counts.size === 0) return []
  const named = [...counts].sort(([, a], [, b]) => b - a).slice(0, NAMED)
  const fields = named.map(([field, count]) => `${field} (${count})`).join(', ')
  return [message('exchange.lost-fields', { fields, more: Math.max(0, counts.size - NAMED) })]
}
