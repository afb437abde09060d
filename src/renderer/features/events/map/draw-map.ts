import type { Event } from '#shared/domain/event.ts'
import { lookOf, SIGN_OUTLINES, type SignForm } from '#shared/geography/event-sign.ts'
import type { MapSize, MapView } from '#shared/geography/map-view.ts'
import type { PlacedEvents } from '#shared/geography/placed-events.ts'
import { type PlaneBox, type PlaneLines, traceLines } from '#shared/geography/plane-lines.ts'
import { type BaseMap, shapesAt } from './base-map.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import type { MapColours } from './map-colours.ts'

type Context = CanvasRenderingContext2D

/** What is in sight, and how it is painted. */
export type Sight = { readonly view: MapView; readonly size: MapSize; readonly colours: MapColours }

const RADIUS = 5
const LEAST_DISC = 7
const DISPUTED_DASH = [4, 3]
/** Beyond the edge of the canvas, in pixels, for the widest line. */
const EDGE = 4

/** Paints the ground: sea, land and boundaries, disputed ones dashed. Without a map, the sea alone. */
export function drawGround(context: Context, { view, size, colours }: Sight, map: BaseMap | null): void {
  context.fillStyle = colours.paper
  context.fillRect(0, 0, size.width, size.height)
  if (map === null) return
  const { zoom } = view
  const box: PlaneBox = {
    left: view.x - EDGE / zoom,
    top: view.y - EDGE / zoom,
    right: view.x + (size.width + EDGE) / zoom,
    bottom: view.y + (size.height + EDGE) / zoom,
  }
  const pen = {
    moveTo: (x: number, y: number) => context.moveTo((x - view.x) * zoom, (y - view.y) * zoom),
    lineTo: (x: number, y: number) => context.lineTo((x - view.x) * zoom, (y - view.y) * zoom),
  }
  const trace = (lines: PlaneLines): void => {
    context.beginPath()
    traceLines(lines, box, pen)
  }
  const stroke = (colour: string, width: number, dash: readonly number[] = []): void => {
    context.strokeStyle = colour
    context.lineWidth = width
    context.setLineDash([...dash])
    context.stroke()
  }
  const shapes = shapesAt(map, zoom)
  context.lineJoin = 'round'
  trace(shapes.graticule)
  stroke(colours.land, 0.75)
  trace(shapes.land)
  context.fillStyle = colours.land
  context.fill()
  stroke(colours.edge, 0.75)
  trace(shapes.settled)
  stroke(colours.edge, 0.75)
  trace(shapes.disputed)
  stroke(colours.muted, 1.25, DISPUTED_DASH)
  context.setLineDash([])
}

/**
 * Paints the events over the ground: extents of places, marks, and the selected one.
 * @param selected place of the selected event among them, −1 where it is not there
 */
export function drawEvents(context: Context, sight: Sight, placed: PlacedEvents, selected: number): void {
  const { view, size, colours } = sight
  context.clearRect(0, 0, size.width, size.height)
  const clusters = clustersOf(placed, view, size)
  for (const cluster of clusters) drawExtent(context, cluster, colours)
  for (const cluster of clusters) drawMark(context, cluster, placed.events[cluster.first]!, colours)
  if (selected >= 0) drawSelected(context, sight, placed, selected, clusters)
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
  const { form, footing, isPlanned } = lookOf(event)
  outline(context, x, y, form)
  context.fillStyle = footing === 'solid' ? ink : paper
  context.fill()
  if (footing === 'half') {
    context.save()
    context.clip()
    context.fillStyle = ink
    context.fillRect(x - 2 * RADIUS, y - 2 * RADIUS, 2 * RADIUS, 4 * RADIUS)
    context.restore()
    outline(context, x, y, form)
  }
  context.strokeStyle = ink
  context.lineWidth = 1.5
  context.setLineDash(isPlanned ? [2, 2] : [])
  context.stroke()
  context.setLineDash([])
}

/** The edge of a sign as the path of the context. */
function outline(context: Context, x: number, y: number, form: SignForm): void {
  const shape = SIGN_OUTLINES[form]
  if ('radius' in shape) return circle(context, x, y, shape.radius * RADIUS)
  context.beginPath()
  for (const [dx, dy] of shape.corners) context.lineTo(x + dx * RADIUS, y + dy * RADIUS)
  return context.closePath()
}

/** The selected event in the accent, within a ring, its place named beside it. */
function drawSelected(
  context: Context,
  { view, colours, size }: Sight,
  placed: PlacedEvents,
  at: number,
  clusters: readonly Cluster[],
): void {
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
  const isBefore = standsBefore(x, y, ring + LABEL_GAP + context.measureText(name).width, size, clusters)
  context.textAlign = isBefore ? 'right' : 'left'
  const start = x + (isBefore ? -1 : 1) * (ring + LABEL_GAP)
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = colours.paper
  context.strokeText(name, start, y)
  context.fillStyle = colours.accent
  context.fillText(name, start, y)
}

const LABEL_GAP = 5
/** Half the height of a line of the label, and a sign's. */
const LABEL_REACH = 12

/** Whether a name is better put to the left of a mark: where it would leave the window or cover more marks on the right. */
function standsBefore(x: number, y: number, reach: number, size: MapSize, clusters: readonly Cluster[]): boolean {
  const covered = (side: 1 | -1): number =>
    clusters.filter((cluster) => {
      const across = (cluster.x - x) * side
      return across > 1 && across < reach && Math.abs(cluster.y - y) < LABEL_REACH
    }).length
  if (x + reach > size.width) return true
  return x - reach > 0 && covered(-1) < covered(1)
}
