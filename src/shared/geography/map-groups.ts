import { LANES } from '../domain/timeline/lane.ts'
import { lookOf, type SignForm, type SignLook } from './event-sign.ts'
import type { PlacedEvent, PlacedEvents } from './placed-events.ts'

/** Events at one place, or at places so near that their signs would cover each other. Measures in the plane's units. */
export type MapGroup = {
  /** Its number on the map, from 1, in the order in which the list comes to its first event. */
  readonly number: number
  readonly events: readonly PlacedEvent[]
  readonly x: number
  readonly y: number
  /** Radius of the widest disc among them. */
  readonly extent: number
}

/**
 * Groups events that lie no further than `near` from the first of their group. Where that makes more groups than
 * `most`, wider ones are made: a page has room for so many numbers.
 */
export function groupNear(placed: PlacedEvents, near: number, most: number): readonly MapGroup[] {
  for (let within = near; ; within *= 1.5) {
    const groups = groupWithin(placed, within, most)
    if (groups !== null) return groups
  }
}

type Growing = MapGroup & { readonly events: PlacedEvent[]; extent: number }

function groupWithin({ events, x, y, extent }: PlacedEvents, near: number, most: number): MapGroup[] | null {
  const groups: Growing[] = []
  for (const [at, event] of events.entries()) {
    const group = nearest(groups, x[at]!, y[at]!, near)
    if (group !== undefined) {
      group.events.push(event)
      group.extent = Math.max(group.extent, extent[at]!)
    } else if (groups.length === most) return null
    else groups.push({ number: groups.length + 1, events: [event], x: x[at]!, y: y[at]!, extent: extent[at]! })
  }
  return groups
}

function nearest(groups: readonly Growing[], x: number, y: number, near: number): Growing | undefined {
  let found: Growing | undefined
  let least = near
  for (const group of groups) {
    const distance = Math.hypot(group.x - x, group.y - y)
    if (distance <= least) [found, least] = [group, distance]
  }
  return found
}

const FORMS: readonly SignForm[] = [...LANES, 'standing']
const FOOTINGS = ['solid', 'half', 'open'] as const

/** The signs of some events, each once: by form, and of one form what is surest first. */
export function looksOf(events: readonly PlacedEvent[]): readonly SignLook[] {
  const looks = new Map<string, SignLook>()
  for (const event of events) {
    const look = lookOf(event)
    looks.set(`${look.form} ${look.footing} ${look.isPlanned}`, look)
  }
  const rank = ({ form, footing, isPlanned }: SignLook): number =>
    FORMS.indexOf(form) * 8 + FOOTINGS.indexOf(footing) * 2 + Number(isPlanned)
  return [...looks.values()].toSorted((a, b) => rank(a) - rank(b))
}
