import type { Event } from '#shared/domain/event.ts'
import { foldText } from '#shared/domain/values/search-fold.ts'
import { datedSpan, type DatedSpan, spanRank } from '#shared/domain/timeline/dated-span.ts'
import { type Lane, laneOf } from '#shared/domain/timeline/lane.ts'
import { createRecentCache } from '#shared/domain/values/recent-cache.ts'

/** An event with what the list asks of it again and again; made once for each state of the record. */
export type EventRow = {
  readonly event: Event
  readonly id: string
  readonly span: DatedSpan | null
  /** What puts it in order of time; see `spanRank`. */
  readonly timeRank: number
  /** Its lane on the timeline, if its type has one. */
  readonly lane: Lane | null
  /** See `searchText`; null until it was asked for. */
  folded: string | null
  /** A text that was looked for here in vain, so that what holds it need not be looked for; see `holdsText`. */
  missed: string | null
}

/** Of the dates that came last: many events of a data set happened on the same day. */
const spans = createRecentCache<DatedSpan | null>(5_000)

function spanOf(date: string): DatedSpan | null {
  let span = spans.get(date)
  if (span === undefined) {
    span = datedSpan(date)
    spans.set(date, span)
  }
  return span
}

function rowOf(event: Event): EventRow {
  const span = spanOf(event.date)
  const lane = laneOf(event.type)
  return { event, id: event.id, span, timeRank: spanRank(span), lane, folded: null, missed: null }
}

let last: { readonly events: readonly Event[]; readonly rows: readonly EventRow[] } = { events: [], rows: [] }

/** Rows of events that are not in the list yet, by the place that they will have in it. */
let ahead: (EventRow | undefined)[] = []

/** Makes the rows of events that are to come into the list, at once or later: a hundred thousand take their time. */
export function rowsAhead(coming: readonly { readonly at: number; readonly event: Event }[]): void {
  for (const { at, event } of coming) ahead[at] = rowOf(event)
}

/** Nobody will ask for the rows that were made ahead. */
export function forgetRowsAhead(): void {
  ahead = []
}

/** The rows of a list of events, in its order. Events that were there at the last call keep their rows. */
export function eventRows(events: readonly Event[]): readonly EventRow[] {
  if (last.events === events) return last.rows
  const [before, made] = [last, ahead]
  const rowAt = (event: Event, at: number): EventRow => {
    if (before.events[at] === event) return before.rows[at]!
    const row = made[at]
    return row?.event === event ? row : rowOf(event)
  }
  const rows = events.map(rowAt)
  ahead = []
  last = { events, rows }
  return rows
}

/** Parts are kept apart by a character that folding never leaves, so that no match runs from one into the next. */
const APART = '\n'

/** Everything of an event that a search looks at, folded (see `foldText`). */
export function searchText(row: EventRow): string {
  if (row.folded !== null) return row.folded
  const { title, description, place, casualties, doubt, dateNote, accounts } = row.event
  row.folded = [
    title,
    description,
    place?.name ?? '',
    place?.nativeName?.text ?? '',
    doubt,
    dateNote,
    casualties?.killed.words ?? '',
    casualties?.injured.words ?? '',
    ...accounts.flatMap((account) => [account.text, account.doubt]),
  ]
    .filter((part) => part !== '')
    .map((part) => foldText(part))
    .join(APART)
  return row.folded
}

/**
 * Whether a folded text is found in a row. As one types, each longer word is looked for only where the shorter one was.
 */
export function holdsText(row: EventRow, text: string): boolean {
  if (row.missed !== null && text.includes(row.missed)) return false
  const isFound = searchText(row).includes(text)
  if (!isFound) row.missed = text
  return isFound
}

/** How long one slice of work may hold the window, in milliseconds: half a frame. */
const SLICE = 8
/** How long a screen takes to come to rest, in milliseconds: what is only made ahead waits until then. */
const AT_REST = 250

/**
 * Folds the text of every row ahead of the first search, in slices between frames, so that the first letter typed into
 * a large notebook is as quick as the second.
 * @returns stops it
 */
export function foldAhead(rows: readonly EventRow[]): () => void {
  let at = 0
  const slice = (): void => {
    const until = performance.now() + SLICE
    for (let row = rows[at]; row !== undefined && performance.now() < until; row = rows[++at]) searchText(row)
    if (at < rows.length) timer = setTimeout(slice, SLICE)
  }
  let timer = setTimeout(slice, AT_REST)
  return () => clearTimeout(timer)
}
