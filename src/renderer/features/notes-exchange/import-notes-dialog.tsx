import { useEffect, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { NotesPreview } from '#shared/ipc/notes.ipc.ts'
import { say } from '../../state/notice.ts'
import { bringInNotes, forgetNotesRead, useNotesRead } from '../../state/notes-exchange.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import styles from './import-notes-dialog.module.css'

/** What a file of annotations would bring, and what of it stays out and why; brought in as one edit. */
export function ImportNotesDialog({ onClose }: { readonly onClose: () => void }) {
  const read = useNotesRead()
  const [problem, setProblem] = useState<string>()
  const [isWorking, setIsWorking] = useState(false)
  // However it goes away, by the lock too, what was read goes with it.
  useEffect(() => forgetNotesRead, [])
  if (read === null) return null
  const bringIn = async (): Promise<void> => {
    if (isWorking) return
    setIsWorking(true)
    const result = await bringInNotes()
    setIsWorking(false)
    if ('problem' in result) return setProblem(result.problem)
    say(message('notes.imported', { count: result.count }))
    onClose()
  }
  const isEmpty = read.notes.length === 0
  return (
    <Dialog
      isOpen
      isWide
      onClose={onClose}
      title={message('notes.import-title', { file: read.file })}
      acts={
        <>
          <Button isDisabled={isWorking} onPress={onClose}>
            {message(isEmpty ? 'notes.close' : 'notes.cancel')}
          </Button>
          {!isEmpty && (
            <Button variant="primary" isDisabled={isWorking} onPress={() => void bringIn()}>
              {message('notes.import')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.stack}>
        {problem !== undefined && <NoticeBar urgency="alert">{problem}</NoticeBar>}
        <p>{message('notes.coming', { count: read.notes.length })}</p>
        {read.morePages && <p className={styles.quiet}>{message('notes.more-pages')}</p>}
        <Coming notes={read.notes} />
        <LeftOut leftOut={read.leftOut} />
      </div>
    </Dialog>
  )
}

function Coming({ notes }: Pick<NotesPreview, 'notes'>) {
  if (notes.length === 0) return null
  return (
    <ul className={styles.list}>
      {notes.map((note, index) => (
        <li key={index}>
          <p dir="auto">{note.body}</p>
          <p className={styles.quiet}>
            <bdi>{note.on}</bdi>
            {note.quote !== '' && (
              <>
                {' · '}
                <bdi>“{note.quote}”</bdi>
              </>
            )}
            {note.isOrphaned && ` · ${message('notes.without-words')}`}
            {note.isReply && ` · ${message('notes.answer')}`}
            {note.author !== '' && (
              <>
                {' · '}
                <bdi>{note.author}</bdi>
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

function LeftOut({ leftOut }: Pick<NotesPreview, 'leftOut'>) {
  if (leftOut.length === 0) return null
  return (
    <section className={styles.stack}>
      <h3>{message('notes.left', { count: leftOut.length })}</h3>
      <ul className={styles.list}>
        {leftOut.map(({ place, why, body, quote }) => (
          <li key={place}>
            <p>{message(`notes.left.${why}`)}</p>
            <p className={styles.quiet}>
              <code>{place === '' ? message('notes.outermost') : place}</code>
              {[quote, body].filter(Boolean).map((text) => (
                <span key={text}>
                  {' · '}
                  <bdi>{text}</bdi>
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
