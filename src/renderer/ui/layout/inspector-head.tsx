import type { ReactNode } from 'react'
import { Cap } from '../words/cap.tsx'
import styles from './layout.module.css'

interface InspectorHeadProps {
  /** What kind of thing it is: "Event 8, air strike". */
  readonly cap: ReactNode
  readonly title: ReactNode
  /** A line under the title. */
  readonly children?: ReactNode
}

/** Cap, serif title, a line: the head of the inspector. */
export function InspectorHead({ cap, title, children }: InspectorHeadProps) {
  return (
    <div className={styles.inspHead}>
      <Cap as="p">{cap}</Cap>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** What stands under the head: fields first, then sections. */
export function InspectorBody({ children }: { readonly children: ReactNode }) {
  return <div className={styles.inspBody}>{children}</div>
}

/** A section of the inspector: give it a `SectionHead` first. */
export function InspectorSection({ children }: { readonly children: ReactNode }) {
  return <section className={styles.inspSection}>{children}</section>
}
