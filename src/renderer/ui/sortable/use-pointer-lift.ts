import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
import { liftOverGroup, liftOverRow, type Arrangement, type Lift } from './lift.ts'
import styles from './sortable.module.css'

interface PointerLift {
  readonly grid: RefObject<HTMLElement | null>
  readonly arrangement: Arrangement
  /** Picks the row up; undefined for one that has its place by nature. */
  readonly pick: (rowId: string) => Lift | undefined
  readonly hold: (lift: Lift) => void
  readonly putDown: (lift: Lift) => void
  readonly putBack: (lift: Lift) => void
}

/** A press becomes a drag after this many CSS pixels: less is a hand that was not quite still. */
const THRESHOLD = 5
/** Within this many CSS pixels of its edge the list scrolls under a held row, by this many for each move. */
const EDGE = 28

/** Dragging by mouse or pen. Touch keeps its own meaning, scrolling; the keys and a menu do the same there. */
export function usePointerLift(options: PointerLift) {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const isDragging = useRef(false)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = (down: PointerEvent, rowId: string): void => {
    if (down.button !== 0 || down.pointerType === 'touch') return
    const picked = latest.current.pick(rowId)
    if (!picked) return
    let held: Lift = picked
    const move = (event: globalThis.PointerEvent): void => {
      const isFar = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > THRESHOLD
      if (!isDragging.current && !isFar) return
      if (!isDragging.current) {
        isDragging.current = true
        document.documentElement.classList.add(styles.isDragging ?? '')
        window.getSelection()?.removeAllRanges()
      }
      event.preventDefault()
      scrollAtEdge(latest.current.grid.current, event.clientY)
      held = liftOver(latest.current.arrangement, held, event)
      latest.current.hold(held)
    }
    const end = (how: 'putDown' | 'putBack') => (): void => {
      stop.current?.()
      if (isDragging.current) latest.current[how](held)
      isDragging.current = false
    }
    const up = end('putDown')
    const cancel = end('putBack')
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !isDragging.current) return
      event.preventDefault()
      event.stopPropagation()
      cancel()
    }
    stop.current = () => {
      document.documentElement.classList.remove(styles.isDragging ?? '')
      document.removeEventListener('pointermove', move)
      document.removeEventListener('pointerup', up)
      document.removeEventListener('pointercancel', cancel)
      document.removeEventListener('keydown', key, true)
      stop.current = null
    }
    document.addEventListener('pointermove', move)
    document.addEventListener('pointerup', up)
    document.addEventListener('pointercancel', cancel)
    document.addEventListener('keydown', key, true)
  }
  return { onPointerDown, isDragging }
}

/** Where the held row would go, by what lies under the pointer; unchanged over nothing of the list. */
function liftOver(arrangement: Arrangement, lift: Lift, at: { clientX: number; clientY: number }): Lift {
  const under = document.elementFromPoint(at.clientX, at.clientY)
  const row = under?.closest<HTMLElement>('[data-row]')
  if (row?.dataset.row !== undefined) {
    const { top, height } = row.getBoundingClientRect()
    return liftOverRow(arrangement, lift, row.dataset.row, at.clientY > top + height / 2)
  }
  const group = under?.closest<HTMLElement>('[data-group]')?.dataset.group
  return group === undefined ? lift : liftOverGroup(lift, group)
}

function scrollAtEdge(grid: HTMLElement | null, y: number): void {
  if (!grid) return
  const { top, bottom } = grid.getBoundingClientRect()
  if (y < top + EDGE) grid.scrollTop -= EDGE / 2
  else if (y > bottom - EDGE) grid.scrollTop += EDGE / 2
}
