import { memo, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { fitted, type MapSize, zoomed } from '#shared/geography/map-view.ts'
import { middleLongitude, pointsOf } from '#shared/geography/placed-events.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { EventRow } from '../event-row.ts'
import { useBaseMap } from './base-map.ts'
import { type Direction, neighbour, nextBeside } from './clusters.ts'
import { drawEvents, drawGround } from './draw-map.ts'
import { SWATCHES, useMapColours } from './map-colours.ts'
import styles from './map.module.css'
import { PlacesList } from './places-list.tsx'
import { useMapView } from './use-map-view.ts'
import { usePlacedEvents } from './use-placed-events.ts'

interface EventMapProps {
  readonly rows: readonly EventRow[]
  /** Indexes into `rows` of those that pass the filter. */
  readonly order: ArrayLike<number>
  readonly selectedId: string | null
  readonly onSelect: (event: Event) => void
  readonly onOpen: (event: Event) => void
}

const STEP = 1.6

/**
 * The events of the table on a map that came with the app. A figure; for the keyboard a slider over the placed events
 * whose arrows lead to the nearest that way; for assistive technology the places as a list as well.
 */
export const EventMap = memo(function EventMap({ rows, order, selectedId, onSelect, onOpen }: EventMapProps) {
  // It stays centred as it was when it was first shown: nothing jumps while one writes or filters.
  const [centre] = useState(() => middleLongitude({ length: rows.length, at: (nth) => rows[nth]?.event }))
  const found = useBaseMap(centre)
  const map = typeof found === 'string' ? null : found
  const placed = usePlacedEvents(centre, rows, order)
  const at = selectedId === null ? -1 : (placed.indexOf.get(selectedId) ?? -1)
  const frame = useRef<HTMLDivElement>(null)
  const ground = useRef<HTMLCanvasElement>(null)
  const events = useRef<HTMLCanvasElement>(null)
  const colours = useMapColours(frame)
  const { view, size, change, refit } = useMapView(frame, placed, selectedId, onSelect)
  const captionId = useId()
  // Two layers: a selection paints the events again, and not the ground beneath them.
  useEffect(() => {
    if (colours === null || size.width === 0) return undefined
    return paint(ground.current, size, (context) => drawGround(context, { view, size, colours }, map))
  }, [map, view, size, colours])
  useEffect(() => {
    if (colours === null || size.width === 0) return undefined
    return paint(events.current, size, (context) => drawEvents(context, { view, size, colours }, placed, at))
  }, [placed, view, size, at, colours])

  const zoomBy = (factor: number): void =>
    change((before) => zoomed(before, factor, { x: size.width / 2, y: size.height / 2 }))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '+' || event.key === '=') zoomBy(STEP)
    else if (event.key === '-') zoomBy(1 / STEP)
    else if (event.key === 'Home') change(() => fitted(pointsOf(placed), size))
    else if (!moveBy(event.key)) return
    event.preventDefault()
  }
  const moveBy = (key: string): boolean => {
    const selected = placed.events[at]
    if ((key === 'Enter' || key === 'F2') && selected) onOpen(selected)
    const direction = DIRECTIONS[key]
    if (direction === undefined && key !== ' ') return key === 'Enter' || key === 'F2'
    const target = !selected
      ? placed.events[0]
      : direction === undefined
        ? nextBeside(placed, view, at, selected.id)
        : neighbour(placed, at, direction)
    if (target) onSelect(target)
    return true
  }
  return (
    <figure className={styles.map} aria-labelledby={captionId}>
      <div
        ref={frame}
        className={styles.frame}
        role="slider"
        tabIndex={0}
        aria-label={message('events.map')}
        aria-valuemin={at < 0 ? 0 : 1}
        aria-valuemax={placed.events.length}
        aria-valuenow={at + 1}
        aria-valuetext={inWords(placed.events[at])}
        aria-describedby={captionId}
        onKeyDown={onKeyDown}
      >
        <canvas ref={ground} className={styles.canvas} aria-hidden="true" />
        <canvas ref={events} className={styles.canvas} aria-hidden="true" />
        {SWATCHES.map((name) => (
          <i key={name} data-swatch={name} aria-hidden="true" />
        ))}
      </div>
      <div className={styles.acts}>
        <Button aria-label={message('events.map-zoom-in')} onPress={() => zoomBy(STEP)}>
          +
        </Button>
        <Button aria-label={message('events.map-zoom-out')} onPress={() => zoomBy(1 / STEP)}>
          −
        </Button>
        <Button onPress={refit}>{message('events.map-fit')}</Button>
      </div>
      <figcaption id={captionId} className={styles.foot}>
        {found === 'lost' && <span role="alert">{message('events.map-lost')}</span>}
        {placed.unplaced > 0 && <span>{message('events.map-unplaced', { count: placed.unplaced })}</span>}
        <span>{message('events.map-signs')}</span>
        <span>{message('events.map-no-position')}</span>
      </figcaption>
      <PlacesList placed={placed} />
    </figure>
  )
})

/** Paints a layer in the next frame, in the pixels of the screen. @returns calls it off */
function paint(
  element: HTMLCanvasElement | null,
  { width, height }: MapSize,
  draw: (context: CanvasRenderingContext2D) => void,
): (() => void) | undefined {
  const context = element?.getContext('2d')
  if (!element || !context) return undefined
  const request = requestAnimationFrame(() => {
    const ratio = window.devicePixelRatio
    const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (element.width !== across) element.width = across
    if (element.height !== down) element.height = down
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    draw(context)
  })
  return () => cancelAnimationFrame(request)
}

const DIRECTIONS: Readonly<Record<string, Direction | undefined>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

function inWords(event: Event | undefined): string {
  const place = event?.place
  if (!event || !place) return message('events.map-nowhere')
  return message('events.map-at', {
    title: event.title,
    place: place.name,
    precision: message(`place-precision.${place.precision}`),
  })
}
