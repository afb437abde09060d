import { message } from '#shared/i18n/message.ts'
import type { NotebookCard } from '#shared/ipc/library.ipc.ts'
import { Button } from '../../ui/button/button.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { burn } from './library.ts'
import { nameOf } from './notebook-row.tsx'

interface BurnDialogProps {
  /** The notebook to burn; `null` keeps the dialog closed. */
  readonly card: NotebookCard | null
  readonly onClose: () => void
}

/** Burning is the one act that cannot be undone, so the one that asks first. Keeping it is the way out at hand. */
export function BurnDialog({ card, onClose }: BurnDialogProps) {
  const confirm = async (): Promise<void> => {
    if (card !== null) await burn(card.id)
    onClose()
  }
  return (
    <Dialog
      isOpen={card !== null}
      onClose={onClose}
      mustAnswer
      title={message('welcome.burn-title', { title: card === null ? '' : nameOf(card) })}
      acts={
        <>
          <Button autoFocus onPress={onClose}>
            {message('welcome.keep')}
          </Button>
          <Button variant="primary" onPress={() => void confirm()}>
            {message('welcome.burn-now')}
          </Button>
        </>
      }
    >
      {message('welcome.burn-text')}
    </Dialog>
  )
}
