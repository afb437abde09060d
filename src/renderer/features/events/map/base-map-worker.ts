import world from 'world-atlas/countries-50m.json'
import { readBoundaries } from '#shared/geography/boundaries.ts'
import { planeProjection } from '#shared/geography/equal-earth.ts'
import { type PlaneLines, SHAPES, type WorldShapes, worldShapes } from '#shared/geography/plane-lines.ts'

/** What is asked of the worker: the meridian in the middle of the map, in degrees, and how coarse each level is to be. */
export type BaseMapRequest = { readonly centre: number; readonly levels: readonly number[] }

/**
 * Reads and projects the world away from the thread that draws the window, which it would hold for some tenths of a
 * second. Answers with the shapes of each level, in the order asked for, and has nothing more to do.
 */
self.addEventListener('message', ({ data }: MessageEvent<BaseMapRequest>) => {
  const projection = planeProjection(data.centre)
  const boundaries = readBoundaries(world)
  const levels = data.levels.map((least): WorldShapes => worldShapes(projection, boundaries, least))
  const buffers = levels.flatMap((level) => SHAPES.flatMap((name) => buffersOf(level[name])))
  self.postMessage(levels, { transfer: buffers })
})

const buffersOf = ({ points, starts, boxes }: PlaneLines): ArrayBuffer[] => [points.buffer, starts.buffer, boxes.buffer]
