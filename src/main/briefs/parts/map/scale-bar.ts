import type { CanvasElement, Content } from 'pdfmake/interfaces'
import { placer, planeProjection } from '#shared/geography/equal-earth.ts'
import { onPlane } from '#shared/geography/placed-events.ts'
import { kilometresIn } from '#shared/i18n/figures.ts'
import type { Say } from '#shared/i18n/printed.ts'
import { INK_2 } from '../../theme/palette.ts'
import { type } from '../../theme/type-scale.ts'
import { drawnWords } from '../drawn-words.ts'
import { drawn } from '../timeline-bars.ts'
import type { MapBox } from './map-labels.ts'
import type { PlacesOnMap } from './map-places.ts'

/** A line of so many kilometres at the foot of the map, as long as they are in its middle. */
export type ScaleBar = {
  readonly box: MapBox
  readonly shapes: readonly CanvasElement[]
  readonly words: (isMirrored: boolean) => (depth: number) => Content
}

/** Kilometres that a bar may stand for, the longest first. */
const ROUND = [5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10]
const LONGEST = 84
const INSET = 8
const TICK = 3
const WORDS = 60

/** The bar at the map's lower left. On an equal-area map a length is true north to south: so it is measured. */
export function scaleBar(say: Say, { centre, view, size }: PlacesOnMap): ScaleBar {
  const middle = { x: view.x + size.width / 2 / view.zoom, y: view.y + size.height / 2 / view.zoom }
  const [longitude, latitude] = planeProjection(centre).invert?.([middle.x, middle.y]) ?? [centre, 0]
  const place = placer(centre)
  const lengthOf = (km: number): number => onPlane(place, latitude, longitude, km) * view.zoom
  const km = ROUND.find((each) => lengthOf(each) <= LONGEST) ?? ROUND.at(-1)!
  const length = lengthOf(km)
  const foot = size.height - INSET
  const line = (x1: number, y1: number, x2: number, y2: number): CanvasElement => drawn.line(x1, x2, y1, y2, 0.7, INK_2)
  return {
    box: { left: INSET - 2, top: foot - TICK - 4, right: INSET + length + WORDS, bottom: foot + 4 },
    shapes: [
      line(INSET, foot, INSET + length, foot),
      line(INSET, foot - TICK, INSET, foot),
      line(INSET + length, foot - TICK, INSET + length, foot),
    ],
    words: (isMirrored) => {
      const x = INSET + length + 4
      const [start, side] = isMirrored ? ([size.width - x - WORDS, 'before'] as const) : ([x, 'after'] as const)
      return drawnWords(kilometresIn(say, km), type.bar, start, foot - 1, WORDS + 4, side)
    },
  }
}
