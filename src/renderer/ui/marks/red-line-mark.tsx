import styles from './marks.module.css'

interface RedLineMarkProps {
  /** "Red line": always with its words. */
  readonly label: string
  /** `declared` by the party itself (a solid line), or `assessed` by us (broken). */
  readonly standing: 'declared' | 'assessed'
}

/** A red line is a line that is red; solid where it was declared, broken where it is our assessment. */
export function RedLineMark({ label, standing }: RedLineMarkProps) {
  return (
    <span className={styles.redLine} data-standing={standing}>
      {label}
    </span>
  )
}
