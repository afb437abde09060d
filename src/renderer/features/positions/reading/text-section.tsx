import { useEffect, useMemo, useRef } from 'react'
import type { Position, PositionText } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { estimativeReview } from '../../../parts/estimative-review.ts'
import { edit as runEdit } from '../../../state/client.ts'
import { Button } from '../../../ui/button/button.tsx'
import { useEditInPlace } from '../../../ui/fields/use-edit-in-place.ts'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { AnnotatedText } from '../annotations/annotated-text.tsx'
import type { WordNote } from '../annotations/note-sets.ts'
import { selectWords } from '../annotations/selected-words.ts'
import { isJudgement } from '../judged-texts.ts'
import { OpenProse } from '../open-prose.tsx'
import styles from './reading.module.css'
import { textToWrite } from './text-to-write.ts'

interface TextSectionProps {
  readonly position: Position
  readonly field: PositionText
  /** The text that is read first: larger, and without a head when it is what is stated. */
  readonly isLead: boolean
  readonly party: string
  /** The notes on the words of all texts of the position. */
  readonly notes: readonly WordNote[]
}

const noObjection = (): undefined => undefined

/** One text of a position: read and annotated, or open for writing. */
export function TextSection({ position, field, isLead, party, notes }: TextSectionProps) {
  const own = useMemo(() => notes.filter((entry) => entry.field === field), [notes, field])
  const wanted = textToWrite.use()
  const returns = useRef(false)
  const edit = useEditInPlace({
    field,
    value: position[field],
    onCommit: (text) => runEdit('positions:edit', { id: position.id, change: { [field]: text } }),
    validate: noObjection,
  })
  const { begin } = edit
  const isOpen = edit.state.phase === 'open'
  const name = message(`position-text.${field}`)
  const label = message('positions.text-of', { party, text: name })
  useEffect(() => {
    if (wanted?.position !== position.id || wanted.field !== field) return
    textToWrite.set(null)
    begin()
  }, [wanted, position.id, field, begin])
  useEffect(() => {
    if (isOpen || !returns.current) return
    returns.current = false
    selectWords({ position: position.id, field, start: 0, end: 0 })
  }, [isOpen, position.id, field])
  return (
    <section className={styles.section} data-field={field}>
      <h3 className={isLead && field === 'stated' ? 'visually-hidden' : undefined}>
        {message(`positions.head-${field}`)}
      </h3>
      {isOpen ? (
        <OpenProse
          label={label}
          edit={edit}
          look={isLead ? 'lead' : 'body'}
          review={isJudgement(field) ? estimativeReview : undefined}
          onDone={() => {
            returns.current = true
          }}
        />
      ) : edit.text === '' ? (
        <p className={styles.unwritten}>
          <Unstated>{message(field === 'stated' ? 'positions.nothing-stated' : 'positions.nothing-recorded')}</Unstated>
          <Button edits variant="link" aria-label={message('positions.write-text', { text: label })} onPress={begin}>
            {message('positions.write')}
          </Button>
        </p>
      ) : (
        <AnnotatedText
          name={{ position: position.id, field }}
          text={edit.text}
          notes={own}
          label={label}
          size={isLead ? 'lead' : 'body'}
          onEdit={begin}
        />
      )}
    </section>
  )
}
