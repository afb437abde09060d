import { memo, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { EventRow } from '../event-row.ts'
import { baseMap } from './base-map.ts'
import { drawMap } from './draw-map.ts'
import { SWATCHES, useMapColours } from './map-colours.ts'
import { fitted, zoomed } from './map-view.ts'
import styles from './map.module.css'
import { type Direction, middleLongitude, neighbour, nextBeside, placeEvents, pointsOf } from './placed-events.ts'
import { PlacesList } from './places-list.tsx'
import { useMapView } from './use-map-view.ts'

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
  const [map] = useState(() => baseMap(Math.round(middleLongitude(rows))))
  const placed = useMemo(() => placeEvents(map, rows, order), [map, rows, order])
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const colours = useMapColours(frame)
  const { view, size, change, refit } = useMapView(frame, placed, selectedId, onSelect)
  const captionId = useId()
  useEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d')
    if (!element || !context || !colours || size.width === 0) return undefined
    const request = requestAnimationFrame(() => {
      const ratio = window.devicePixelRatio
      const [width, height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)]
      if (element.width !== width) element.width = width
      if (element.height !== height) element.height = height
      drawMap(context, { map, placed, view, size, selectedId, colours }, ratio)
    })
    return () => cancelAnimationFrame(request)
  }, [map, placed, view, size, selectedId, colours])

  const at = selectedId === null ? -1 : (placed.indexOf.get(selectedId) ?? -1)
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
        <canvas ref={canvas} className={styles.canvas} aria-hidden="true" />
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
        {placed.unplaced > 0 && <span>{message('events.map-unplaced', { count: placed.unplaced })}</span>}
        <span>{message('events.map-signs')}</span>
        <span>{message('events.map-no-position')}</span>
      </figcaption>
      <PlacesList placed={placed} />
    </figure>
  )
})

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
