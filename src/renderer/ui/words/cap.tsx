import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import styles from './words.module.css'

interface CapProps {
  readonly children: ReactNode
  readonly id?: string
  /** The element it is; a `span` unless told. */
  readonly as?: 'span' | 'p' | 'h2' | 'h3' | 'h4' | 'dt'
  readonly className?: string
}

/** A label in small capitals (upright and untracked in Arabic script, which has none). */
export function Cap({ children, id, as: Element = 'span', className }: CapProps) {
  return (
    <Element id={id} className={classNames(styles.cap, className)}>
      {children}
    </Element>
  )
}
