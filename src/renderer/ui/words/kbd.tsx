import type { ReactNode } from 'react'
import styles from './words.module.css'

/** A key or a chord as it stands on the keyboard (`Ctrl K`, `↑`). Shown left to right in every script. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className={styles.kbd}>{children}</kbd>
}
