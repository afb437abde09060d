import { useRef, type KeyboardEvent, type Ref } from 'react'
import { classNames } from '../class-names.ts'
import { Kbd } from '../words/kbd.tsx'
import styles from './search-field.module.css'
import { useHotkey } from './use-hotkey.ts'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly clearLabel: string
  /** The key that brings one here from anywhere in the same pane; `/` unless told, null for none. */
  readonly hotkey?: string | null
  /** Keys the field does not use itself (↓ into the list, Enter). */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly isWide?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

/** Filters the list beneath it as one types. Esc empties it; a second Esc is left to the pane. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, placeholder, clearLabel, hotkey = '/', onKeyDown, isWide, ref } = props
  const input = useRef<HTMLInputElement>(null)
  useHotkey(hotkey, input, () => {
    input.current?.focus()
    input.current?.select()
  })
  const clear = (): void => {
    onChange('')
    input.current?.focus()
  }
  return (
    <span className={classNames(styles.field, isWide && styles.wide)}>
      <input
        ref={(element) => {
          input.current = element
          if (typeof ref === 'function') ref(element)
          else if (ref) ref.current = element
        }}
        className={styles.input}
        type="search"
        dir="auto"
        aria-label={label}
        aria-keyshortcuts={hotkey ?? undefined}
        placeholder={placeholder ?? label}
        value={value}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault()
            clear()
          } else onKeyDown?.(event)
        }}
      />
      <span className={styles.end}>
        {value !== '' ? (
          <button type="button" className={styles.clear} aria-label={clearLabel} onClick={clear}>
            ×
          </button>
        ) : (
          hotkey !== null && (
            <span className={styles.hint} aria-hidden="true">
              <Kbd>{hotkey}</Kbd>
            </span>
          )
        )}
      </span>
    </span>
  )
}
