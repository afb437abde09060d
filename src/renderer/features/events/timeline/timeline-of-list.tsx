import { memo, useMemo, type ComponentProps } from 'react'
import { Timeline } from './timeline.tsx'
import type { TimelineItems } from './timeline-items.ts'

interface TimelineOfListProps extends Omit<ComponentProps<typeof Timeline>, 'items'> {
  /** Finds what stands on the timeline; another function once that may be something else. */
  readonly inTime: () => TimelineItems
}

/**
 * The timeline of the list of events. What stands on it is found here and not where the rows are: React lets others have
 * their turn between two components and not within one, and of very many events each of the two takes its time.
 */
export const TimelineOfList = memo(function TimelineOfList({ inTime, ...timeline }: TimelineOfListProps) {
  const items = useMemo(() => inTime(), [inTime])
  return <Timeline {...timeline} items={items} />
})
