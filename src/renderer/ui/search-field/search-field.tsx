import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import { classNames } from '../class-names.ts'
import { takesTyping } from './takes-typing.ts'
import { Kbd } from '../words/kbd.tsx'
import styles from './search-field.module.css'

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
  useHotkey(hotkey, input)
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

/** `key` moves the focus to the field, from anywhere in its pane that does not take typing (WCAG 2.1.4). */
function useHotkey(key: string | null, input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    if (key === null) return
    const listen = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== key || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (!(event.target instanceof Element) || takesTyping(event.target)) return
      const pane = input.current?.closest('[data-pane]')
      if (pane && event.target !== document.body && !pane.contains(event.target)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [key, input])
}
