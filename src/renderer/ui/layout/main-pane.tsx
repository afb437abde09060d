import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface MainPaneProps {
  /** The name of the screen, for assistive technology. */
  readonly label: string
  readonly children: ReactNode
  /** The pane itself does not scroll in a wide window: something in it does (a table, a matrix). */
  readonly isFixed?: boolean
}

/** The middle of the shell's grid (`grid-area: main`). A flex column: `StatusLine` falls to its foot. */
export function MainPane({ label, children, isFixed }: MainPaneProps) {
  return (
    <main
      className={styles.main}
      aria-label={label}
      data-pane="main"
      data-fixed={isFixed ? '' : undefined}
      tabIndex={-1}
    >
      {children}
    </main>
  )
}
