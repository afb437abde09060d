import type { ReactNode } from 'react'
import styles from './words.module.css'

interface SectionHeadProps {
  readonly title: ReactNode
  /** How many it holds: stands at the end, quietly. */
  readonly count?: number | string
  /** What stands at the end instead of, or after, the count: a link, a few words. */
  readonly end?: ReactNode
  /** Level of the heading, 3 unless told (a pane's title is 2). */
  readonly level?: 2 | 3 | 4
  readonly id?: string
}

/** The head of a section: its title over a heavy hairline, with a count or an act at the end. */
export function SectionHead({ title, count, end, level = 3, id }: SectionHeadProps) {
  const Heading = `h${level}` as const
  return (
    <div className={styles.sect}>
      <Heading id={id}>{title}</Heading>
      {(count !== undefined || end !== undefined) && (
        <span className={styles.end}>
          {count !== undefined && <span className={styles.count}>{count}</span>}
          {end}
        </span>
      )}
    </div>
  )
}
