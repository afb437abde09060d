import type { ReactNode } from 'react'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'

interface WorkingDialogProps {
  readonly title: string
  /** The one act of the dialog. */
  readonly act: string
  readonly onAct: () => void
  readonly onClose: () => void
  /** While it works the dialog can neither be closed nor asked again. */
  readonly isWorking: boolean
  readonly children: ReactNode
}

/** A dialog with one act that takes a while: making keys and sealing a notebook by them. */
export function WorkingDialog({ title, act, onAct, onClose, isWorking, children }: WorkingDialogProps) {
  const close = (): void => {
    if (!isWorking) onClose()
  }
  return (
    <Dialog
      isOpen
      mustAnswer={isWorking}
      onClose={close}
      title={title}
      acts={
        <>
          <Button isDisabled={isWorking} onPress={close}>
            {message('protection.cancel')}
          </Button>
          <Button variant="primary" isDisabled={isWorking} onPress={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
