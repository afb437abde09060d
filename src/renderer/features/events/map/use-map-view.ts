import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { fitted, type MapSize, type MapView, panned, withInSight, zoomed } from '#shared/geography/map-view.ts'
import { type PlacedEvents, pointsOf } from '#shared/geography/placed-events.ts'
import { eventAt } from './clusters.ts'

const EMPTY: MapSize = { width: 0, height: 0 }
/** A pointer that moved less than this, in pixels, has pressed and not dragged. */
const STILL = 4
/** How much a turn of the wheel by one pixel zooms: a notch of 100 pixels by a quarter. */
const WHEEL = 0.0022

export type MovableView = {
  readonly view: MapView
  readonly size: MapSize
  readonly change: (to: (before: MapView) => MapView) => void
  /** Shows all events again. */
  readonly refit: () => void
}

/** What of the map is in sight: fitted at first, then dragged, zoomed by the wheel, and brought to what is selected. */
export function useMapView(
  frame: RefObject<HTMLElement | null>,
  placed: PlacedEvents,
  selectedId: string | null,
  onSelect: (event: Event) => void,
): MovableView {
  const [size, setSize] = useState(EMPTY)
  const [view, setView] = useState<MapView>({ x: 0, y: 0, zoom: 1 })
  const isMoved = useRef(false)
  const latest = useRef({ view, size, placed, selectedId, onSelect })
  useLayoutEffect(() => {
    latest.current = { view, size, placed, selectedId, onSelect }
  })
  const change = useCallback((to: (before: MapView) => MapView) => {
    isMoved.current = true
    setView(to)
  }, [])
  const refit = useCallback(() => {
    isMoved.current = false
    setView(fitted(pointsOf(latest.current.placed), latest.current.size))
  }, [])

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame])

  useLayoutEffect(() => {
    if (size.width > 0 && !isMoved.current) setView(fitted(pointsOf(placed), size))
  }, [placed, size])

  useEffect(() => {
    const { placed: now, size: room } = latest.current
    const at = selectedId === null ? undefined : now.indexOf.get(selectedId)
    if (at === undefined || room.width === 0) return
    setView((before) => withInSight(before, { x: now.x[at]!, y: now.y[at]! }, room))
  }, [selectedId])

  useEffect(() => {
    const element = frame.current
    if (!element) return undefined
    return listenTo(element, change, (pixel) => {
      const { placed: all, view: shown, size: room, selectedId: selected, onSelect: select } = latest.current
      const target = eventAt(all, shown, room, pixel, selected)
      if (target) select(target)
    })
  }, [frame, change])
  return { view, size, change, refit }
}

/** Drags, zooms and presses by the pointer. @returns stops listening */
function listenTo(
  element: HTMLElement,
  change: MovableView['change'],
  onPress: (pixel: { readonly x: number; readonly y: number }) => void,
): () => void {
  let held: { x: number; y: number; moved: number } | null = null
  const pixelOf = (event: MouseEvent): { x: number; y: number } => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }
  const onDown = (event: PointerEvent): void => {
    if (event.button !== 0) return
    held = { x: event.clientX, y: event.clientY, moved: 0 }
    element.setPointerCapture(event.pointerId)
  }
  const onMove = (event: PointerEvent): void => {
    if (!held) return
    const by = { x: event.clientX - held.x, y: event.clientY - held.y }
    held = { x: event.clientX, y: event.clientY, moved: held.moved + Math.abs(by.x) + Math.abs(by.y) }
    change((before) => panned(before, by))
  }
  const onUp = (event: PointerEvent): void => {
    const was = held
    held = null
    if (was && was.moved < STILL) onPress(pixelOf(event))
  }
  const onCancel = (): void => {
    held = null
  }
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault()
    const pixel = pixelOf(event)
    change((before) => zoomed(before, Math.exp(-event.deltaY * WHEEL), pixel))
  }
  const stop = new AbortController()
  const { signal } = stop
  element.addEventListener('pointerdown', onDown, { signal })
  element.addEventListener('pointermove', onMove, { signal })
  element.addEventListener('pointerup', onUp, { signal })
  element.addEventListener('pointercancel', onCancel, { signal })
  // A listener that may be passive could not keep the page from scrolling.
  element.addEventListener('wheel', onWheel, { signal, passive: false })
  return () => stop.abort()
}
