import { message } from '#shared/i18n/message.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useNowThere } from './now-line.tsx'
import type { TimeRange } from '#shared/domain/timeline/time-range.ts'
import type { TimeScale } from '#shared/domain/timeline/time-scale.ts'
import styles from './timeline.module.css'

interface TimelineFootProps {
  readonly range: TimeRange
  readonly scale: TimeScale
  readonly onWhole: () => void
}

/** Under the lanes: what lies outside the picture, with the way to it, and the time now. */
export function TimelineFoot({ range: { earlier, later }, scale, onWhole }: TimelineFootProps) {
  const now = useNowThere(scale)
  if (earlier + later === 0 && now === null) return null
  const isLate = now !== null && now.pixel > scale.width / 2
  return (
    <div className={styles.foot}>
      {now && (
        <span
          className={styles.nowWords}
          style={isLate ? { insetInlineEnd: scale.width - now.pixel } : { insetInlineStart: now.pixel }}
        >
          {message('events.now', { time: now.time, city: now.city })}
        </span>
      )}
      {earlier > 0 && <Outside words={message('events.earlier', { count: earlier })} side="start" onWhole={onWhole} />}
      {later > 0 && <Outside words={message('events.later', { count: later })} side="end" onWhole={onWhole} />}
    </div>
  )
}

interface OutsideProps {
  readonly words: string
  readonly side: 'start' | 'end'
  readonly onWhole: () => void
}

function Outside({ words, side, onWhole }: OutsideProps) {
  return (
    <span className={styles.outside} data-side={side}>
      <Button variant="link" aria-label={`${words}: ${message('events.show-whole')}`} onPress={onWhole}>
        {words}
      </Button>
    </span>
  )
}
