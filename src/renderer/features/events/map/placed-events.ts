import type { Event, PlacePrecision } from '#shared/domain/event.ts'
import type { EventRow } from '../event-row.ts'
import type { BaseMap } from './base-map.ts'
import type { MapSize, MapView } from './map-view.ts'

/** The events that have a point on the map, each with its place on the plane. Arrays run side by side. */
export type PlacedEvents = {
  readonly events: readonly Event[]
  readonly x: Float64Array
  readonly y: Float64Array
  /** Radius in the plane's units of the disc within which the event lies; 0 for a spot or a town. */
  readonly extent: Float64Array
  readonly indexOf: ReadonlyMap<string, number>
  /** How many of the list have no place that can be drawn. */
  readonly unplaced: number
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

type Placed = Event & { readonly place: { readonly coordinates: { latitude: number; longitude: number } } }

/** Whether an event can stand on the map: coordinates are known, and how exactly. */
export const isPlaced = (event: Event): event is Event & Placed =>
  event.place !== null && event.place.coordinates !== null && event.place.precision !== 'unknown'

/** The middle of the longitudes of some events, in degrees; that of Greenwich where none is placed. */
export function middleLongitude(rows: readonly EventRow[]): number {
  let [east, north] = [0, 0]
  for (const { event } of rows) {
    if (!isPlaced(event)) continue
    const angle = (event.place.coordinates.longitude * Math.PI) / 180
    east += Math.cos(angle)
    north += Math.sin(angle)
  }
  return east === 0 && north === 0 ? 0 : (Math.atan2(north, east) * 180) / Math.PI
}

/** Puts the rows, in the order of the list, upon the plane. */
export function placeEvents(map: BaseMap, rows: readonly EventRow[], order: ArrayLike<number>): PlacedEvents {
  const events: Event[] = []
  const [x, y, extent] = [
    new Float64Array(order.length),
    new Float64Array(order.length),
    new Float64Array(order.length),
  ]
  const indexOf = new Map<string, number>()
  for (let nth = 0; nth < order.length; nth++) {
    const event = rows[order[nth] ?? -1]?.event
    if (event === undefined || !isPlaced(event)) continue
    const { latitude, longitude } = event.place.coordinates
    const point = map.place(longitude, latitude)
    const at = events.length
    indexOf.set(event.id, at)
    x[at] = point.x
    y[at] = point.y
    extent[at] = extentOnPlane(map, latitude, longitude, RADIUS_KM[event.place.precision])
    events.push(event)
  }
  return { events, x, y, extent, indexOf, unplaced: order.length - events.length }
}

/** An equal-area map keeps the area of a disc, so a degree is measured both ways and the mean taken. */
function extentOnPlane(map: BaseMap, latitude: number, longitude: number, km: number): number {
  if (km === 0) return 0
  const degrees = km / KM_PER_DEGREE
  const [north, south] = [Math.min(89, latitude + degrees), Math.max(-89, latitude - degrees)]
  const [a, b] = [map.place(longitude, north), map.place(longitude, south)]
  return Math.hypot(a.x - b.x, a.y - b.y) / 2
}

/** Events that would be drawn over one another: one mark, with their number. */
export type Cluster = {
  /** Pixels from the top left. */
  readonly x: number
  readonly y: number
  /** Indexes into the placed events; of a large cluster the first alone, and `count` says how many. */
  readonly first: number
  readonly count: number
  /** Radius of the widest disc among them, in pixels. */
  readonly extent: number
}

/** Side of a cell of the grid by which marks are joined, in pixels. */
export const CELL = 26

/** Joins the events in sight by a grid of the window, in linear time and without an object for each event. */
export function clustersOf(placed: PlacedEvents, view: MapView, { width, height }: MapSize): Cluster[] {
  const [columns, rows] = [Math.ceil(width / CELL) + 2, Math.ceil(height / CELL) + 2]
  const counts = new Uint32Array(columns * rows)
  const firsts = new Uint32Array(columns * rows)
  const extents = new Float64Array(columns * rows)
  // The grid stands upon the plane, not the window: marks do not change their company while one pans.
  const [left, top] = [Math.floor((view.x * view.zoom) / CELL), Math.floor((view.y * view.zoom) / CELL)]
  for (let at = 0; at < placed.events.length; at++) {
    const column = Math.floor((placed.x[at]! * view.zoom) / CELL) - left
    const row = Math.floor((placed.y[at]! * view.zoom) / CELL) - top
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue
    const cell = row * columns + column
    if (counts[cell] === 0) firsts[cell] = at
    counts[cell]!++
    if (placed.extent[at]! > extents[cell]!) extents[cell] = placed.extent[at]!
  }
  const clusters: Cluster[] = []
  for (let cell = 0; cell < counts.length; cell++) {
    const count = counts[cell]!
    if (count === 0) continue
    const first = firsts[cell]!
    const [x, y] = [(placed.x[first]! - view.x) * view.zoom, (placed.y[first]! - view.y) * view.zoom]
    clusters.push({ x, y, first, count, extent: extents[cell]! * view.zoom })
  }
  return clusters
}

/** The event meant by a press at a pixel: the nearest mark's; pressed again, the next of those that share the mark. */
export function eventAt(
  placed: PlacedEvents,
  view: MapView,
  size: MapSize,
  pixel: { readonly x: number; readonly y: number },
  selected: string | null,
): Event | undefined {
  const near = clustersOf(placed, view, size)
    .map((cluster) => ({ cluster, distance: Math.hypot(cluster.x - pixel.x, cluster.y - pixel.y) }))
    .toSorted((a, b) => a.distance - b.distance)[0]
  if (near === undefined || near.distance > CELL) return undefined
  return nextBeside(placed, view, near.cluster.first, selected)
}

/** The next of the events that share a mark with one, after the selected of them. */
export function nextBeside(
  placed: PlacedEvents,
  view: MapView,
  at: number,
  selected: string | null,
): Event | undefined {
  const cellOf = (coordinate: number): number => Math.floor((coordinate * view.zoom) / CELL)
  const [column, row] = [cellOf(placed.x[at]!), cellOf(placed.y[at]!)]
  const together: Event[] = []
  for (let nth = 0; nth < placed.events.length; nth++) {
    if (cellOf(placed.x[nth]!) === column && cellOf(placed.y[nth]!) === row) together.push(placed.events[nth]!)
  }
  return together[(together.findIndex(({ id }) => id === selected) + 1) % together.length]
}

export type Direction = 'left' | 'right' | 'up' | 'down'
const AXIS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** The nearest event that lies that way on the map (within 60° of it), undefined where there is none. */
export function neighbour(placed: PlacedEvents, from: number, direction: Direction): Event | undefined {
  const [ahead, aside] = AXIS[direction]
  let [best, least] = [-1, Infinity]
  for (let at = 0; at < placed.events.length; at++) {
    const [dx, dy] = [placed.x[at]! - placed.x[from]!, placed.y[at]! - placed.y[from]!]
    const distance = Math.hypot(dx, dy)
    if (distance < 1e-9 || dx * ahead + dy * aside < distance / 2) continue
    if (distance < least) [best, least] = [at, distance]
  }
  return placed.events[best]
}

/** The places on the plane, one after another. */
export function* pointsOf({ events, x, y }: PlacedEvents): Generator<{ x: number; y: number }> {
  for (let at = 0; at < events.length; at++) yield { x: x[at]!, y: y[at]! }
}
