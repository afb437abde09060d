import { message } from '#shared/i18n/message.ts'
import type { CollectionName } from '#shared/domain/notebook.ts'
import { forgetLastChange, type LastChange, useOpenNotebook } from '../state/notebook-store.ts'
import { say, useNotice } from '../state/notice.ts'
import { Button } from '../ui/button/button.tsx'
import { NoticeBar } from '../ui/feedback/notice-bar.tsx'
import { UndoBar } from '../ui/feedback/undo-bar.tsx'
import { perform } from './act.ts'
import styles from './shell.module.css'

/** At the foot of the middle: what was removed, with the way back; and what could not be done, and why. */
export function Announcements() {
  const open = useOpenNotebook()
  const notice = useNotice()
  const removed =
    open?.lastChange?.kind === 'edit' && open.lastChange.step.command.endsWith(':remove') ? open.lastChange : null
  const problem = open?.standing.problem ?? ''
  return (
    <div className={styles.announcements}>
      {problem !== '' && <NoticeBar urgency="alert">{problem}</NoticeBar>}
      {notice !== null && (
        <NoticeBar acts={<Button onPress={() => say(null)}>{message('shell.understood')}</Button>}>{notice}</NoticeBar>
      )}
      {removed !== null && (
        <UndoBar
          undoLabel={message('act.undo')}
          kbd="Ctrl Z"
          onUndo={() => {
            forgetLastChange()
            perform('undo')
          }}
        >
          {removal(removed)}
        </UndoBar>
      )}
    </div>
  )
}

function removal({ name, step }: LastChange): string {
  const what = thing(step.touched.collection)
  return name === '' ? message('shell.removed-unnamed', { what }) : message('shell.removed', { what, name })
}

const thing = (collection: CollectionName | null): string =>
  collection === null ? '' : message(`collection.${collection}`, { count: 1 })
