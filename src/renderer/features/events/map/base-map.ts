import { type GeoProjection, geoEqualEarth, geoGraticule10, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import world from 'world-atlas/countries-50m.json'
import { readBoundaries } from './boundaries.ts'

/** Side of the plane that the world is projected on, in its own units: the map at zoom 1 is so many pixels wide. */
export const PLANE = 1_000

/** A point of the plane. */
export type PlanePoint = { readonly x: number; readonly y: number }

/** The shapes of the map once in full and once without what cannot be told apart in a view of the whole world. */
export type BaseShapes = {
  readonly land: Path2D
  readonly settled: Path2D
  readonly disputed: Path2D
  readonly graticule: Path2D
}

/** The map as it lies on the plane; north is up and east to the right, in every language. */
export type BaseMap = {
  readonly place: (longitude: number, latitude: number) => PlanePoint
  readonly coarse: BaseShapes
  readonly full: BaseShapes
}

/** Up to this zoom the coarse shapes are drawn. */
export const COARSE_UP_TO = 4

let boundaries: ReturnType<typeof readBoundaries> | null = null

/**
 * Projects the world once: Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas true, centred on a
 * longitude so that shapes about it are not sheared. Panning and zooming then only move what was projected.
 */
export function baseMap(centre: number): BaseMap {
  boundaries ??= readBoundaries(world)
  const projection = geoEqualEarth().rotate([-centre, 0])
  projection.fitWidth(PLANE, { type: 'Sphere' }).precision(0.2)
  return {
    place: (longitude, latitude) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0]
      return { x, y }
    },
    coarse: shapes(projection, boundaries, 0.3),
    full: shapes(projection, boundaries, 0),
  }
}

function shapes(
  projection: GeoProjection,
  { land, settled, disputed }: ReturnType<typeof readBoundaries>,
  least: number,
): BaseShapes {
  const drawn = (object: GeoPermissibleObjects): Path2D => {
    const path = new ThinnedPath(least)
    geoPath(projection, path)(object)
    return path.path
  }
  const lines = (all: readonly (readonly (readonly number[])[])[]): Path2D =>
    drawn({ type: 'MultiLineString', coordinates: all as number[][][] })
  return {
    land: drawn(land),
    settled: lines(settled),
    disputed: lines(disputed),
    graticule: drawn(geoGraticule10()),
  }
}

/** A path without the points that lie nearer than `least` to the one drawn before. */
class ThinnedPath {
  readonly path = new Path2D()
  readonly #least: number
  #x = 0
  #y = 0

  constructor(least: number) {
    this.#least = least
  }

  beginPath(): void {
    // The path begins with the object.
  }

  moveTo(x: number, y: number): void {
    this.path.moveTo((this.#x = x), (this.#y = y))
  }

  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.#x) + Math.abs(y - this.#y) < this.#least) return
    this.path.lineTo((this.#x = x), (this.#y = y))
  }

  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.path.arc(x, y, radius, from, to)
  }

  closePath(): void {
    this.path.closePath()
  }
}
