import { datedSteps } from '#shared/domain/dated-steps.ts'
import type { Movement, Position } from '#shared/domain/position.ts'
import { abridged, wordDiff } from '#shared/domain/values/word-diff.ts'
import { message } from '#shared/i18n/message.ts'
import { changeRecord } from '../../../parts/use-record-edit.ts'
import { say } from '../../../state/notice.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { instantWords, useZoneOfTalks } from '../instant-words.ts'
import styles from './movements.module.css'

interface MovementListProps {
  readonly position: Position
  /** Steps that were recorded by hand can be taken out again. */
  readonly isEditable?: boolean
}

/** The dated steps of a position, the newest first; a rewording shows which words went and which came. */
export function MovementList({ position, isEditable = false }: MovementListProps) {
  const zone = useZoneOfTalks()
  const steps = datedSteps(position)
  if (steps.length === 0) {
    return (
      <p className={styles.none}>
        <Unstated>{message('positions.no-movement')}</Unstated>
      </p>
    )
  }
  return (
    <ul className={styles.steps}>
      {steps.map(({ movement, index, after }) => {
        const { day, time } = instantWords(movement.at, zone)
        return (
          <li key={`${movement.at} ${index}`}>
            <time dateTime={movement.at}>
              {day} {time}
            </time>
            <div>
              <b>{message(`movement.${movement.kind}`)}</b>
              {movement.note !== '' && (
                <>
                  {': '}
                  <bdi>{movement.note}</bdi>
                </>
              )}
              {movement.kind === 'reworded' && <Rewording before={movement.before} after={after} />}
              {isEditable && movement.kind !== 'reworded' && (
                <Button edits variant="quiet" onPress={() => void takeOut(position, movement)}>
                  {message('parts.remove')}
                </Button>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function Rewording({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles.rewording} dir="auto">
      {abridged(wordDiff(before, after)).map(({ kind, text }, at) =>
        kind === 'gone' ? <del key={at}>{text}</del> : kind === 'new' ? <ins key={at}>{text}</ins> : text,
      )}
    </p>
  )
}

async function takeOut({ id }: Position, gone: Movement): Promise<void> {
  const refusal = await changeRecord('positions', id, ({ movements }) => {
    const at = movements.findIndex((one) => one.at === gone.at && one.kind === gone.kind && one.note === gone.note)
    return at === -1 ? {} : { movements: movements.toSpliced(at, 1) }
  })
  if (refusal !== undefined) say(refusal.message)
}
