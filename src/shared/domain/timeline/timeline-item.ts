import type { Event } from '../event.ts'
import type { DatedSpan } from './dated-span.ts'
import type { Lane } from './lane.ts'

/** One event with its stretch of time and its lane. */
export type TimelineItem = { readonly event: Event; readonly span: DatedSpan; readonly lane: Lane }
