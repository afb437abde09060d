import { useEffect, useId, useRef } from 'react'
import { Button } from '../button/button.tsx'
import styles from './feedback.module.css'

interface ProgressProps {
  /** The thing in words: "Writing page 6 of 9". Announced politely as it changes. */
  readonly children: string
  /** 0 to 1; null while the end is not known. */
  readonly value: number | null
  readonly cancelLabel?: string
  /** Also called by Esc, unless something nearer has used that key. */
  readonly onCancel?: () => void
}

/** A 4 px line under the words of what goes on. Show it only for what lasts over 300 ms. */
export function Progress({ children, value, cancelLabel, onCancel }: ProgressProps) {
  const id = useId()
  const cancel = useRef(onCancel)
  useEffect(() => {
    cancel.current = onCancel
  })
  const canCancel = onCancel !== undefined
  useEffect(() => {
    if (!canCancel) return
    // A field or a dialog that uses Esc for itself has prevented the default by the time it gets here.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      cancel.current?.()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [canCancel])
  const percent = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100)
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span id={id} role="status">
          {children}
        </span>
        {onCancel && cancelLabel !== undefined && (
          <Button variant="quiet" kbd="Esc" onPress={onCancel}>
            {cancelLabel}
          </Button>
        )}
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        data-unknown={percent === undefined ? '' : undefined}
      >
        <i style={percent === undefined ? undefined : { inlineSize: `${percent}%` }} />
      </div>
    </div>
  )
}
