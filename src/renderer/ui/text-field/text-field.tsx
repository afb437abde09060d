import { useId, type ReactNode, type Ref } from 'react'
import { Why } from '../feedback/why.tsx'
import styles from './text-field.module.css'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Why the value does not hold, in one sentence that says what to write instead. */
  readonly problem?: string | undefined
  /** A few quiet words beneath the field. */
  readonly hint?: string
  readonly placeholder?: string
  readonly type?: 'text' | 'password'
  readonly dir?: 'auto' | 'ltr' | 'rtl'
  readonly lang?: string
  readonly autoFocus?: boolean
  /** Enter: what the form goes on with. */
  readonly onEnter?: () => void
  /** A word or a control inside the field, at its end. */
  readonly end?: ReactNode
  readonly ref?: Ref<HTMLInputElement>
}

/** A field of a form or a dialog, its label above it. What is edited in the inspector uses ui/fields instead. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, problem, hint, type = 'text', dir = 'auto', onEnter, end, ref } = props
  const id = useId()
  const problemId = useId()
  const hintId = useId()
  const described = [problem === undefined ? '' : problemId, hint === undefined ? '' : hintId].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.box} data-refused={problem === undefined ? undefined : ''}>
        <input
          ref={ref}
          id={id}
          className={styles.input}
          type={type}
          dir={dir}
          lang={props.lang}
          value={value}
          placeholder={props.placeholder}
          // A dialog opens on the field that it is for; nothing else may ask for this.
          autoFocus={props.autoFocus}
          autoComplete="off"
          aria-invalid={problem !== undefined}
          aria-describedby={described === '' ? undefined : described}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return
            event.preventDefault()
            onEnter()
          }}
        />
        {end}
      </div>
      {problem !== undefined && (
        <div className={styles.problem} role="alert">
          <Why id={problemId}>{problem}</Why>
        </div>
      )}
      {hint !== undefined && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
    </div>
  )
}
