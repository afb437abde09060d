import type { Event } from '#shared/domain/event.ts'
import { placer } from '#shared/geography/equal-earth.ts'
import { groupNear, type MapGroup } from '#shared/geography/map-groups.ts'
import { fitted, type MapSize, type MapView } from '#shared/geography/map-view.ts'
import { cornersOf, type Listed, middleLongitude, placeEvents } from '#shared/geography/placed-events.ts'
import { numberIn, withCommas } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { oneLine } from '../../text/plain.ts'
import type { Inline } from '../../text/runs.ts'
import { INK } from '../../theme/palette.ts'
import { mm } from '../../theme/paper.ts'
import { type } from '../../theme/type-scale.ts'
import type { BriefContext } from '../context.ts'

/** The events of a brief on its map: what is in sight, and each place with its number. */
export type PlacesOnMap = Readonly<{
  /** Longitude of the meridian in the middle, in degrees. */
  centre: number
  view: MapView
  size: MapSize
  groups: readonly MapGroup[]
  /** How many events stand on it, and how many cannot. */
  placed: number
  unplaced: number
  numbers: ReadonlyMap<string, number>
}>

const DEPTH = mm(64)
/** Around the outermost places, for their signs and names. */
const MARGIN = mm(11)
/** Signs nearer than this, in points, would cover each other. */
const NEAR = 10
/** So many numbers stand on a map without one hiding the other. */
const MOST_GROUPS = 36

const known = new WeakMap<BriefContext, PlacesOnMap | null>()

/**
 * Where the events that this brief holds are on its map: no other event has a part in it, not even in what the map
 * shows of the world. `null` where no map is wanted or nothing can stand on it.
 */
export function placesOnMap(context: BriefContext): PlacesOnMap | null {
  const before = known.get(context)
  if (before !== undefined) return before
  const made = context.material.options.drawings.includes('map') ? placed(context) : null
  known.set(context, made)
  return made
}

function placed({ material: { events }, frames }: BriefContext): PlacesOnMap | null {
  const listed: Listed = { length: events.length, at: (nth) => events[nth] }
  const centre = middleLongitude(listed)
  const onPlane = placeEvents(placer(centre), listed)
  if (onPlane.events.length === 0) return null
  const size: MapSize = { width: frames.portrait.inner, height: DEPTH }
  // A circle that stood beyond the frame would leave a sign that looks exact.
  const view = fitted(cornersOf(onPlane), size, MARGIN)
  const groups = groupNear(onPlane, NEAR / view.zoom, MOST_GROUPS)
  const numbers = new Map(groups.flatMap((group) => group.events.map(({ id }) => [id, group.number] as const)))
  return { centre, view, size, groups, placed: onPlane.events.length, unplaced: onPlane.unplaced, numbers }
}

/** The number of an event's place on the map of this brief, if it stands there. */
export const numberOnMap = (context: BriefContext, event: Event['id']): number | undefined =>
  placesOnMap(context)?.numbers.get(event)

/** A place's number as it is set on the map, in the list of places and in the chronology. */
export const mapNumber = (say: Say, number: number): Inline => ({
  ...type.labelStrong,
  color: INK,
  text: numberIn(say, number),
})

/** Names of more places than this, where their signs became one, are not told. */
const MOST_NAMES = 3

/** The names of the places of a group, each once, in the order of the list. */
export function namesOf(say: Say, { events }: MapGroup): string {
  const names = [...new Set(events.map(({ place }) => oneLine(place.name)))].filter((name) => name !== '')
  const told = withCommas(say, names.slice(0, MOST_NAMES))
  return names.length > MOST_NAMES ? `${told} …` : told
}
