import { useRef, useState, type PointerEvent } from 'react'
import { momentAt, pixelAt, type TimeScale } from '#shared/domain/timeline/time-scale.ts'
import type { Tick } from '#shared/domain/timeline/time-ticks.ts'
import styles from './timeline.module.css'

/** A drag shorter than this is a press that slipped, in pixels. */
const LEAST_DRAG = 6

interface TimeAxisProps {
  readonly ticks: readonly Tick[]
  readonly scale: TimeScale
  /** Called with two moments, the earlier first. */
  readonly onDates: (first: number, last: number) => void
}

/** The days, months or years over the lanes. Dragging along it chooses dates; for the keyboard there is the filter. */
export function TimeAxis({ ticks, scale, onDates }: TimeAxisProps) {
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null)
  const isDragging = useRef(false)
  const end = (): void => {
    isDragging.current = false
    setDrag(null)
    if (!drag || Math.abs(drag.to - drag.from) < LEAST_DRAG) return
    // The pixel where the drag ends is included, the moment it begins the next day is not.
    const [first, last] = [Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)]
    onDates(momentAt(scale, first), momentAt(scale, last) - 1)
  }
  return (
    <div
      className={styles.axis}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        isDragging.current = true
        const at = pixelOf(event, scale.width)
        setDrag({ from: at, to: at })
      }}
      onPointerMove={(event) => {
        if (isDragging.current && drag) setDrag({ from: drag.from, to: pixelOf(event, scale.width) })
      }}
      onPointerUp={end}
      onPointerCancel={() => {
        isDragging.current = false
        setDrag(null)
      }}
    >
      {ticks.map(({ at, label, isMajor }) => (
        <span
          key={at}
          className={styles.tick}
          style={{ insetInlineStart: pixelAt(scale, at) }}
          data-major={isMajor ? '' : undefined}
        >
          {label}
        </span>
      ))}
      {drag && Math.abs(drag.to - drag.from) >= LEAST_DRAG && (
        <i
          className={styles.drag}
          style={{ insetInlineStart: Math.min(drag.from, drag.to), inlineSize: Math.abs(drag.to - drag.from) }}
        />
      )}
    </div>
  )
}

/** Pixels from the start of the axis, which is on the right in a right-to-left window. */
function pixelOf(event: PointerEvent<HTMLElement>, width: number): number {
  const box = event.currentTarget.getBoundingClientRect()
  const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
  return Math.min(width, Math.max(0, isRtl ? box.right - event.clientX : event.clientX - box.left))
}
