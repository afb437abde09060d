import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { message } from '#shared/i18n/message.ts'
import { momentWords } from '../features/history/version-words.ts'
import { backToNow, bringBack } from '../state/looking-back.ts'
import { showPresent, useLookingAt, useNotebook } from '../state/notebook-store.ts'
import { Button } from '../ui/button/button.tsx'
import { EmptyState } from '../ui/feedback/empty-state.tsx'
import { MainPane } from '../ui/layout/main-pane.tsx'
import styles from './shell.module.css'

/** Over every screen while an earlier state is shown: which one it is, and the two ways on from it. */
export function LookingBar() {
  const lookingAt = useLookingAt()
  const zone = useNotebook((notebook) => zoneOfTalks(notebook))
  if (lookingAt === null) return null
  return (
    <div className={styles.looking} role="status">
      <span>{message('history.looking', momentWords(lookingAt.at, zone))}</span>
      <span className={styles.lookingActs}>
        <Button onPress={() => void bringAllBack(lookingAt.sequence)}>{message('history.bring-all')}</Button>
        <Button variant="primary" onPress={backToNow}>
          {message('history.back-to-now')}
        </Button>
      </span>
    </div>
  )
}

/** What is shown is what there is then: one stays where one is, and can edit again. */
async function bringAllBack(sequence: number): Promise<void> {
  if (await bringBack(sequence, null)) showPresent()
}

/** A brief of the past would be taken for one of the present. */
export function NoBriefOfThePast() {
  return (
    <MainPane label={message('act.go-briefs')}>
      <div className={styles.ofThePast}>
        <EmptyState
          acts={
            <Button variant="primary" onPress={showPresent}>
              {message('history.back-to-now')}
            </Button>
          }
        >
          {message('history.brief-of-now')}
        </EmptyState>
      </div>
    </MainPane>
  )
}
