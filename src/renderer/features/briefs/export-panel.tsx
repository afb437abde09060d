import { memo, useState } from 'react'
import { BRIEF_FORMATS, type BriefFormat } from '#shared/domain/brief-types.ts'
import { message } from '#shared/i18n/message.ts'
import type { BriefProgress } from '#shared/ipc/briefs.ipc.ts'
import { choices } from '../../parts/choices.ts'
import { PassphraseField } from '../../parts/protection/passphrase-field.tsx'
import { Button } from '../../ui/button/button.tsx'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Segmented } from '../../ui/choice/segmented.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Progress } from '../../ui/feedback/progress.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import styles from './briefs.module.css'
import type { Export } from './use-export.ts'

/** In which format the file is written, the act that writes it, how far it is, and where it lies when it is done. */
export const ExportPanel = memo(function ExportPanel({ exporting }: { readonly exporting: Export }) {
  const { state, start, cancel, reveal } = exporting
  const [format, setFormat] = useState<BriefFormat>('pdf')
  const [password, setPassword] = useState<string | null>(null)
  const isLocked = format === 'pdf' && password !== null
  return (
    <InspectorSection>
      <div className={styles.format}>
        <Segmented
          label={message('briefs.format')}
          options={choices('briefs.format', BRIEF_FORMATS)}
          value={format}
          onChange={setFormat}
        />
        {format === 'pdf' && (
          <Checkbox isChecked={isLocked} onChange={(isOn) => setPassword(isOn ? '' : null)}>
            {message('briefs.password-in')}
          </Checkbox>
        )}
        {isLocked && (
          <PassphraseField
            label={message('briefs.password')}
            value={password}
            onChange={setPassword}
            hint={message('briefs.password-hint')}
          />
        )}
      </div>
      {/* What the focus goes to when the act becomes its progress, and back: what stands in the same place. */}
      <div>
        {state.phase === 'writing' ? (
          <Progress value={shareOf(state.progress)} cancelLabel={message('briefs.cancel')} onCancel={cancel}>
            {inWords(state.progress)}
          </Progress>
        ) : (
          <p className={styles.write}>
            <Button
              variant="primary"
              isDisabled={isLocked && password === ''}
              onPress={() => void start(format, isLocked ? password : null)}
            >
              {message(`briefs.write-${format}`)}
            </Button>
          </p>
        )}
      </div>
      {state.phase === 'failed' && <NoticeBar urgency="alert">{state.problem}</NoticeBar>}
      {state.phase === 'written' && (
        <NoticeBar isGood acts={<Button onPress={reveal}>{message('briefs.reveal')}</Button>}>
          {message('briefs.written', { path: state.path, pages: state.pages })}
        </NoticeBar>
      )}
      <p className={styles.yours}>{message('briefs.yours')}</p>
    </InspectorSection>
  )
})

const shareOf = (progress: BriefProgress | null): number | null =>
  progress === null || progress.total === 0 ? null : progress.page / progress.total

function inWords(progress: BriefProgress | null): string {
  if (progress === null || progress.total === 0) return message('briefs.setting')
  return message('briefs.writing', { page: progress.page, pages: progress.total })
}
