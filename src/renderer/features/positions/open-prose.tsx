import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { message } from '#shared/i18n/message.ts'
import { classNames } from '../../ui/class-names.ts'
import { Why } from '../../ui/feedback/why.tsx'
import { ReviewedText, type TextReview } from '../../ui/fields/reviewed-text.tsx'
import type { useEditInPlace } from '../../ui/fields/use-edit-in-place.ts'
import styles from './open-prose.module.css'

interface OpenProseProps {
  readonly label: string
  readonly edit: ReturnType<typeof useEditInPlace>
  /** The type of the words around it: a field is as large as what it stands for. */
  readonly look: 'lead' | 'body' | 'cell' | 'note'
  /** Enter ends the writing (a line); else it begins a paragraph and Ctrl+Enter ends. */
  readonly isLine?: boolean
  /** Remarks on the words while they are written. */
  readonly review?: TextReview | undefined
  /** The keyboard ended it (not by leaving): the focus wants a new place. */
  readonly onDone: (how: 'written' | 'restored') => void
}

/** A text that is open for writing, as high as its words. Leaving it saves; Esc restores. */
export function OpenProse({ label, edit, look, isLine = false, review, onDone }: OpenProseProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const problemId = useId()
  const keysId = useId()
  const problem = edit.state.phase === 'open' ? edit.state.refused?.message : undefined
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target !== field.current) return event.stopPropagation()
    const isDone = event.key === 'Enter' && (isLine || event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isDone) {
      // Arrows and letters in the field are not those of the matrix around it.
      event.stopPropagation()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    if (isDone) edit.commit(true)
    else edit.restore()
    onDone(isDone ? 'written' : 'restored')
  }
  return (
    <div>
      <ReviewedText
        review={review}
        text={edit.text}
        field={field}
        className={classNames(styles.field, styles[look])}
        dir="auto"
        onText={edit.change}
        onLeave={() => edit.commit()}
        onKeyDown={onKeyDown}
      >
        {(remarksId) => (
          <textarea
            ref={field}
            className={classNames(styles.field, styles[look])}
            rows={1}
            dir="auto"
            spellCheck
            aria-label={label}
            aria-invalid={problem !== undefined}
            aria-describedby={classNames(problem !== undefined && problemId, remarksId, !isLine && keysId)}
            value={edit.text}
            onChange={({ target }) => edit.change(isLine ? target.value.replace(/\s*\n\s*/gu, ' ') : target.value)}
          />
        )}
      </ReviewedText>
      {!isLine && (
        <p id={keysId} className={styles.keys}>
          {message('shell.long-text-keys')}
        </p>
      )}
      {problem !== undefined && <Why id={problemId}>{problem}</Why>}
    </div>
  )
}
