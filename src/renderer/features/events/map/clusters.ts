import type { Event } from '#shared/domain/event.ts'
import type { MapSize, MapView } from '#shared/geography/map-view.ts'
import type { PlacedEvents } from '#shared/geography/placed-events.ts'

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
  const { x, y, events } = placed
  const [fromX, fromY] = [x[from]!, y[from]!]
  let [best, least] = [-1, Infinity]
  for (let at = 0; at < events.length; at++) {
    const [dx, dy] = [x[at]! - fromX, y[at]! - fromY]
    // Squares are compared: a root for each of a hundred thousand events takes longer than all else.
    const square = dx * dx + dy * dy
    const along = dx * ahead + dy * aside
    if (square >= least || square < SAME || along <= 0 || along * along < square / 4) continue
    ;[best, least] = [at, square]
  }
  return events[best]
}

/** Nearer than this, squared, two events are at one place. */
const SAME = 1e-18
