import { type Event, type EventType, FOOTING } from '../domain/event.ts'
import { type Lane, laneOf } from '../domain/timeline/lane.ts'

/** The form of an event's sign on a map: that of its lane on the timeline; a standing fact has one of its own. */
export type SignForm = Lane | 'standing'

const formOf = (type: EventType): SignForm => laneOf(type) ?? 'standing'

/** How a sign looks: its form, how it is filled, and whether its edge is broken. */
export type SignLook = {
  readonly form: SignForm
  readonly footing: 'solid' | 'half' | 'open'
  readonly isPlanned: boolean
}

export const lookOf = ({ type, standing }: Pick<Event, 'type' | 'standing'>): SignLook => ({
  form: formOf(type),
  footing: FOOTING[standing],
  isPlanned: standing === 'planned',
})

/** A corner, where a round sign would have the radius 1: to the right and downwards. */
type Corner = readonly [x: number, y: number]

/** A sign is a circle or has corners; measured so that all of them look as large as the circle of radius 1. */
export type SignOutline = { readonly radius: number } | { readonly corners: readonly Corner[] }

/**
 * Violence: a lozenge. Unrest: a triangle on its point. Truce: a square. Statements: a circle. Diplomacy: a triangle on
 * its side. A standing fact: a small circle. Told apart by their form alone, in grey and by whoever sees no colours.
 */
export const SIGN_OUTLINES: Readonly<Record<SignForm, SignOutline>> = {
  violence: {
    corners: [
      [0, -1.3],
      [1.3, 0],
      [0, 1.3],
      [-1.3, 0],
    ],
  },
  unrest: {
    corners: [
      [-1.15, -0.8],
      [1.15, -0.8],
      [0, 1.2],
    ],
  },
  truce: {
    corners: [
      [-0.9, -0.9],
      [0.9, -0.9],
      [0.9, 0.9],
      [-0.9, 0.9],
    ],
  },
  statements: { radius: 1 },
  diplomacy: {
    corners: [
      [0, -1.2],
      [1.15, 0.8],
      [-1.15, 0.8],
    ],
  },
  standing: { radius: 0.7 },
}
