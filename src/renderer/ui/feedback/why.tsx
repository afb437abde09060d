import type { ReactNode } from 'react'
import styles from './feedback.module.css'

/** "!" in a ring and a sentence: beneath a refused value, or wherever something must be said in ink. */
export function Why({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <span id={id} className={styles.why}>
      <span>{children}</span>
    </span>
  )
}
