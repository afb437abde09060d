import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Boundaries, readBoundaries, type World } from '#shared/geography/boundaries.ts'
import { type MapSize, type MapView, viewProjection } from '#shared/geography/map-view.ts'
import { type WorldShapes, worldShapes } from '#shared/geography/plane-lines.ts'

/** Points nearer to each other than this, in points of the page, are one on paper. */
const UNSEEN = 0.18
/** So many ground maps are kept: a preview is set again and again, mostly with its places where they were. */
const KEPT = 4

let boundaries: Boundaries | null = null
const kept = new Map<string, WorldShapes>()

/**
 * Land, boundaries and net of a view, in points of the page and cut at its edges. The data come with the app and are
 * read at the first map.
 */
export function groundOf(centre: number, view: MapView, size: MapSize): WorldShapes {
  const key = [centre, view.x, view.y, view.zoom, size.width, size.height].join(' ')
  const known = kept.get(key)
  if (known !== undefined) return known
  boundaries ??= readBoundaries(readWorld())
  const made = worldShapes(viewProjection(centre, view, size), boundaries, UNSEEN)
  const [oldest] = kept.keys()
  if (kept.size === KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(key, made)
  return made
}

function readWorld(): World {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  return JSON.parse(readFileSync(file, 'utf8')) as World
}
