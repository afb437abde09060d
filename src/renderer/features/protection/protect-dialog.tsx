import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { NewPassphraseFields } from '../../parts/protection/new-passphrase-fields.tsx'
import { RecoverySheetDialog } from '../../parts/protection/recovery-sheet-dialog.tsx'
import { useNewPassphrase } from '../../parts/protection/use-new-passphrase.ts'
import { protect } from '../../state/protection.ts'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { HowFar, sealAndShow } from './sealing-anew.tsx'
import styles from './protection-dialogs.module.css'
import { WorkingDialog } from './working-dialog.tsx'

/** Protects the open notebook by a passphrase; ends with its recovery sheet. */
export function ProtectDialog({ onClose }: { readonly onClose: () => void }) {
  const chosen = useNewPassphrase()
  const [isWorking, setIsWorking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [recoveryKey, setRecoveryKey] = useState<string>()
  const go = async (): Promise<void> => {
    const passphrase = isWorking ? undefined : chosen.take()
    if (passphrase === undefined) return
    setIsWorking(true)
    setProblem(undefined)
    const made = await sealAndShow(() => protect(passphrase))
    setIsWorking(false)
    if ('problem' in made) setProblem(made.problem)
    else setRecoveryKey(made.recoveryKey)
  }
  if (recoveryKey !== undefined) return <RecoverySheetDialog recoveryKey={recoveryKey} onDone={onClose} />
  return (
    <WorkingDialog
      title={message('protection.protect-title')}
      act={message('protection.protect')}
      onAct={() => void go()}
      onClose={onClose}
      isWorking={isWorking}
    >
      <div className={styles.stack}>
        <p>{message('protection.protect-text')}</p>
        <NewPassphraseFields of={chosen} onEnter={() => void go()} />
        <p className={styles.quiet}>{message('protection.protect-old')}</p>
        {problem !== undefined && <NoticeBar urgency="alert">{problem}</NoticeBar>}
        <HowFar isWorking={isWorking} />
      </div>
    </WorkingDialog>
  )
}
