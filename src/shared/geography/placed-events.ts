import type { Event, PlacePrecision } from '../domain/event.ts'
import type { Placer, PlanePoint } from './equal-earth.ts'

/** The events that have a point on the map, each with its place on the plane. Arrays run side by side. */
export type PlacedEvents = {
  readonly events: readonly PlacedEvent[]
  readonly x: Float64Array
  readonly y: Float64Array
  /** Radius in the plane's units of the disc within which the event lies; 0 for a spot or a town. */
  readonly extent: Float64Array
  /** Where an event stands among them, by its identifier. */
  readonly indexOf: ReadonlyMap<string, number>
  /** How many of the list have no place that can be drawn. */
  readonly unplaced: number
}

/** An event that can stand on the map. */
export type PlacedEvent = Event & {
  readonly place: { readonly coordinates: { readonly latitude: number; readonly longitude: number } }
}

/**
 * The radius of the disc that stands for a place known only so far, in kilometres. Customary sizes, about those of a
 * district or province of the region the sample is of; a disc is no outline.
 */
const RADIUS_KM: Readonly<Record<PlacePrecision, number>> = {
  exact: 0,
  locality: 0,
  district: 30,
  province: 80,
  region: 200,
  country: 300,
  unknown: 0,
}
/** Kilometres of one degree of latitude. */
const KM_PER_DEGREE = 111.2

/** Whether an event can stand on the map: coordinates are known, and how exactly. */
export const isPlaced = (event: Event): event is PlacedEvent =>
  event.place !== null && event.place.coordinates !== null && event.place.precision !== 'unknown'

/** A list by its places: what stands at each, from 0. */
export type Listed = { readonly length: number; readonly at: (nth: number) => Event | undefined }

/** So many events of a list say well enough about where in the world it is. */
const SAMPLE = 2_000

/**
 * The middle of the longitudes of some events, in whole degrees; that of Greenwich where none is placed. Of a long list
 * events at even distances are looked at.
 */
export function middleLongitude({ length, at }: Listed): number {
  let [east, north] = [0, 0]
  const step = Math.max(1, Math.floor(length / SAMPLE))
  for (let nth = 0; nth < length; nth += step) {
    const event = at(nth)
    if (event === undefined || !isPlaced(event)) continue
    const angle = (event.place.coordinates.longitude * Math.PI) / 180
    east += Math.cos(angle)
    north += Math.sin(angle)
  }
  return east === 0 && north === 0 ? 0 : Math.round((Math.atan2(north, east) * 180) / Math.PI)
}

/** Between two places at which the work can be put aside: a fraction of a millisecond. */
const STRIDE = 256

/** Puts events, in the order of their list, upon the plane; whoever has other things to do goes on step by step. */
export function* placingEvents(place: Placer, { length, at }: Listed): Generator<void, PlacedEvents> {
  const events: PlacedEvent[] = []
  const indexOf = new Map<string, number>()
  const [x, y, extent] = [new Float64Array(length), new Float64Array(length), new Float64Array(length)]
  for (let nth = 0; nth < length; nth++) {
    if (nth % STRIDE === STRIDE - 1) yield
    const event = at(nth)
    if (event === undefined || !isPlaced(event)) continue
    const { latitude, longitude } = event.place.coordinates
    const point = place(longitude, latitude)
    x[events.length] = point.x
    y[events.length] = point.y
    extent[events.length] = onPlane(place, latitude, longitude, RADIUS_KM[event.place.precision])
    indexOf.set(event.id, events.length)
    events.push(event)
  }
  return { events, x, y, extent, indexOf, unplaced: length - events.length }
}

/** The same without a pause. */
export function placeEvents(place: Placer, listed: Listed): PlacedEvents {
  const placing = placingEvents(place, listed)
  for (;;) {
    const step = placing.next()
    if (step.done === true) return step.value
  }
}

/** How long so many kilometres are on the plane, measured north and south of a place. */
export function onPlane(place: Placer, latitude: number, longitude: number, km: number): number {
  if (km === 0) return 0
  const degrees = km / KM_PER_DEGREE
  const [north, south] = [Math.min(89, latitude + degrees), Math.max(-89, latitude - degrees)]
  const [a, b] = [place(longitude, north), place(longitude, south)]
  return Math.hypot(a.x - b.x, a.y - b.y) / 2
}

/** The places on the plane, one after another. */
export function* pointsOf({ events, x, y }: Pick<PlacedEvents, 'events' | 'x' | 'y'>): Generator<PlanePoint> {
  for (let at = 0; at < events.length; at++) yield { x: x[at]!, y: y[at]! }
}

/** Two corners of the square about each place's disc, one pair after another: what must be in sight for all of it to be. */
export function* cornersOf({
  events,
  x,
  y,
  extent,
}: Omit<PlacedEvents, 'indexOf' | 'unplaced'>): Generator<PlanePoint> {
  for (let at = 0; at < events.length; at++) {
    yield { x: x[at]! - extent[at]!, y: y[at]! - extent[at]! }
    yield { x: x[at]! + extent[at]!, y: y[at]! + extent[at]! }
  }
}
