import { createHash } from 'node:crypto'
import { EVENT_TYPES, type EventType } from '#shared/domain/event.ts'
import type { DatasetMapping, MappedField } from '#shared/domain/import/dataset-mapping.ts'
import { edtfText } from '#shared/domain/dated.ts'
import { message } from '#shared/i18n/message.ts'
import { day, degrees, oneLine, placeOf, titleOf, tollOf, wholeNumber } from './cell-values.ts'
import { type Cells, RejectedRow, type RowFact } from './fact.ts'

/**
 * Rows of a table by the mapping that the user made. A row without an identifier has one made of its date and title, so
 * that the same row is known again. Dates may be EDTF.
 */
export function mappedReader({ columns, type }: DatasetMapping): (cells: Cells) => RowFact {
  return (cells) => {
    const cell = (field: MappedField): string => {
      const column = columns[field]
      return column === undefined ? '' : cells(column.toLowerCase())
    }
    const named = (field: MappedField): string => columns[field] ?? field
    const figure = (field: MappedField): number | null => wholeNumber(cell(field), named(field))
    const title = oneLine(cell('title'))
    if (title === '') throw new RejectedRow(message('dataset.no-title', { column: named('title') }))
    const date = mappedDate(cell('date'), named('date'))
    const end = cell('dateEnd') === '' ? date : day(cell('dateEnd'), named('dateEnd'))
    if (end < date) throw new RejectedRow(message('dataset.days-order', { from: date, to: end }))
    return {
      id: cell('id') === '' ? createHash('sha256').update(`${date}\n${title}`).digest('hex').slice(0, 32) : cell('id'),
      release: '',
      title: titleOf([title], title),
      description: cell('description'),
      date: end === date ? date : `${date}/${end}`,
      dateNote: '',
      type: typeOf(cell('type'), named('type')) ?? type,
      actors: cell('actors')
        .split(/[;|]/u)
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      place: placeOf(
        oneLine(cell('place')),
        [degrees(cell('latitude'), named('latitude'), 90), degrees(cell('longitude'), named('longitude'), 180)],
        'unknown',
      ),
      country: '',
      killed: tollOf(figure('killedLow'), figure('killedBest'), figure('killedHigh')),
      doubt: '',
    }
  }
}

function mappedDate(text: string, column: string): string {
  if (text === '') throw new RejectedRow(message('dataset.no-date', { column }))
  if (/^\d{4}/u.test(text) && edtfText.safeParse(text).success) return text
  return day(text, column)
}

function typeOf(text: string, column: string): EventType | undefined {
  if (text === '') return undefined
  const found = EVENT_TYPES.find((one) => one === text.toLowerCase().replace(/[ _]/gu, '-'))
  if (found === undefined) throw new RejectedRow(message('dataset.unknown-value', { column, text: text.slice(0, 40) }))
  return found
}
