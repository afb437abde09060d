import { useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { PassphraseField } from '../../parts/protection/passphrase-field.tsx'
import { RecoverySheetDialog } from '../../parts/protection/recovery-sheet-dialog.tsx'
import { noticeNow, say } from '../../state/notice.ts'
import { renewSheet } from '../../state/protection.ts'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { HowFar, sealAndShow } from './sealing-anew.tsx'
import styles from './protection-dialogs.module.css'
import { WorkingDialog } from './working-dialog.tsx'

type Refused = { readonly at: 'passphrase' | 'all'; readonly problem: string }

/** Makes a new recovery sheet for the open notebook, which is protected already; the old one then opens nothing. */
export function RenewSheetDialog({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('')
  const [isWorking, setIsWorking] = useState(false)
  const [refused, setRefused] = useState<Refused>()
  const [recoveryKey, setRecoveryKey] = useState<string>()
  const go = async (): Promise<void> => {
    if (isWorking) return
    setIsWorking(true)
    setRefused(undefined)
    const made = await sealAndShow(() => renewSheet(passphrase))
    setIsWorking(false)
    if ('problem' in made) setRefused(made)
    else setRecoveryKey(made.recoveryKey)
  }
  if (recoveryKey !== undefined)
    return (
      <RecoverySheetDialog
        recoveryKey={recoveryKey}
        onDone={() => {
          // What asked for a new sheet has been done.
          if (noticeNow() === message('storage.sheet-lost')) say(null)
          onClose()
        }}
      />
    )
  return (
    <WorkingDialog
      title={message('protection.renew-title')}
      act={message('protection.renew')}
      onAct={() => void go()}
      onClose={onClose}
      isWorking={isWorking}
    >
      <div className={styles.stack}>
        <p>{message('protection.renew-text')}</p>
        <PassphraseField
          label={message('protection.passphrase')}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            setRefused(undefined)
          }}
          autoFocus
          problem={refused?.at === 'passphrase' ? refused.problem : undefined}
          onEnter={() => void go()}
        />
        <p className={styles.quiet}>{message('protection.renew-old')}</p>
        {refused?.at === 'all' && <NoticeBar urgency="alert">{refused.problem}</NoticeBar>}
        <HowFar isWorking={isWorking} />
      </div>
    </WorkingDialog>
  )
}
