import type { CslItem } from '#shared/domain/sources/csl-json.ts'
import { message } from '#shared/i18n/message.ts'
import { parseJson } from '../../storage/json-place.ts'
import { ImportProblem } from '../import-problem.ts'

/** Half of a surrogate pair, written as an escape without its other half. */
const HALF =
  /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F][\da-fA-F]{2})|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F][\da-fA-F]{2}/u

/** The items of a CSL-JSON file. Throws an `ImportProblem` that names the line of what is no JSON, or the item. */
export function itemsOfCsl(file: string, text: string): CslItem[] {
  const parsed = parseJson(text)
  if (!parsed.ok) {
    const { line, column, atEnd } = parsed.fault
    throw new ImportProblem(file, line, atEnd ? message('exchange.cut') : message('exchange.no-json', { column }))
  }
  const half = HALF.exec(text)
  if (half !== null)
    throw new ImportProblem(file, text.slice(0, half.index).split('\n').length, message('exchange.not-text'))
  const { value } = parsed
  const items: unknown = Array.isArray(value) ? value : (value as { items?: unknown } | null)?.items
  if (!Array.isArray(items)) throw new ImportProblem(file, null, message('exchange.csl.no-list'))
  return items.map((item: unknown, at) => {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) return item as CslItem
    throw new ImportProblem(file, null, message('exchange.csl.no-item', { number: at + 1 }))
  })
}
