import type { ReactNode } from 'react'
import styles from './marks.module.css'

interface DoubtDotProps {
  /** `solid` reported, `half` contested or part done, `open` claimed, inferred or planned. */
  readonly fill: 'solid' | 'half' | 'open'
  /** The word for it: never the dot alone. */
  readonly children: ReactNode
}

/** How sure a thing is: a dot and its word. */
export function DoubtDot({ fill, children }: DoubtDotProps) {
  return (
    <span className={styles.doubt}>
      <i className={styles.dot} data-fill={fill} aria-hidden="true" />
      {children}
    </span>
  )
}
