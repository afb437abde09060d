import type { ReactNode } from 'react'
import { Kbd } from '../words/kbd.tsx'
import styles from './feedback.module.css'

/** Keys and what they do here: `{ keys: ['↑', '↓'], act: 'move' }`. */
export interface KeyHint {
  readonly keys: readonly string[]
  readonly act: string
}

interface StatusLineProps {
  /** Where one is: "Row 8 of 16". */
  readonly children?: ReactNode
  readonly hints?: readonly KeyHint[]
}

/** The foot of the middle: where one is, and the keys that work here. */
export function StatusLine({ children, hints = [] }: StatusLineProps) {
  return (
    <div className={styles.status}>
      {children}
      {hints.length > 0 && (
        <span className={styles.statusEnd}>
          {hints.map((hint) => (
            <span key={hint.keys.join(' ')} className={styles.keyHint}>
              {hint.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
              {hint.act}
            </span>
          ))}
        </span>
      )}
    </div>
  )
}
