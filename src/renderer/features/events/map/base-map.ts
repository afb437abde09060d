import { useEffect, useState } from 'react'
import type { WorldShapes } from '#shared/geography/plane-lines.ts'
import { startWorker } from '../../../parts/start-worker.ts'
import type { BaseMapRequest } from './base-map-worker.ts'
import workerUrl from './base-map-worker.ts?worker&url'

/** The world in one fineness, and up to which zoom that is fine enough: what was left out is half a pixel there. */
type Level = { readonly upTo: number; readonly shapes: WorldShapes }

/** The land and boundaries beneath the events, projected on the plane; coarse first. */
export type BaseMap = { readonly levels: readonly Level[] }

const UP_TO = [2, 8, Infinity] as const
/** A point that lies nearer than so many pixels to the one before is not seen. */
const UNSEEN = 0.6

/** The shapes to draw at a zoom. */
export const shapesAt = ({ levels }: BaseMap, zoom: number): WorldShapes =>
  (levels.find(({ upTo }) => zoom <= upTo) ?? levels.at(-1)!).shapes

let kept: { readonly centre: number; readonly map: Promise<BaseMap> } | null = null

/** The last map that was made is kept: who hides it and shows it again does not wait. */
function baseMap(centre: number): Promise<BaseMap> {
  if (kept?.centre === centre) return kept.map
  const map = projectedWorld(centre)
  kept = { centre, map }
  map.catch(() => {
    kept = null
  })
  return map
}

function projectedWorld(centre: number): Promise<BaseMap> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerUrl)
    worker.addEventListener('message', ({ data }: MessageEvent<WorldShapes[]>) => {
      worker.terminate()
      resolve({ levels: data.map((shapes, nth) => ({ upTo: UP_TO[nth]!, shapes })) })
    })
    worker.addEventListener('error', () => {
      worker.terminate()
      reject(new Error('The shapes of the map could not be read.'))
    })
    const levels = UP_TO.map((upTo) => (upTo === Infinity ? 0 : UNSEEN / upTo))
    worker.postMessage({ centre, levels } satisfies BaseMapRequest)
  })
}

/** What there is of the base map: nothing yet, the map, or that its shapes cannot be had. */
export type FoundMap = BaseMap | 'awaited' | 'lost'

/** The base map about a meridian, made in a thread of its own. The events stand on the plane before it is there. */
export function useBaseMap(centre: number): FoundMap {
  const [found, setFound] = useState<FoundMap>('awaited')
  useEffect(() => {
    let isWanted = true
    baseMap(centre).then(
      (map) => isWanted && setFound(map),
      () => isWanted && setFound('lost'),
    )
    return () => {
      isWanted = false
    }
  }, [centre])
  return found
}
