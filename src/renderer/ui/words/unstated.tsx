import type { ReactNode } from 'react'
import styles from './words.module.css'

/** What is missing, said in grey italics (upright in Arabic script): "Nothing stated in our source." */
export function Unstated({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unstated}>{children}</span>
}
