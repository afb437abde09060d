import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { keyGroups } from '#shared/domain/values/recovery-key.ts'
import { saveSheet, sheetIsSettled } from '../../state/protection.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import styles from './protection.module.css'

interface RecoverySheetDialogProps {
  readonly recoveryKey: string
  /** The user has the key, or goes on without. */
  readonly onDone: () => void
}

/** Shows a recovery key this once and saves its sheet. Leaving without having saved it is asked about, once. */
export function RecoverySheetDialog({ recoveryKey, onDone }: RecoverySheetDialogProps) {
  const [saved, setSaved] = useState<{ path: string } | { problem: string } | null>(null)
  const [isAsked, setIsAsked] = useState(false)
  const isSaved = saved !== null && 'path' in saved
  const leave = (): void => {
    if (!isSaved && !isAsked) return setIsAsked(true)
    sheetIsSettled()
    onDone()
  }
  const save = async (): Promise<void> => {
    const answer = await saveSheet(recoveryKey)
    if (answer === null) return
    setSaved(answer)
    setIsAsked(false)
  }
  return (
    <Dialog
      isOpen
      mustAnswer
      onClose={leave}
      title={message('protection.sheet-head')}
      acts={
        <>
          {/* Beside the acts, where it is in sight however much of the rest is scrolled. */}
          <div className={styles.notices}>
            {isSaved && <NoticeBar isGood>{message('protection.sheet-saved', { path: saved.path })}</NoticeBar>}
            {saved !== null && 'problem' in saved && <NoticeBar urgency="alert">{saved.problem}</NoticeBar>}
            {isAsked && <NoticeBar urgency="alert">{message('protection.sheet-unsaved')}</NoticeBar>}
          </div>
          <Button variant={isSaved ? 'primary' : 'default'} onPress={leave}>
            {message(isAsked ? 'protection.go-on-without' : 'protection.have-it')}
          </Button>
          <Button variant={isSaved ? 'default' : 'primary'} autoFocus onPress={() => void save()}>
            {message('protection.save-sheet')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p className={styles.text}>{message('protection.sheet-what')}</p>
        <ol className={styles.key} translate="no" aria-label={message('protection.key')}>
          {keyGroups(recoveryKey).map((group, at) => (
            // Groups have no name but their place.
            <li key={at}>{group}</li>
          ))}
        </ol>
        <p className={styles.text}>{message('protection.sheet-warning')}</p>
      </div>
    </Dialog>
  )
}
