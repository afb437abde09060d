import type { ReactNode } from 'react'
import styles from './feedback.module.css'

interface NoticeBarProps {
  /** One sentence: what went wrong and what holds now. */
  readonly children: ReactNode
  /** One act, sometimes two. */
  readonly acts?: ReactNode
  /** `alert` interrupts a screen reader (the disk is full); `status` waits (unless told). */
  readonly urgency?: 'status' | 'alert'
  /** Good news bears no “!”, which is kept for what was refused or went wrong. */
  readonly isGood?: boolean
}

/** "!" (but for good news), a sentence and an act, in ink: never in red, which is kept for red lines. */
export function NoticeBar({ children, acts, urgency = 'status', isGood = false }: NoticeBarProps) {
  return (
    <div className={styles.notice} role={urgency}>
      <span className={isGood ? undefined : styles.why}>
        <span>{children}</span>
      </span>
      {acts !== undefined && <span className={styles.noticeActs}>{acts}</span>}
    </div>
  )
}
