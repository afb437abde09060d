import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface ToolbarProps {
  readonly label: string
  readonly children: ReactNode
  readonly end?: ReactNode
}

/** A row of controls over a list: search and filters at the start, acts at the end. */
export function Toolbar({ label, children, end }: ToolbarProps) {
  return (
    <div className={styles.toolbar} role="group" aria-label={label}>
      {children}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </div>
  )
}
