import '../aria-under-csp.ts'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import styles from './choice.module.css'

interface CheckboxProps {
  readonly children?: ReactNode
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
  /** Some, not all, of what it stands for is on. */
  readonly isMixed?: boolean
  readonly isDisabled?: boolean
  /** Needed when there are no words beside the box. */
  readonly 'aria-label'?: string
}

/** A tick box with its words; the words are part of the target. */
export function Checkbox({ children, isChecked, isMixed, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={styles.check} isSelected={isChecked} isIndeterminate={isMixed}>
      <span className={styles.box} aria-hidden="true" />
      {children}
    </AriaCheckbox>
  )
}
