import type { PlacedEvents } from '#shared/geography/placed-events.ts'

/** How many events are at each of the places that have most of them, and how many places more there are. */
export type CountedPlaces = {
  readonly most: readonly (readonly [place: string, count: number])[]
  readonly more: number
}

/** Between two places at which the work can be put aside: a fraction of a millisecond. */
const STRIDE = 512

/**
 * Counts the events of each place by its name, step by step.
 * @param most so many places are named, those of most events first and of as many by the order of the list
 */
export function* countingPlaces({ events }: PlacedEvents, most: number): Generator<void, CountedPlaces> {
  const counts = new Map<string, number>()
  for (let at = 0; at < events.length; at++) {
    if (at % STRIDE === STRIDE - 1) yield
    const name = events[at]!.place.name
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  // By count and not by a sort of all: of tens of thousands of names a few hundred are wanted.
  const named = new Map<number, [string, number][]>()
  let seen = 0
  for (const entry of counts) {
    if (++seen % STRIDE === 0) yield
    const alike = named.get(entry[1])
    if (alike === undefined) named.set(entry[1], [entry])
    else if (alike.length < most) alike.push(entry)
  }
  const inOrder = [...named.keys()].toSorted((a, b) => b - a).flatMap((count) => named.get(count)!)
  return { most: inOrder.slice(0, most), more: Math.max(0, counts.size - most) }
}
