import { memo, useId, useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords, offsetBeside } from '../../../parts/dated.ts'
import { filteredTime } from '../event-filter.ts'
import { LANES, shownLanes } from '#shared/domain/timeline/lane.ts'
import { COLUMN } from '#shared/domain/timeline/lane-layout.ts'
import { LaneRow } from './lane-row.tsx'
import { NowLine } from './now-line.tsx'
import { TimeAxis } from './time-axis.tsx'
import { givenRange, type TimeRange, timeRange } from '#shared/domain/timeline/time-range.ts'
import { momentAt, pixelAt, type TimeScale } from '#shared/domain/timeline/time-scale.ts'
import { dayOf, rangeInWords, timeTicks } from '#shared/domain/timeline/time-ticks.ts'
import { itemAt, moveInTime, placeInTime, type TimelineItems, type TimeMove } from './timeline-items.ts'
import { TimelineFoot } from './timeline-foot.tsx'
import styles from './timeline.module.css'
import { usePlotSize } from './use-plot-size.ts'

interface TimelineProps {
  /** What passes the filter and has its place in time. */
  readonly items: TimelineItems
  /** What the filter on dates is set to; the picture covers just that. */
  readonly from: string
  readonly to: string
  readonly selectedId: string | null
  readonly onSelect: (event: Event) => void
  readonly onOpen: (event: Event) => void
  readonly onRemove: (event: Event) => void
  /** The reader has dragged along the time axis: the first and the last day, as EDTF. */
  readonly onDates: (from: string, to: string) => void
}

/**
 * The events of the table as a picture: a lane for each kind over time. A figure with a text alternative; for the keyboard and
 * for assistive technology a slider that moves through the events in order of time. The table says the same in full.
 */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { items, from, to, onDates } = props
  const [isWhole, setWhole] = useState(false)
  const range = useMemo(() => rangeOf(items, from, to, isWhole), [items, from, to, isWhole])
  if (range === null) return <p className={styles.none}>{message('events.timeline-none')}</p>
  return (
    <Picture
      {...props}
      range={range}
      onDates={(first, last) => onDates(dayOf(first), dayOf(last))}
      onWhole={() => setWhole(true)}
    />
  )
})

function rangeOf({ all }: TimelineItems, from: string, to: string, isWhole: boolean): TimeRange | null {
  if (all.length === 0) return null
  return from === '' && to === '' ? timeRange(all, isWhole) : givenRange(all, filteredTime({ from, to }))
}

interface PictureProps extends Omit<TimelineProps, 'onDates'> {
  readonly range: TimeRange
  readonly onDates: (first: number, last: number) => void
  readonly onWhole: () => void
}

function Picture(props: PictureProps) {
  const { items, range, selectedId, onDates, onWhole } = props
  const { lanes } = items
  const place = useMemo(() => placeInTime(items, selectedId), [items, selectedId])
  const selected = items.all[place]
  const { size, plot } = usePlotSize()
  const captionId = useId()
  const scale = useMemo<TimeScale>(() => ({ first: range.first, last: range.last, width: size.width }), [range, size])
  const ticks = useMemo(() => timeTicks(range, size.width / size.rem), [range, size])
  const lines = ticks.map(({ at, isMajor }) => ({ at: pixelAt(scale, at), isMajor }))
  return (
    <figure className={styles.timeline} aria-labelledby={captionId}>
      <figcaption id={captionId} className="visually-hidden">
        {rangeName(range)}. {message('events.timeline-holds', { lanes: laneCounts(items) })}
      </figcaption>
      <div className={styles.head}>
        <span className={styles.context}>{rangeInWords(range)}</span>
        <TimeAxis ticks={ticks} scale={scale} onDates={onDates} />
      </div>
      <SliderOverTime {...props} scale={scale} place={place}>
        <div ref={plot} className={styles.lines} aria-hidden="true">
          {lines.map(({ at, isMajor }) => (
            <i key={at} style={{ insetInlineStart: at }} data-major={isMajor ? '' : undefined} />
          ))}
          <NowLine scale={scale} />
        </div>
        {size.width > 0 &&
          shownLanes((lane) => lanes[lane].length > 0).map((lane) => (
            <LaneRow
              key={lane}
              lane={lane}
              items={lanes[lane]}
              scale={scale}
              size={size}
              selected={selected?.lane === lane ? selected : undefined}
            />
          ))}
      </SliderOverTime>
      <TimelineFoot range={range} scale={scale} onWhole={onWhole} />
    </figure>
  )
}

function rangeName({ first, last }: TimeRange): string {
  const from = dateInWords(dayOf(first), 'long')
  const to = dateInWords(dayOf(last - 1), 'long')
  return from === to ? message('events.timeline-of-one', { from }) : message('events.timeline-of', { from, to })
}

const listed = new Intl.ListFormat('en-GB', { type: 'unit' })
const laneCounts = ({ lanes }: TimelineItems): string =>
  listed.format(
    shownLanes((lane) => lanes[lane].length > 0).map((lane) =>
      message('events.lane-count', { lane: message(`events.lane-${lane}`), count: lanes[lane].length }),
    ),
  )

interface SliderProps extends PictureProps {
  /** Place of the selected event in time, from 0. */
  readonly place: number
  readonly scale: TimeScale
  readonly children: React.ReactNode
}

/** The lanes as one slider: the value is the event selected, its range all events on the timeline, in order of time. */
function SliderOverTime({ items, place, selectedId, onSelect, onOpen, onRemove, scale, children }: SliderProps) {
  const selected = items.all[place]?.event
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const move = moveOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    const target = move && moveInTime(items, place, move)
    if (target) onSelect(target)
    else if (selected && (event.key === 'Enter' || event.key === 'F2')) onOpen(selected)
    else if (selected && event.key === 'Delete') onRemove(selected)
    else if (!move) return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const target = pressed(event, items, scale, selectedId)
    if (target) onSelect(target)
  }
  return (
    <div
      className={styles.lanes}
      role="slider"
      tabIndex={0}
      aria-label={message('events.timeline')}
      aria-valuemin={selected ? 1 : 0}
      aria-valuemax={items.all.length}
      aria-valuenow={place + 1}
      aria-valuetext={selected ? inWords(selected) : message('events.timeline-nowhere')}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
    </div>
  )
}

const inWords = ({ title, date, zone }: Event): string =>
  message('events.timeline-at', { title, date: `${dateInWords(date, 'long')} ${offsetBeside(date, zone)}` })

function moveOf(key: string, isRtl: boolean): TimeMove | undefined {
  if (key === 'Home') return 'first'
  if (key === 'End') return 'last'
  if (key === 'ArrowDown' || key === (isRtl ? 'ArrowLeft' : 'ArrowRight')) return 'next'
  if (key === 'ArrowUp' || key === (isRtl ? 'ArrowRight' : 'ArrowLeft')) return 'previous'
  return undefined
}

/** The event that a press means: one of the bar's, the next of them when one is selected already; or of a column's. */
function pressed(
  event: MouseEvent<HTMLElement>,
  items: TimelineItems,
  scale: TimeScale,
  selectedId: string | null,
): Event | undefined {
  const target = event.target as HTMLElement
  const ids = target.closest<HTMLElement>('[data-events]')?.dataset['events']?.split(' ')
  if (ids) {
    const next = ids[(ids.indexOf(selectedId ?? '') + 1) % ids.length]
    return items.all[placeInTime(items, next ?? null)]?.event
  }
  const crowd = target.closest<HTMLElement>('[data-crowd]')
  const lane = LANES.find((one) => one === crowd?.dataset['crowd'])
  if (!crowd || !lane) return undefined
  const box = crowd.getBoundingClientRect()
  const pixel = getComputedStyle(crowd).direction === 'rtl' ? box.right - event.clientX : event.clientX - box.left
  return itemAt(items.lanes[lane], momentAt(scale, pixel + COLUMN / 2), selectedId)?.event
}
