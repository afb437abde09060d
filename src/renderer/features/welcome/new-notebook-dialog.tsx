import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { create } from './library.ts'
import styles from './welcome.module.css'

interface NewNotebookDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Asks for the title of a new notebook; the rest is written in it. */
export function NewNotebookDialog({ isOpen, onClose }: NewNotebookDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={message('welcome.new-title')}>
      <TitleForm onClose={onClose} />
    </Dialog>
  )
}

function TitleForm({ onClose }: { readonly onClose: () => void }) {
  const [title, setTitle] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const make = async (): Promise<void> => {
    const refused = await create(title)
    if (refused === undefined) onClose()
    else setRefusal(refused)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <label htmlFor="new-title">{message('welcome.title-label')}</label>
      <input
        id="new-title"
        dir="auto"
        autoFocus
        value={title}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : 'new-title-problem'}
        onChange={(event) => {
          setTitle(event.target.value)
          setRefusal(undefined)
        }}
      />
      {refusal !== undefined && <Why id="new-title-problem">{refusal}</Why>}
      <p className={styles.formActs}>
        <Button onPress={onClose}>{message('welcome.cancel')}</Button>
        <Button variant="primary" kbd="Enter" onPress={() => void make()}>
          {message('welcome.create')}
        </Button>
      </p>
    </form>
  )
}
