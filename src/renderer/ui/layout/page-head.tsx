import type { ReactNode } from 'react'
import styles from './layout.module.css'

interface PageHeadProps {
  readonly title: ReactNode
  /** One sentence beside the title. */
  readonly children?: ReactNode
  readonly end?: ReactNode
}

/** The head of a screen: serif title, one sentence, acts at the end. */
export function PageHead({ title, children, end }: PageHeadProps) {
  return (
    <header className={styles.pageHead}>
      <h1>{title}</h1>
      {children !== undefined && <p>{children}</p>}
      {end !== undefined && <div className={styles.end}>{end}</div>}
    </header>
  )
}
