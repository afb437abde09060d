import { type Event, FOOTING, type Standing, type Toll } from '#shared/domain/event.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Source } from '#shared/domain/source.ts'
import { createRecentCache } from '#shared/domain/values/recent-cache.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords, offsetBeside } from '../../parts/dated.ts'
import { PartyMarkOf } from '../../parts/party-mark.tsx'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { DoubtDot } from '../../ui/marks/doubt-dot.tsx'
import type { EventRow } from './event-row.ts'
import styles from './events.module.css'
import { withYear } from './short-date.ts'

/** What the table shows beside the events themselves. */
export type ColumnContext = {
  readonly parties: readonly Party[]
  readonly sources: ReadonlyMap<string, Source>
  /** The events span several years, so a day is not enough. */
  readonly areYearsShown: boolean
  /** Some dates have a time of day and need the room. */
  readonly areTimesShown: boolean
}

/** The columns of the table of events. Keep the array: the order of the rows is remembered with it. */
export function eventColumns(context: ColumnContext): readonly DataColumn<EventRow>[] {
  const { parties, sources, areYearsShown, areTimesShown } = context
  const seats = new Map(parties.map(({ id }, seat) => [id, seat]))
  return [
    {
      id: 'date',
      header: message('events.col-date'),
      width: (areYearsShown ? 8.75 : 8.25) + (areTimesShown ? 2.75 : 0),
      sortKey: ({ timeRank }) => timeRank,
      cell: (row) => <DateCell row={row} isYearShown={areYearsShown} />,
    },
    {
      id: 'title',
      header: message('events.col-event'),
      flex: 3,
      minWidth: 11,
      isTitle: true,
      sortKey: ({ event: { title } }) => title,
      cell: ({ event: { title } }) => <bdi className={styles.cut}>{title}</bdi>,
    },
    {
      id: 'type',
      header: message('events.col-type'),
      width: 5.1,
      hideable: true,
      sortKey: ({ event: { type } }) => message(`event-type.${type}`),
      cell: ({ event: { type } }) => message(`event-type.${type}`),
    },
    {
      id: 'by',
      header: message('events.col-by'),
      width: 5.7,
      hideable: true,
      sortKey: ({ event: { actors } }) =>
        actors.map((id) => String(seats.get(id) ?? 0).padStart(3, '0')).join(' ') || null,
      cell: ({ event: { actors } }) => <Actors ids={actors} />,
    },
    {
      id: 'place',
      header: message('events.col-place'),
      flex: 1,
      minWidth: 5,
      hideable: true,
      sortKey: ({ event: { place } }) => place?.name || null,
      cell: ({ event: { place } }) => (place?.name ? <bdi className={styles.cut}>{place.name}</bdi> : <Nothing />),
    },
    {
      id: 'killed',
      header: message('events.col-killed'),
      width: 4.1,
      align: 'end',
      hideable: true,
      sortKey: ({ event: { casualties } }) => tollRank(casualties?.killed),
      cell: ({ event: { casualties } }) => <Killed words={tollInWords(casualties?.killed)} />,
    },
    {
      id: 'account',
      header: message('events.col-account'),
      width: 5.7,
      hideable: true,
      sortKey: ({ event: { standing } }) => message(`standing.${standing}`),
      cell: ({ event: { standing } }) => <StandingMark standing={standing} />,
    },
    {
      id: 'source',
      header: message('events.col-source'),
      width: 3.1,
      hideable: true,
      sortKey: ({ event }) => bestGrade(event, sources),
      cell: ({ event }) => <span className={styles.faint}>{bestGrade(event, sources) ?? '–'}</span>,
    },
  ]
}

/** So many letters of a toll stand in its column; longer words are read in the inspector, not cut here. */
const TOLL_LETTERS = 8

function Killed({ words }: { readonly words: string }) {
  if (words === '') return <Nothing />
  return words.length > TOLL_LETTERS ? (
    <span className={styles.faint}>{message('events.toll-in-words')}</span>
  ) : (
    <bdi>{words}</bdi>
  )
}

const Nothing = () => <span className={styles.faint}>–</span>

const offsets = createRecentCache<string>(5_000)

/** The offset beside an event's date; kept, since Intl takes its time over each. */
function offsetOf({ date, zone }: Event): string {
  const key = `${zone} ${date}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = offsetBeside(date, zone)
    offsets.set(key, offset)
  }
  return offset
}

interface DateCellProps {
  readonly row: EventRow
  readonly isYearShown: boolean
}

function DateCell({ row: { event, span }, isYearShown }: DateCellProps) {
  if (event.date === '') return <span className={styles.faint}>{message('events.no-date')}</span>
  const words = isYearShown ? withYear(dateInWords(event.date), span) : dateInWords(event.date)
  const sign = /[?~%]$/.exec(words)?.[0] ?? ''
  return (
    <span dir="ltr">
      {words.slice(0, words.length - sign.length)}
      {sign !== '' && <span className={styles.sign}>{sign}</span>}{' '}
      <span className={styles.zone}>{offsetOf(event)}</span>
    </span>
  )
}

function Actors({ ids }: { readonly ids: Event['actors'] }) {
  if (ids.length === 0) return <Nothing />
  return (
    <span className={styles.actors}>
      {ids.map((id) => (
        <PartyMarkOf key={id} id={id} />
      ))}
    </span>
  )
}

/** How an event stands: a dot and its word. */
export function StandingMark({ standing, more = '' }: { readonly standing: Standing; readonly more?: string }) {
  return (
    <DoubtDot fill={FOOTING[standing]}>
      {message(`standing.${standing}`)}
      {more}
    </DoubtDot>
  )
}

/** A toll as it stands in a column: its best figure, its bounds, or the words of the source. Empty where none is given. */
export function tollInWords(toll: Toll | undefined): string {
  if (!toll) return ''
  const { low, best, high, words } = toll
  if (best !== null) return figures.format(best)
  if (low !== null && high !== null) return `${figures.format(low)}–${figures.format(high)}`
  if (low !== null) return `≥ ${figures.format(low)}`
  return high === null ? words : `≤ ${figures.format(high)}`
}
const figures = new Intl.NumberFormat('en-GB')

const tollRank = (toll: Toll | undefined): number | null => toll?.best ?? toll?.low ?? toll?.high ?? null

/** The best grade among the sources that an event rests on, as `C3`; null without any. */
function bestGrade({ citations }: Event, sources: ReadonlyMap<string, Source>): string | null {
  let best: string | null = null
  for (const { source: id } of citations) {
    const source = sources.get(id)
    const grade = source && `${source.reliability}${source.credibility}`
    if (grade && (best === null || grade < best)) best = grade
  }
  return best
}
