import type { GeoProjection } from 'd3-geo'
import { PLANE, type PlanePoint, planeProjection } from './equal-earth.ts'

/** What is in sight: pixels = (plane − origin) × zoom. `x` and `y` are the plane's point at the window's top left. */
export type MapView = { readonly x: number; readonly y: number; readonly zoom: number }
export type MapSize = { readonly width: number; readonly height: number }

const LEAST_ZOOM = 0.3
const MOST_ZOOM = 400
/** Around what is fitted, in pixels. */
const MARGIN = 48
/** Nearer than this, a fit would show a place without its neighbourhood. */
const FIT_ZOOM = 24

const clampZoom = (zoom: number): number => Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom))

/**
 * The view that shows all points, or the world where there is none.
 * @param margin room left around them, in pixels
 */
export function fitted(points: Iterable<PlanePoint>, { width, height }: MapSize, margin = MARGIN): MapView {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { x, y } of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (left > right) [left, top, right, bottom] = [0, 0, PLANE, PLANE / 2]
  const room = { x: Math.max(1, width - 2 * margin), y: Math.max(1, height - 2 * margin) }
  const zoom = clampZoom(
    Math.min(FIT_ZOOM, room.x / Math.max(1e-6, right - left), room.y / Math.max(1e-6, bottom - top)),
  )
  return { x: (left + right) / 2 - width / 2 / zoom, y: (top + bottom) / 2 - height / 2 / zoom, zoom }
}

/** Zooms by a factor; the point under the pixel stays where it is. */
export function zoomed(view: MapView, factor: number, pixel: PlanePoint): MapView {
  const zoom = clampZoom(view.zoom * factor)
  return { x: view.x + pixel.x / view.zoom - pixel.x / zoom, y: view.y + pixel.y / view.zoom - pixel.y / zoom, zoom }
}

/** Moves what is in sight by pixels. */
export const panned = ({ x, y, zoom }: MapView, by: PlanePoint): MapView => ({
  x: x - by.x / zoom,
  y: y - by.y / zoom,
  zoom,
})

/** The same view, moved only when a point is not in sight, to have it in the middle. */
export function withInSight(view: MapView, point: PlanePoint, { width, height }: MapSize): MapView {
  const [x, y] = [(point.x - view.x) * view.zoom, (point.y - view.y) * view.zoom]
  const isInSight = x > MARGIN / 2 && y > MARGIN / 2 && x < width - MARGIN / 2 && y < height - MARGIN / 2
  return isInSight ? view : { ...view, x: point.x - width / 2 / view.zoom, y: point.y - height / 2 / view.zoom }
}

/** The projection of the plane as it lies in a view: in the view's pixels, and cut at its edges. */
export function viewProjection(centre: number, { x, y, zoom }: MapView, { width, height }: MapSize): GeoProjection {
  const projection = planeProjection(centre)
  const [left, top] = projection.translate()
  return projection
    .scale(projection.scale() * zoom)
    .translate([(left - x) * zoom, (top - y) * zoom])
    .clipExtent([
      [0, 0],
      [width, height],
    ])
}
