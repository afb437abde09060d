import { memo, useMemo } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { Lane } from '#shared/domain/timeline/lane.ts'
import type { TimelineItem } from '#shared/domain/timeline/timeline-item.ts'
import { type Bar, barOf } from '#shared/domain/timeline/lane-bars.ts'
import { type LabelledBar, labelTrack } from '#shared/domain/timeline/lane-labels.ts'
import { COLUMN, layLane } from '#shared/domain/timeline/lane-layout.ts'
import type { TimeScale } from '#shared/domain/timeline/time-scale.ts'
import styles from './timeline.module.css'
import type { PlotSize } from './use-plot-size.ts'

/** The words of a bar: the event's title, or how many there are; where one of several is selected, that one's. */
function labelOfBar({ items }: Bar, selectedId?: string): string {
  const one = items.length === 1 ? items[0] : items.find(({ event }) => event.id === selectedId)
  if (!one) return message('events.timeline-group', { count: figures.format(items.length) })
  if (items.length === 1) return one.event.title
  return message('events.timeline-one-of', { title: one.event.title, count: figures.format(items.length) })
}

const MOST_TRACKS = 3

const figures = new Intl.NumberFormat('en-GB')

interface LaneRowProps {
  readonly lane: Lane
  /** What is in it, in order of time. */
  readonly items: readonly TimelineItem[]
  readonly scale: TimeScale
  readonly size: PlotSize
  /** The selected event, if it is in this lane. */
  readonly selected: TimelineItem | undefined
}

/** One lane: its name, and its bars in their tracks or its columns. */
export const LaneRow = memo(function LaneRow({ lane, items, scale, size, selected }: LaneRowProps) {
  const layout = useMemo(
    () => layLane(items, scale, { ...size, labelOf: (bar) => labelOfBar(bar) }, MOST_TRACKS),
    [items, scale, size],
  )
  return (
    <div className={styles.lane}>
      <span className={styles.name}>
        {message(`events.lane-${lane}`)} <span className={styles.count}>{figures.format(items.length)}</span>
      </span>
      {layout.kind === 'tracks' ? (
        <div>
          {layout.tracks.map((bars, nth) => (
            <Track key={nth} bars={bars} scale={scale} size={size} selectedId={idIn(bars, selected)} />
          ))}
        </div>
      ) : (
        <div className={styles.crowd} data-crowd={lane}>
          <Columns columns={layout.columns} />
          {selected && <SelectedInCrowd item={selected} scale={scale} size={size} />}
        </div>
      )}
    </div>
  )
})

function idIn(bars: readonly Bar[], selected: TimelineItem | undefined): string | undefined {
  return selected && bars.some(({ items }) => items.includes(selected)) ? selected.event.id : undefined
}

interface TrackProps {
  readonly bars: readonly Bar[]
  readonly scale: TimeScale
  readonly size: PlotSize
  readonly selectedId: string | undefined
}

const Track = memo(function Track({ bars, scale, size, selectedId }: TrackProps) {
  const labelled = useMemo(() => {
    const first = bars.findIndex((bar) => holds(bar, selectedId))
    return labelTrack(bars, first, scale.width, { ...size, labelOf: (bar) => labelOfBar(bar, selectedId) })
  }, [bars, scale, size, selectedId])
  return (
    <div className={styles.track}>
      {labelled.map((bar) => (
        <BarMark key={bar.items[0]!.event.id} bar={bar} isSelected={holds(bar, selectedId)} />
      ))}
    </div>
  )
})

const holds = ({ items }: Bar, id: string | undefined): boolean =>
  id !== undefined && items.some(({ event }) => event.id === id)

function BarMark({ bar, isSelected }: { readonly bar: LabelledBar; readonly isSelected: boolean }) {
  const { items, from, to, surely, isPlanned, isCutBefore, isCutAfter, label } = bar
  return (
    <span
      className={styles.bar}
      data-events={items.map(({ event }) => event.id).join(' ')}
      data-selected={isSelected ? '' : undefined}
      data-planned={isPlanned ? '' : undefined}
      data-cut-before={isCutBefore ? '' : undefined}
      data-cut-after={isCutAfter ? '' : undefined}
      style={{ insetInlineStart: from, inlineSize: to - from }}
    >
      {surely && !isPlanned && surely[1] > surely[0] && (
        <i style={{ insetInlineStart: surely[0] - from, inlineSize: surely[1] - surely[0] }} />
      )}
      {label && (
        <span className={styles.label} data-side={label.side} style={{ maxInlineSize: label.width }}>
          <bdi>{label.text}</bdi>
        </span>
      )}
    </span>
  )
}

/** Too much at once to tell one from another: how much there was, column by column. */
const Columns = memo(function Columns({ columns }: { readonly columns: readonly number[] }) {
  const path = columns.flatMap((height, nth) =>
    height === 0 ? [] : [`M${nth} 1V${(1 - Math.max(0.06, height)).toFixed(3)}h1V1z`],
  )
  return (
    <svg
      className={styles.columns}
      style={{ inlineSize: columns.length * COLUMN }}
      viewBox={`0 0 ${columns.length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path.join('')} />
    </svg>
  )
})

interface SelectedInCrowdProps {
  readonly item: TimelineItem
  readonly scale: TimeScale
  readonly size: PlotSize
}

function SelectedInCrowd({ item, scale, size }: SelectedInCrowdProps) {
  if (item.span.last <= scale.first || item.span.first >= scale.last) return null
  const style = { ...size, labelOf: (bar: Bar) => labelOfBar(bar) }
  const [bar] = labelTrack([barOf([item], scale, size.rem)], 0, scale.width, style)
  return bar ? <BarMark bar={bar} isSelected /> : null
}
