import { memo, useMemo } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { PlacedEvents } from '#shared/geography/placed-events.ts'
import { type CountedPlaces, countingPlaces } from './counted-places.ts'
import { useInSlices } from './use-in-slices.ts'

/** More places than this are in the table alone: a list so long is no help to a listener. */
const MOST = 200
const NONE: CountedPlaces = { most: [], more: 0 }

/** The map for those who do not see it: each place with how many events are there. */
export const PlacesList = memo(function PlacesList({ placed }: { readonly placed: PlacedEvents }) {
  const counting = useMemo(() => () => countingPlaces(placed, MOST), [placed])
  const { most, more } = useInSlices(counting, NONE)
  if (most.length === 0) return null
  return (
    <ul className="visually-hidden" aria-label={message('events.map-places')}>
      {most.map(([place, count]) => (
        <li key={place}>{message('events.map-place', { place, count })}</li>
      ))}
      {more > 0 && <li>{message('events.map-more-places', { count: more })}</li>}
    </ul>
  )
})
