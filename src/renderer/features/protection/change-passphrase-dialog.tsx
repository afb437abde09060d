import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { NewPassphraseFields } from '../../parts/protection/new-passphrase-fields.tsx'
import { PassphraseField } from '../../parts/protection/passphrase-field.tsx'
import { SlowProgress } from '../../parts/protection/slow-progress.tsx'
import { useNewPassphrase } from '../../parts/protection/use-new-passphrase.ts'
import { changePassphrase } from '../../state/protection.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import styles from './protection-dialogs.module.css'

type Refused = { readonly at: 'present' | 'next'; readonly problem: string }

/** Sets another passphrase for the open notebook, which is protected already. */
export function ChangePassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const [present, setPresent] = useState('')
  const chosen = useNewPassphrase()
  const [isWorking, setIsWorking] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const [isDone, setIsDone] = useState(false)
  const go = async (): Promise<void> => {
    if (isWorking) return
    if (present.trim() === '') return setRefused({ at: 'present', problem: message('protection.empty') })
    const next = chosen.take()
    if (next === undefined) return
    setIsWorking(true)
    setRefused(undefined)
    const problem = await changePassphrase(present, next)
    setIsWorking(false)
    setRefused(problem)
    setIsDone(problem === undefined)
  }
  const close = (): void => {
    if (!isWorking) onClose()
  }
  if (isDone) return <Changed onClose={onClose} />
  return (
    <Dialog
      isOpen
      mustAnswer={isWorking}
      onClose={close}
      title={message('protection.change-title')}
      acts={
        <>
          <Button isDisabled={isWorking} onPress={close}>
            {message('protection.cancel')}
          </Button>
          <Button variant="primary" isDisabled={isWorking} onPress={() => void go()}>
            {message('protection.change')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>{message('protection.change-text')}</p>
        <PassphraseField
          label={message('protection.present-passphrase')}
          value={present}
          onChange={(typed) => {
            setPresent(typed)
            setRefused(undefined)
          }}
          autoFocus
          problem={refused?.at === 'present' ? refused.problem : undefined}
          onEnter={() => void go()}
        />
        <NewPassphraseFields of={chosen} onEnter={() => void go()} />
        {refused?.at === 'next' && <NoticeBar urgency="alert">{refused.problem}</NoticeBar>}
        <SlowProgress isWorking={isWorking}>{message('protection.setting')}</SlowProgress>
      </div>
    </Dialog>
  )
}

function Changed({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={message('protection.change-title')}
      acts={
        <Button variant="primary" autoFocus onPress={onClose}>
          {message('protection.close')}
        </Button>
      }
    >
      <p role="status">{message('protection.changed')}</p>
    </Dialog>
  )
}
