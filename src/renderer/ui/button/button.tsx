import '../aria-under-csp.ts'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton'
import { classNames } from '../class-names.ts'
import { useReadOnly } from '../fields/read-only.ts'
import { Kbd } from '../words/kbd.tsx'
import styles from './button.module.css'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  /** `default` has an edge; `primary` is the one act of a place; `quiet` has no edge; `link` stands in a line of text. */
  readonly variant?: 'default' | 'primary' | 'quiet' | 'link'
  /** The key that does the same, shown after the words and told to assistive technology. */
  readonly kbd?: string
  readonly isDisabled?: boolean
  /** It changes what is shown: disabled where that can only be read (`ReadOnly`). */
  readonly edits?: boolean
  /** Needed when the words alone do not say what it acts on ("Record"). */
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

const variantClass = { default: undefined, primary: styles.primary, quiet: styles.quiet, link: undefined } as const

/** A push button. Acts on press: mouse, touch, Enter or Space. */
export function Button({ children, variant = 'default', kbd, edits = false, isDisabled, ...rest }: ButtonProps) {
  const isReadOnly = useReadOnly()
  return (
    <AriaButton
      {...rest}
      isDisabled={isDisabled === true || (edits && isReadOnly)}
      className={variant === 'link' ? styles.link : classNames(styles.button, variantClass[variant])}
    >
      {children}
      {kbd !== undefined && <Kbd>{kbd}</Kbd>}
    </AriaButton>
  )
}

export interface ToggleButtonProps {
  readonly children: ReactNode
  readonly isPressed: boolean
  readonly onChange: (isPressed: boolean) => void
  readonly kbd?: string
  readonly isDisabled?: boolean
  readonly variant?: 'default' | 'quiet'
  readonly 'aria-label'?: string
}

/** A button that stays pressed (`aria-pressed`). */
export function ToggleButton({ children, isPressed, kbd, variant = 'default', ...rest }: ToggleButtonProps) {
  return (
    <AriaToggleButton {...rest} isSelected={isPressed} className={classNames(styles.button, variantClass[variant])}>
      {children}
      {kbd !== undefined && <Kbd>{kbd}</Kbd>}
    </AriaToggleButton>
  )
}
