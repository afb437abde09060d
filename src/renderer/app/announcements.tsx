import { message } from '#shared/i18n/message.ts'
import type { LastChange } from '../state/last-change.ts'
import { forgetLastChange, useOpenNotebook } from '../state/notebook-store.ts'
import { say, useNotice } from '../state/notice.ts'
import { Button } from '../ui/button/button.tsx'
import { NoticeBar } from '../ui/feedback/notice-bar.tsx'
import { UndoBar } from '../ui/feedback/undo-bar.tsx'
import { perform } from './act.ts'
import { tryAgain } from './try-again.ts'
import { historyInWords, removalInWords, restorationInWords } from './change-words.ts'
import styles from './shell.module.css'

/**
 * At the foot of the middle: what was removed, taken back or done again, with the way back; and what could not be done,
 * and why.
 */
export function Announcements() {
  const open = useOpenNotebook()
  const notice = useNotice()
  const problem = open?.standing.problem ?? ''
  return (
    <div className={styles.announcements}>
      {problem !== '' && (
        <NoticeBar urgency="alert" acts={<WaysOut />}>
          {problem}
        </NoticeBar>
      )}
      {notice !== null && (
        <NoticeBar acts={<Button onPress={() => say(null)}>{message('shell.understood')}</Button>}>{notice}</NoticeBar>
      )}
      {open?.lastChange != null && open.lookingAt === null && <WayBack change={open.lastChange} />}
    </div>
  )
}

/** Edits after which something is gone, or is there again in place of something else. */
const TOLD = /:(?:remove|restore)$/

/** What helps when the disk takes nothing more, or another process has the notebook. */
function WaysOut() {
  return (
    <>
      <Button onPress={() => void tryAgain()}>{message('shell.try-again')}</Button>
      <Button onPress={() => perform('save-copy')}>{message('shell.copy-elsewhere')}</Button>
    </>
  )
}

/** An edit that shows where it was made says nothing here; what went, came back or was taken back may be out of sight. */
function WayBack({ change }: { readonly change: LastChange }) {
  if (change.kind === 'edit' && !TOLD.test(change.step.command)) return null
  const wayBack = change.kind === 'undo' ? 'redo' : 'undo'
  return (
    <UndoBar
      undoLabel={message(`act.${wayBack}`)}
      kbd={wayBack === 'undo' ? 'Ctrl Z' : 'Ctrl Shift Z'}
      onUndo={() => {
        forgetLastChange()
        perform(wayBack)
      }}
    >
      {change.kind !== 'edit'
        ? historyInWords(change)
        : change.step.command.endsWith(':restore')
          ? restorationInWords(change)
          : removalInWords(change)}
    </UndoBar>
  )
}
