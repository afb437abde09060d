import { memo, useMemo } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { PlacedEvents } from '#shared/geography/placed-events.ts'

/** More places than this are in the table alone: a list so long is no help to a listener. */
const MOST = 200

/** The map for those who do not see it: each place with how many events are there. */
export const PlacesList = memo(function PlacesList({ placed }: { readonly placed: PlacedEvents }) {
  const places = useMemo(() => {
    const counts = new Map<string, number>()
    for (const { place } of placed.events) counts.set(place?.name ?? '', (counts.get(place?.name ?? '') ?? 0) + 1)
    return [...counts].toSorted(([, a], [, b]) => b - a)
  }, [placed])
  if (places.length === 0) return null
  return (
    <ul className="visually-hidden" aria-label={message('events.map-places')}>
      {places.slice(0, MOST).map(([place, count]) => (
        <li key={place}>{message('events.map-place', { place, count })}</li>
      ))}
      {places.length > MOST && <li>{message('events.map-more-places', { count: places.length - MOST })}</li>}
    </ul>
  )
})
