import type { Party } from '#shared/domain/party.ts'
import { parseEdtf } from '#shared/domain/values/edtf.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords } from '../../parts/dated.ts'
import { type EventFilter, queryWords } from './event-filter.ts'

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const all = new Intl.ListFormat('en-GB', { type: 'unit' })

/** The span of days of a filter as it stands on its button: “13–15 Oct”, “from Mon 13 Oct”, “up to Wed 15 Oct”. */
export function daysInWords({ from, to }: Pick<EventFilter, 'from' | 'to'>): string {
  if (from === '' && to === '') return message('parts.any')
  if (to === '') return message('events.from', { date: dateInWords(from) })
  if (from === '') return message('events.up-to', { date: dateInWords(to) })
  if (from === to) return dateInWords(from)
  const span = parseEdtf(`${from}/${to}`)
  if (span.ok) return dateInWords(span.date.text).replace('/', '–')
  return message('events.from-to', { from: dateInWords(from), to: dateInWords(to) })
}

/** A filter as words that end a sentence: “attacks or clashes by Pakistan, contested, from 13 to 15 October 2025”. */
export function filterInWords(filter: EventFilter, parties: readonly Party[]): string {
  const { types, standings, search, from, to } = filter
  const parts: string[] = []
  if (types.length > 0)
    parts.push(either.format(types.map((type) => message(`event-type.${type}`).toLocaleLowerCase('en'))))
  const names = parties.filter(({ id }) => filter.parties.includes(id)).map(({ name }) => name)
  if (names.length > 0) parts.push(message('events.involving', { names: either.format(names) }))
  if (standings.length > 0) parts.push(either.format(standings.map((standing) => message(`standing.${standing}`))))
  if (from !== '' || to !== '') parts.push(timeInWords(from, to))
  if (queryWords(search).length > 0) parts.push(message('events.holding', { words: search.trim() }))
  return all.format(parts)
}

function timeInWords(from: string, to: string): string {
  if (to === '') return message('events.since', { date: dateInWords(from, 'long') })
  if (from === '') return message('events.until', { date: dateInWords(to, 'long') })
  if (from === to) return message('events.on', { date: dateInWords(from, 'long') })
  return message('events.between', { from: dateInWords(from, 'long'), to: dateInWords(to, 'long') })
}
