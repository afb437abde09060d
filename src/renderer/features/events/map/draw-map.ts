import { type Event, FOOTING } from '#shared/domain/event.ts'
import { type Lane, laneOf } from '#shared/domain/timeline/lane.ts'
import { type BaseMap, type BaseShapes, COARSE_UP_TO } from './base-map.ts'
import type { MapColours } from './map-colours.ts'
import type { MapSize, MapView } from './map-view.ts'
import { type Cluster, clustersOf, type PlacedEvents } from './placed-events.ts'

/** Everything that one frame shows. */
export type Scene = {
  readonly map: BaseMap
  readonly placed: PlacedEvents
  readonly view: MapView
  readonly size: MapSize
  readonly selectedId: string | null
  readonly colours: MapColours
}

type Context = CanvasRenderingContext2D

const RADIUS = 5
const LEAST_DISC = 7
const DISPUTED_DASH = [4, 3]

/** Paints one frame: the sea, land, boundaries (disputed ones dashed), extents of places, marks, and the selected one. */
export function drawMap(context: Context, scene: Scene, pixelRatio: number): void {
  const { size, colours, placed, view, selectedId } = scene
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.fillStyle = colours.paper
  context.fillRect(0, 0, size.width, size.height)
  drawBase(context, scene, pixelRatio)
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  const clusters = clustersOf(placed, view, size)
  for (const cluster of clusters) drawExtent(context, cluster, colours)
  for (const cluster of clusters) drawMark(context, cluster, placed.events[cluster.first]!, colours)
  const at = selectedId === null ? undefined : placed.indexOf.get(selectedId)
  if (at !== undefined) drawSelected(context, scene, at, clusters)
}

function drawBase(context: Context, { map, view, colours }: Scene, pixelRatio: number): void {
  const shapes: BaseShapes = view.zoom <= COARSE_UP_TO ? map.coarse : map.full
  const scale = view.zoom * pixelRatio
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale)
  const pixel = 1 / view.zoom
  const stroke = (path: Path2D, colour: string, width: number, dash: readonly number[] = []): void => {
    context.strokeStyle = colour
    context.lineWidth = width * pixel
    context.setLineDash(dash.map((length) => length * pixel))
    context.stroke(path)
  }
  stroke(shapes.graticule, colours.land, 0.75)
  context.fillStyle = colours.land
  context.fill(shapes.land)
  stroke(shapes.land, colours.edge, 0.75)
  stroke(shapes.settled, colours.edge, 0.75)
  stroke(shapes.disputed, colours.muted, 1.25, DISPUTED_DASH)
  context.setLineDash([])
}

/** The disc within which it happened, where no more is known. */
function drawExtent(context: Context, { x, y, extent }: Cluster, colours: MapColours): void {
  if (extent < LEAST_DISC) return
  context.globalAlpha = 0.14
  context.fillStyle = colours.ink
  circle(context, x, y, extent)
  context.fill()
  context.globalAlpha = 1
}

function drawMark(context: Context, { x, y, count }: Cluster, event: Event, colours: MapColours): void {
  if (count === 1) return drawSign(context, x, y, event, colours.ink, colours.paper)
  const text = count < 1_000 ? String(count) : `${Math.round(count / 1_000)}k`
  context.fillStyle = colours.ink
  circle(context, x, y, clusterRadius(count))
  context.fill()
  context.fillStyle = colours.paper
  context.font = `600 11px ${colours.font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  return context.fillText(text, x, y + 0.5)
}

const clusterRadius = (count: number): number => Math.min(14, 7 + 1.6 * Math.log10(count) ** 1.2)

function circle(context: Context, x: number, y: number, radius: number): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
}

/** The sign of an event: its form is the lane of its type, its filling how it stands, as the table and the brief have it. */
function drawSign(context: Context, x: number, y: number, event: Event, ink: string, paper: string): void {
  const lane = laneOf(event.type)
  const footing = FOOTING[event.standing]
  outline(context, x, y, lane)
  context.fillStyle = footing === 'solid' ? ink : paper
  context.fill()
  if (footing === 'half') {
    context.save()
    context.clip()
    context.fillStyle = ink
    context.fillRect(x - 2 * RADIUS, y - 2 * RADIUS, 2 * RADIUS, 4 * RADIUS)
    context.restore()
    outline(context, x, y, lane)
  }
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.setLineDash(event.standing === 'planned' ? [2, 2] : [])
  context.stroke()
  context.setLineDash([])
}

/** Violence: a lozenge. Truce: a square. Statements: a circle. Diplomacy: a triangle. A standing fact: a small circle. */
function outline(context: Context, x: number, y: number, lane: Lane | null): void {
  if (lane === 'statements' || lane === null) return circle(context, x, y, lane === null ? RADIUS * 0.7 : RADIUS)
  const points = FORMS[lane]
  context.beginPath()
  points.forEach(([dx, dy], nth) => {
    if (nth === 0) context.moveTo(x + dx * RADIUS, y + dy * RADIUS)
    else context.lineTo(x + dx * RADIUS, y + dy * RADIUS)
  })
  return context.closePath()
}

const FORMS: Readonly<Record<Exclude<Lane, 'statements'>, readonly (readonly [number, number])[]>> = {
  violence: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  truce: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  diplomacy: [
    [0, -1.2],
    [1.15, 0.8],
    [-1.15, 0.8],
  ],
}

/** The selected event in the accent, within a ring, its place named beside it. */
function drawSelected(context: Context, scene: Scene, at: number, clusters: readonly Cluster[]): void {
  const { placed, view, colours, size } = scene
  const event = placed.events[at]!
  const [x, y] = [(placed.x[at]! - view.x) * view.zoom, (placed.y[at]! - view.y) * view.zoom]
  const company = clusters.find((cluster) => Math.hypot(cluster.x - x, cluster.y - y) < 1)
  const extent = placed.extent[at]! * view.zoom
  context.strokeStyle = colours.accent
  if (extent >= LEAST_DISC) {
    context.lineWidth = 1
    context.setLineDash([2, 3])
    circle(context, x, y, extent)
    context.stroke()
    context.setLineDash([])
  }
  if (company === undefined || company.count === 1) drawSign(context, x, y, event, colours.accent, colours.paper)
  const ring = (company && company.count > 1 ? clusterRadius(company.count) : RADIUS * 1.3) + 3
  context.lineWidth = 2
  circle(context, x, y, ring)
  context.stroke()
  const name = event.place?.name ?? ''
  context.font = `600 12px ${colours.font}`
  context.textBaseline = 'middle'
  const isLate = x > size.width * 0.7
  context.textAlign = isLate ? 'right' : 'left'
  const start = x + (isLate ? -1 : 1) * (ring + 5)
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = colours.paper
  context.strokeText(name, start, y)
  context.fillStyle = colours.accent
  context.fillText(name, start, y)
}
