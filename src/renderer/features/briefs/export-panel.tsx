import { message } from '#shared/i18n/message.ts'
import type { BriefProgress } from '#shared/ipc/briefs.ipc.ts'
import { Button } from '../../ui/button/button.tsx'
import { NoticeBar } from '../../ui/feedback/notice-bar.tsx'
import { Progress } from '../../ui/feedback/progress.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import styles from './briefs.module.css'
import type { Export } from './use-export.ts'

/** The act that writes the PDF, how far it is, and where the file lies when it is done. */
export function ExportPanel({ exporting: { state, start, cancel, reveal } }: { readonly exporting: Export }) {
  return (
    <InspectorSection>
      {state.phase === 'writing' ? (
        <Progress value={shareOf(state.progress)} cancelLabel={message('briefs.cancel')} onCancel={cancel}>
          {inWords(state.progress)}
        </Progress>
      ) : (
        <p className={styles.write}>
          <Button variant="primary" onPress={() => void start()}>
            {message('briefs.write')}
          </Button>
        </p>
      )}
      {state.phase === 'failed' && <NoticeBar urgency="alert">{state.problem}</NoticeBar>}
      {state.phase === 'written' && (
        <NoticeBar isGood acts={<Button onPress={reveal}>{message('briefs.reveal')}</Button>}>
          {message('briefs.written', { path: state.path, pages: state.pages })}
        </NoticeBar>
      )}
      <p className={styles.yours}>{message('briefs.yours')}</p>
    </InspectorSection>
  )
}

const shareOf = (progress: BriefProgress | null): number | null =>
  progress === null || progress.total === 0 ? null : progress.page / progress.total

function inWords(progress: BriefProgress | null): string {
  if (progress === null || progress.total === 0) return message('briefs.setting')
  return message('briefs.writing', { page: progress.page, pages: progress.total })
}
