import { useId, useState } from 'react'
import { abridged, wordDiff } from '#shared/domain/values/word-diff.ts'
import { fieldLabel } from '#shared/i18n/field-words.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordChange } from '#shared/ipc/versions.ipc.ts'
import { Button } from '../../ui/button/button.tsx'
import styles from './history.module.css'

interface ChangeLineProps {
  readonly change: RecordChange
  /** Whether the later state is the present one: then it is told as what became of the record since. */
  readonly isSince: boolean
  readonly onBringBack: () => void
}

/** One record that is not the same: its name, what became of it, and on asking its fields word by word. */
export function ChangeLine({ change, isSince, onBringBack }: ChangeLineProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const title = change.title || message('history.untitled')
  const act = message(isSince ? 'history.bring-then' : 'history.bring-before')
  return (
    <li className={styles.change}>
      <button
        type="button"
        className={styles.name}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.kind}>{message(`history.kind${isSince ? '-since' : ''}.${change.kind}`)}</span>
        <bdi className={styles.title}>{title}</bdi>
        {/* Open, the line is followed by the same names with what became of each. */}
        {change.kind === 'changed' && !isOpen && (
          <span className={styles.fields}>
            {change.fields.map(({ field }) => fieldLabel(change.collection, field)).join(', ')}
          </span>
        )}
      </button>
      {change.isRestorable && (
        <Button variant="quiet" aria-label={message('history.bring-of', { act, title })} onPress={onBringBack}>
          {act}
        </Button>
      )}
      {isOpen && (
        <dl id={id} className={styles.details}>
          {change.fields.map((one) => (
            <div key={one.field}>
              <dt>{fieldLabel(change.collection, one.field)}</dt>
              <dd>
                {change.kind === 'changed' ? (
                  <Wording before={one.before} after={one.after} />
                ) : (
                  <p className={styles.wording} dir="auto">
                    {one.before || one.after}
                  </p>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  )
}

/** Of a record that came or went every word did: only of one that changed is it told which. */
function Wording({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles.wording} dir="auto">
      {abridged(wordDiff(before, after), 12).map(({ kind, text }, at) =>
        kind === 'gone' ? <del key={at}>{text}</del> : kind === 'new' ? <ins key={at}>{text}</ins> : text,
      )}
    </p>
  )
}
