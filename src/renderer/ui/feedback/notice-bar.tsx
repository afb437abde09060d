import type { ReactNode } from 'react'
import styles from './feedback.module.css'

interface NoticeBarProps {
  /** One sentence: what went wrong and what holds now. */
  readonly children: ReactNode
  /** One act, sometimes two. */
  readonly acts?: ReactNode
  /** `alert` interrupts a screen reader (the disk is full); `status` waits (unless told). */
  readonly urgency?: 'status' | 'alert'
}

/** "!" and a sentence and an act, in ink: never in red, which is kept for red lines. */
export function NoticeBar({ children, acts, urgency = 'status' }: NoticeBarProps) {
  return (
    <div className={styles.notice} role={urgency}>
      <span className={styles.why}>
        <span>{children}</span>
      </span>
      {acts !== undefined && <span className={styles.noticeActs}>{acts}</span>}
    </div>
  )
}
