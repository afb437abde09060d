import type { EventType } from '../event.ts'

/** The lanes of the timeline, from above. */
export const LANES = ['violence', 'unrest', 'truce', 'statements', 'diplomacy'] as const
export type Lane = (typeof LANES)[number]

const LANE_OF: Readonly<Record<EventType, Lane | null>> = {
  attack: 'violence',
  'air-strike': 'violence',
  clash: 'violence',
  unrest: 'unrest',
  truce: 'truce',
  statement: 'statements',
  diplomacy: 'diplomacy',
  standing: null,
}

/** Lanes that are there though nothing is on them: what a reader looks for, and that there is none of it says something. */
const STEADY: readonly Lane[] = ['violence', 'truce', 'statements', 'diplomacy']

/** The lanes that a timeline shows. @param isUsed whether anything is on a lane */
export const shownLanes = (isUsed: (lane: Lane) => boolean): readonly Lane[] =>
  LANES.filter((lane) => STEADY.includes(lane) || isUsed(lane))

/** The lane that events of a type are on; null for a standing fact, which did not happen at a time. */
export const laneOf = (type: EventType): Lane | null => LANE_OF[type]
