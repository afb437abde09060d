import { geoEqualEarth, geoEqualEarthRaw, type GeoProjection } from 'd3-geo'

/** Side of the plane that the world is projected on, in its own units: the map at zoom 1 is so many units wide. */
export const PLANE = 1_000

/** A point of the plane: `x` to the east, `y` to the south, from the north-west corner of the world. */
export type PlanePoint = { readonly x: number; readonly y: number }

const RADIANS = Math.PI / 180
/** Units of the plane for one of the projection on a globe of radius 1: the equator fills the plane. */
const SCALE = PLANE / (2 * geoEqualEarthRaw(Math.PI, 0)[0])
const HALF_HEIGHT = geoEqualEarthRaw(0, Math.PI / 2)[1] * SCALE
/** A line that is straight on the globe is bent no further from its true course than this, in units of the plane. */
const PRECISION = 0.2

/**
 * The projection of the map: Equal Earth (Šavrič, Patterson and Jenny 2018), which keeps areas true. North is up.
 * @param centre longitude in degrees of the meridian in the middle: shapes about it are not sheared
 */
export const planeProjection = (centre: number): GeoProjection =>
  geoEqualEarth()
    .rotate([-centre, 0])
    .scale(SCALE)
    .translate([PLANE / 2, HALF_HEIGHT])
    .precision(PRECISION)

/** Where a place lies on the plane. Degrees, WGS 84. */
export type Placer = (longitude: number, latitude: number) => PlanePoint

/** Places points as `planeProjection` does, by its formula alone: ten times as quick, for lists of a hundred thousand. */
export function placer(centre: number): Placer {
  return (longitude, latitude) => {
    const east = ((((longitude - centre + 180) % 360) + 360) % 360) - 180
    const [x, y] = geoEqualEarthRaw(east * RADIANS, latitude * RADIANS)
    return { x: PLANE / 2 + x * SCALE, y: HALF_HEIGHT - y * SCALE }
  }
}
