import type { ReactNode } from 'react'
import { tlpColour } from './tlp-colour.ts'
import styles from './marks.module.css'

/** A handling marking in a line: the TLP colour on black in both themes, a free text in white. */
export function MarkingLabel({ marking }: { readonly marking: string }) {
  return (
    <b className={styles.marking} data-tlp={tlpColour(marking)}>
      {marking}
    </b>
  )
}

interface MarkingBannerProps {
  /** The label as it is written (`TLP:AMBER`) or a free text; null keeps the black line without a label. */
  readonly marking: string | null
  /** What stands after the label ("Highest marking of what is on screen"). */
  readonly children?: ReactNode
  readonly end?: ReactNode
  /** `head` and `foot` are two landmarks: give each a name. */
  readonly label: string
  readonly className?: string
}

/** The 20 px band above and below everything, over dialogs too. */
export function MarkingBanner({ marking, children, end, label, className }: MarkingBannerProps) {
  return (
    <div className={className ? `${styles.banner} ${className}` : styles.banner} role="region" aria-label={label}>
      {marking !== null && <MarkingLabel marking={marking} />}
      {children !== undefined && <span>{children}</span>}
      {end !== undefined && <span className={styles.bannerEnd}>{end}</span>}
    </div>
  )
}
