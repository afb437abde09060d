import type { CSSProperties, ReactNode } from 'react'
import styles from './marks.module.css'

interface DistanceTicksProps {
  /** 0 agreed, 1 near, 2 apart, 3 far apart, 4 opposed. */
  readonly steps: 0 | 1 | 2 | 3 | 4
  /** The word for it; it says the same as the ticks, which are hidden from assistive technology. */
  readonly children: ReactNode
}

/** How far one side is from the other: five ticks, a bar over as many steps as there are, and the word. */
export function DistanceTicks({ steps, children }: DistanceTicksProps) {
  return (
    <span className={styles.distance}>
      <i className={styles.ticks} style={{ '--steps': steps } as CSSProperties} aria-hidden="true" />
      {children}
    </span>
  )
}
