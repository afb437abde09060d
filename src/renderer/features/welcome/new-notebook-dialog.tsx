import { useId, useState } from 'react'
import type { NotebookId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import { NewPassphraseFields } from '../../parts/protection/new-passphrase-fields.tsx'
import { RecoverySheetDialog } from '../../parts/protection/recovery-sheet-dialog.tsx'
import { SlowProgress } from '../../parts/protection/slow-progress.tsx'
import { useNewPassphrase } from '../../parts/protection/use-new-passphrase.ts'
import { Button } from '../../ui/button/button.tsx'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Why } from '../../ui/feedback/why.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { create, open } from './library.ts'
import styles from './welcome.module.css'

interface NewNotebookDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A protected notebook that has been made and waits until its key is in safe hands. */
type Made = { readonly id: NotebookId; readonly recoveryKey: string }

/** Asks for the title of a new notebook and whether a passphrase is to protect it; the rest is written in it. */
export function NewNotebookDialog({ isOpen, onClose }: NewNotebookDialogProps) {
  const [isWorking, setIsWorking] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const close = (): void => {
    if (!isWorking) onClose()
  }
  const openMade = async (id: NotebookId): Promise<void> => {
    await open(id)
    setMade(null)
    onClose()
  }
  if (isOpen && made !== null)
    return <RecoverySheetDialog recoveryKey={made.recoveryKey} onDone={() => void openMade(made.id)} />
  return (
    <Dialog isOpen={isOpen} onClose={close} title={message('welcome.new-title')} mustAnswer={isWorking}>
      <NewNotebookForm
        onClose={close}
        isWorking={isWorking}
        onMake={async (title, passphrase) => {
          setIsWorking(true)
          const created = await create(title, passphrase)
          setIsWorking(false)
          if ('problem' in created) return created.problem
          const { id, recoveryKey } = created
          if (recoveryKey === null) await openMade(id)
          else setMade({ id, recoveryKey })
          return undefined
        }}
      />
    </Dialog>
  )
}

interface NewNotebookFormProps {
  readonly onClose: () => void
  readonly isWorking: boolean
  /** Returns the sentence that says what is wrong with the title. */
  readonly onMake: (title: string, passphrase: string | null) => Promise<string | undefined>
}

function NewNotebookForm({ onClose, isWorking, onMake }: NewNotebookFormProps) {
  const [title, setTitle] = useState('')
  const [isProtected, setIsProtected] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const chosen = useNewPassphrase()
  const make = async (): Promise<void> => {
    if (isWorking) return
    const passphrase = isProtected ? chosen.take() : null
    if (passphrase !== undefined) setRefusal(await onMake(title, passphrase))
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <TitleInput
        value={title}
        refusal={refusal}
        onChange={(next) => {
          setTitle(next)
          setRefusal(undefined)
        }}
      />
      <Checkbox isChecked={isProtected} onChange={setIsProtected}>
        {message('protection.offer')}
      </Checkbox>
      {isProtected && <NewPassphraseFields of={chosen} onEnter={() => void make()} />}
      <SlowProgress isWorking={isWorking}>{message('protection.making')}</SlowProgress>
      <p className={styles.formActs}>
        <Button isDisabled={isWorking} onPress={onClose}>
          {message('welcome.cancel')}
        </Button>
        <Button variant="primary" kbd="Enter" isDisabled={isWorking} onPress={() => void make()}>
          {message('welcome.create')}
        </Button>
      </p>
    </form>
  )
}

interface TitleInputProps {
  readonly value: string
  readonly refusal: string | undefined
  readonly onChange: (title: string) => void
}

function TitleInput({ value, refusal, onChange }: TitleInputProps) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{message('welcome.title-label')}</label>
      <input
        id={id}
        className={styles.titleInput}
        dir="auto"
        autoFocus
        value={value}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal === undefined ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {refusal !== undefined && <Why id={`${id}-problem`}>{refusal}</Why>}
    </>
  )
}
