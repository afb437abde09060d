import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { CLAIM_LINES } from './claim-lines.ts'
import { boundaryRuns, DISPUTED_PAIRS, isDisputedAnywhere } from './disputed-boundaries.ts'

/** Natural Earth’s areas and land as TopoJSON, as the package `world-atlas` has them. */
export type World = Topology<{ countries: GeometryCollection<{ name: string }>; land: GeometryCollection }>
type Line = readonly (readonly number[])[]

/** Land and land boundaries in degrees (longitude, latitude; WGS 84). */
export type Boundaries = {
  readonly land: ReturnType<typeof feature>
  readonly settled: readonly Line[]
  readonly disputed: readonly Line[]
  /** The areas on both sides of each disputed boundary that the data holds, as `one|other`. */
  readonly pairs: ReadonlySet<string>
}

/**
 * Reads the land and each boundary shared by two areas from Natural Earth's topology; the lines of claims that no two
 * areas share are added to the disputed ones.
 */
export function readBoundaries(world: World): Boundaries {
  const { countries, land } = world.objects
  const settled: Line[] = [
    ...mesh(world, countries, (a, b) => a !== b && !isDisputedAnywhere(nameOf(a), nameOf(b))).coordinates,
  ]
  const byName = new Map(countries.geometries.map((geometry) => [nameOf(geometry), geometry]))
  const [disputed, pairs] = [[] as Line[], new Set<string>()]
  for (const [one, other] of DISPUTED_PAIRS) {
    const geometries = [byName.get(one), byName.get(other)].filter((geometry) => geometry !== undefined)
    const shared = mesh(world, { type: 'GeometryCollection', geometries }, (a, b) => a !== b)
    for (const run of shared.coordinates.flatMap((line) => boundaryRuns(one, other, line))) {
      if (run.isDisputed) pairs.add(`${one}|${other}`)
      ;(run.isDisputed ? disputed : settled).push(run.line)
    }
  }
  disputed.push(...CLAIM_LINES.map(({ line }) => line))
  return { land: feature(world, land), settled, disputed, pairs }
}

const nameOf = ({ properties }: { readonly properties?: unknown }): string =>
  (properties as { readonly name: string }).name
