import type { EventType } from '../event.ts'

/** The lanes of the timeline, from above. */
export const LANES = ['violence', 'truce', 'statements', 'diplomacy'] as const
export type Lane = (typeof LANES)[number]

const LANE_OF: Readonly<Record<EventType, Lane | null>> = {
  attack: 'violence',
  'air-strike': 'violence',
  clash: 'violence',
  unrest: 'violence',
  truce: 'truce',
  statement: 'statements',
  diplomacy: 'diplomacy',
  standing: null,
}

/** The lane that events of a type are on; null for a standing fact, which did not happen at a time. */
export const laneOf = (type: EventType): Lane | null => LANE_OF[type]
