import type { Span } from '#shared/domain/import/proposal.ts'
import { type Day, dayOf } from './calendar-day.ts'

/** What a date was counted from: the article's own, or one that its text tells. */
export type CountedFrom = 'article' | 'text'

/** What weekdays and “last month” are counted from: the article's date, to the day or to the month alone, or the text's latest. */
export type BaseDate = {
  readonly day: Day | null
  readonly year: number
  readonly month: number
  readonly isOf: CountedFrom
}

/** A date in a text; `edtf` is empty where it cannot be resolved without the article's date. */
export type FoundDate = {
  readonly span: Span
  readonly edtf: string
  readonly words: string
  /** What the calendar date was counted from; `null`: the words give it themselves. */
  readonly countedFrom: CountedFrom | null
}

/** The base that an EDTF date of day or month precision gives; `null` for any other. */
export function baseOf(articleDate: string): BaseDate | null {
  const [, year = '', month = '', day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?/u.exec(articleDate) ?? []
  if (year === '') return null
  return {
    year: Number(year),
    month: Number(month),
    day: day === undefined ? null : dayOf(Number(year), Number(month), Number(day)),
    isOf: 'article',
  }
}
