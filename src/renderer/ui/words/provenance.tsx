import type { ReactNode } from 'react'
import styles from './words.module.css'

/** Where a fact comes from and when it was noted: small, grey, tabular ("C3, 07:40 +3"). */
export function Provenance({ children }: { readonly children: ReactNode }) {
  return <span className={styles.prov}>{children}</span>
}
