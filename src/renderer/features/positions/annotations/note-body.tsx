import { useEffect, useRef } from 'react'
import type { Annotation } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { edit as runEdit } from '../../../state/client.ts'
import { useEditInPlace } from '../../../ui/fields/use-edit-in-place.ts'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { OpenProse } from '../open-prose.tsx'
import styles from './annotations.module.css'
import { noteToWrite } from './note-acts.ts'

interface NoteBodyProps {
  readonly note: Annotation
  /** Somebody put the focus here: the note is the one that is read. */
  readonly onRead: () => void
  /** The keyboard ended the writing; `isNew`: of a note that was just made, so that one goes on in the text. */
  readonly onWritten: (isNew: boolean) => void
  /** Esc ended the writing of a note that was just made and says nothing: it was not wanted. */
  readonly onAbandoned: () => void
}

const noObjection = (): undefined => undefined

/** What a note says. A click, Enter or F2 opens it for writing; a note just made opens by itself. */
export function NoteBody({ note, onRead, onWritten, onAbandoned }: NoteBodyProps) {
  const wanted = noteToWrite.use()
  const ended = useRef<() => void>(undefined)
  const isNew = useRef(false)
  const edit = useEditInPlace({
    field: 'body',
    value: note.body,
    onCommit: (text) => runEdit('annotations:edit', { id: note.id, change: { body: text } }),
    validate: noObjection,
  })
  const { begin } = edit
  const isOpen = edit.state.phase === 'open'
  useEffect(() => {
    if (wanted !== note.id) return
    noteToWrite.set(null)
    isNew.current = true
    begin()
  }, [wanted, note.id, begin])
  useEffect(() => {
    if (isOpen) return
    ended.current?.()
    ended.current = undefined
    isNew.current = false
  }, [isOpen])
  if (isOpen) {
    return (
      <OpenProse
        label={message('annotations.body')}
        edit={edit}
        look="note"
        onDone={(how) => {
          const wasNew = isNew.current
          const isUnwanted = wasNew && how === 'restored' && note.body === ''
          ended.current = isUnwanted ? onAbandoned : () => onWritten(wasNew)
        }}
      />
    )
  }
  return (
    <div
      className={styles.body}
      role="textbox"
      aria-readonly="true"
      aria-multiline="true"
      aria-label={message('annotations.body')}
      aria-keyshortcuts="F2 Enter"
      tabIndex={0}
      dir="auto"
      onFocus={onRead}
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) begin()
      }}
      onKeyDown={(event) => {
        if ((event.key !== 'Enter' && event.key !== 'F2') || event.ctrlKey || event.altKey) return
        event.preventDefault()
        begin()
      }}
    >
      {edit.text === '' ? <Unstated>{message('annotations.no-body')}</Unstated> : edit.text}
    </div>
  )
}
