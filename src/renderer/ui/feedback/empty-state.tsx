import type { ReactNode } from 'react'
import styles from './feedback.module.css'

interface EmptyStateProps {
  /** One sentence in serif: what this place is for, or the filter in words that found nothing. */
  readonly children: ReactNode
  /** One act; a second only where there is another way in. */
  readonly acts?: ReactNode
}

/** What stands where nothing is yet. */
export function EmptyState({ children, acts }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {acts !== undefined && <div className={styles.emptyActs}>{acts}</div>}
    </div>
  )
}
