import type { Place } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'

type Coordinates = NonNullable<Place['coordinates']>

/** WGS 84 degrees as they are written and read here: `32.9, 69.4`. Empty for none. */
export function formatCoordinates(coordinates: Place['coordinates']): string {
  if (coordinates === null) return ''
  const { latitude, longitude } = coordinates
  return [latitude, longitude].map((figure) => String(figure).replace('-', '−')).join(', ')
}

/** What a text typed as coordinates stands for; null for an empty one. */
export type CoordinatesRead = { readonly coordinates: Coordinates | null } | { readonly problem: string }

/**
 * Reads latitude and longitude in decimal degrees, with a sign or a letter for the side: `32.9, 69.4`, `32.9 N 69.4 E`,
 * `33.9° S, 18.4° E`.
 */
export function readCoordinates(text: string): CoordinatesRead {
  if (text.trim() === '') return { coordinates: null }
  const found = PAIR.exec(text.trim().toUpperCase())
  const latitude = degrees(found?.[1], found?.[2], 'S')
  const longitude = degrees(found?.[3], found?.[4], 'W')
  if (latitude === null || longitude === null || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    return { problem: message('events.not-coordinates') }
  }
  return { coordinates: { latitude, longitude } }
}

const PAIR = /^([-−+]?\d+(?:\.\d+)?)\s*°?\s*([NS]?)[\s,;]+([-−+]?\d+(?:\.\d+)?)\s*°?\s*([EW]?)$/u

function degrees(figure: string | undefined, side: string | undefined, negative: 'S' | 'W'): number | null {
  if (figure === undefined) return null
  const value = Number(figure.replace('−', '-'))
  // A sign and a letter together would be a guess at what was meant.
  if (side !== '' && /^[-−+]/u.test(figure)) return null
  return side === negative ? -value : value
}
