import { numberIn } from '#shared/i18n/figures.ts'
import type { MapGroup } from '#shared/geography/map-groups.ts'
import type { PlaneLines } from '#shared/geography/plane-lines.ts'
import type { WordsSide } from '../drawn-words.ts'
import type { BriefContext } from '../context.ts'
import { oneLine, shortened } from '../../text/plain.ts'
import { roomOf } from '../../text/room.ts'
import { type } from '../../theme/type-scale.ts'
import type { PlacesOnMap } from './map-places.ts'

/** A box on the map, in points from its left and head. */
export type MapBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** A group of events on the paper: where its signs stand, and the room that they take. */
export type MarkOnMap = { readonly group: MapGroup; readonly x: number; readonly y: number; readonly box: MapBox }

/** What stands beside the signs of a group: its number, and its name where that has room. */
export type MapLabel = {
  readonly group: MapGroup
  readonly name: string
  readonly side: WordsSide
  readonly x: number
  readonly centre: number
  readonly width: number
}

const HEIGHT = 8.4
const GAP = 2.2
const LONGEST_NAME = 30

/** What words should leave free: boxes that they must not cover, and lines that they should not. */
export type Surroundings = { readonly covered: readonly MapBox[]; readonly lines: readonly PlaneLines[] }

/**
 * Finds room for the words beside each mark, those of most events first: to the right of it, to the left, above, below,
 * wherever the fewest boundaries are crossed; with the name where nothing else is covered, else with the number alone. A
 * number always stands, if need be to the right across whatever is there.
 */
export function labelsOf(
  context: BriefContext,
  { size }: PlacesOnMap,
  marks: readonly MarkOnMap[],
  surroundings: Surroundings,
): MapLabel[] {
  const covered: MapBox[] = [...surroundings.covered, ...marks.map(({ box }) => box)]
  const isFree = (box: MapBox, own: MapBox): boolean =>
    box.left >= 2 &&
    box.right <= size.width - 2 &&
    box.top >= 2 &&
    box.bottom <= size.height - 2 &&
    covered.every((other) => other === own || !touches(box, other))
  const byWeight = marks.toSorted((a, b) => b.group.events.length - a.group.events.length)
  return byWeight.map((mark) => {
    const number = type.labelStrong.fontSize * 0.62 * numberIn(context.say, mark.group.number).length
    const name = nameOf(mark.group)
    const widths = name === '' ? [number] : [number + 3 + widthOf(name), number]
    const free = widths
      .map((width) => placesBeside(mark, width).filter(({ box }) => isFree(box, mark.box)))
      .find((places) => places.length > 0)
    const found = free === undefined ? placesBeside(mark, number)[0]! : leastCrossing(free, surroundings.lines)
    covered.push(found.box)
    const isNamed = found.width > number
    return {
      ...{ group: mark.group, name: isNamed ? name : '', side: found.side },
      ...{ x: found.box.left, centre: (found.box.top + found.box.bottom) / 2, width: found.width },
    }
  })
}

/** The place whose box the fewest points of lines lie in; of several, the first. */
function leastCrossing<Place extends { readonly box: MapBox }>(
  places: readonly Place[],
  lines: readonly PlaneLines[],
): Place {
  const crossings = places.map(({ box }) => lines.reduce((sum, { points }) => sum + pointsIn(points, box), 0))
  return places[crossings.indexOf(Math.min(...crossings))]!
}

function pointsIn(points: Float32Array, { left, top, right, bottom }: MapBox): number {
  let count = 0
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!]
    if (x > left && x < right && y > top && y < bottom) count++
  }
  return count
}

/** The one name of a group, if it has but one: several stand in the list. */
function nameOf({ events }: MapGroup): string {
  const names = new Set(events.map(({ place }) => oneLine(place.name)))
  const [name = ''] = names
  return names.size === 1 ? shortened(name, LONGEST_NAME) : ''
}

const widthOf = (text: string): number => text.length * type.bar.fontSize * roomOf(text, type.bar).letter

function placesBeside(
  { x, y, box }: MarkOnMap,
  width: number,
): { readonly side: WordsSide; readonly box: MapBox; readonly width: number }[] {
  const at = (left: number, top: number): MapBox => ({ left, top, right: left + width, bottom: top + HEIGHT })
  return [
    { side: 'after', width, box: at(box.right + GAP, y - HEIGHT / 2) },
    { side: 'before', width, box: at(box.left - GAP - width, y - HEIGHT / 2) },
    { side: 'over', width, box: at(x - width / 2, box.top - HEIGHT) },
    { side: 'over', width, box: at(x - width / 2, box.bottom) },
  ]
}

const touches = (a: MapBox, b: MapBox): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
