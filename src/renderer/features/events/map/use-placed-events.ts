import { useMemo } from 'react'
import { placer } from '#shared/geography/equal-earth.ts'
import { type Listed, placeEvents, type PlacedEvents, placingEvents } from '#shared/geography/placed-events.ts'
import type { EventRow } from '../event-row.ts'
import { useInSlices } from './use-in-slices.ts'

/** So many events are placed at once, in less time than a slice takes. */
const AT_ONCE = 2_000

const NONE: PlacedEvents = {
  events: [],
  x: new Float64Array(0),
  y: new Float64Array(0),
  extent: new Float64Array(0),
  indexOf: new Map(),
  unplaced: 0,
}

/**
 * The rows of the list on the plane. A long list is placed in slices between frames: until it is, the map shows what it
 * showed before.
 * @param order indexes into `rows` of those that pass the filter
 */
export function usePlacedEvents(centre: number, rows: readonly EventRow[], order: ArrayLike<number>): PlacedEvents {
  const listed = useMemo<Listed>(
    () => ({ length: order.length, at: (nth) => rows[order[nth] ?? -1]?.event }),
    [rows, order],
  )
  const atOnce = useMemo(() => (listed.length > AT_ONCE ? null : placeEvents(placer(centre), listed)), [centre, listed])
  const placing = useMemo(
    () => (listed.length > AT_ONCE ? () => placingEvents(placer(centre), listed) : null),
    [centre, listed],
  )
  const inSlices = useInSlices(placing, NONE)
  return atOnce ?? inSlices
}
