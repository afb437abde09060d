import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import type { NotebookCard } from '#shared/ipc/library.ipc.ts'
import { UnlockForm } from '../../parts/protection/unlock-form.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { moment } from './moment.ts'
import { open } from './library.ts'
import styles from './welcome.module.css'

interface UnlockDialogProps {
  /** The protected notebook to open; `null` keeps the dialog closed. */
  readonly card: NotebookCard | null
  readonly onClose: () => void
}

/** Asks for the passphrase of a notebook of the library. While its keys are being opened the dialog stays. */
export function UnlockDialog({ card, onClose }: UnlockDialogProps) {
  const [isWorking, setIsWorking] = useState(false)
  const close = (): void => {
    if (!isWorking) onClose()
  }
  return (
    <Dialog isOpen={card !== null} onClose={close} title={message('protection.unlock-title')}>
      {card !== null && (
        <>
          <p className={styles.asked}>
            {card.savedAt === null
              ? message('protection.unlock-text-unsaved')
              : message('protection.unlock-text', { when: moment(card.savedAt) })}
          </p>
          <UnlockForm
            id={card.id}
            onWorking={setIsWorking}
            onUnlocked={async () => {
              await open(card.id)
              onClose()
            }}
            otherActs={
              <Button isDisabled={isWorking} onPress={close}>
                {message('protection.cancel')}
              </Button>
            }
          />
        </>
      )}
    </Dialog>
  )
}
