import { useState } from 'react'
import { isNegotiating } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark, PartyMarkOf } from '../../../parts/party-mark.tsx'
import type { Refusal } from '../../../state/client.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { say } from '../../../state/notice.ts'
import { useOrdered } from '../../../state/records.ts'
import { EditableNumber } from '../../../ui/fields/editable-number.tsx'
import { ReadRow } from '../../../ui/fields/field-list.tsx'
import styles from './details.module.css'

interface PlaceFieldProps {
  readonly position: Position
  readonly onCommit: (place: number | null) => Promise<Refusal | undefined>
}

/** Where the middle of the line is: the slider rests there while a position has no place. */
const MIDDLE = 50

/** Our judgement of where a side stands between the first side's full ask and the second's: as a number, or on the line. */
export function PlaceField({ position, onCommit }: PlaceFieldProps) {
  return (
    <>
      <EditableNumber
        label={message('positions.place')}
        value={position.place}
        placeholder={message('positions.no-place')}
        notANumber={message('positions.place-words')}
        validate={(place) =>
          place !== null && (place < 0 || place > 100) ? message('positions.place-words') : undefined
        }
        onCommit={onCommit}
      />
      <ReadRow label={message('positions.line')}>
        <GapSlider position={position} onCommit={onCommit} />
      </ReadRow>
    </>
  )
}

function GapSlider({ position, onCommit }: PlaceFieldProps) {
  // What the hand has made of it until it is saved; the place itself comes from the notebook.
  const [draft, setDraft] = useState<number | null>(null)
  const others = useNotebook(({ positions }) => positions).filter(
    ({ id, agendaItem, place }) => agendaItem === position.agendaItem && id !== position.id && place !== null,
  )
  const shown = draft ?? position.place
  const save = (): void => {
    if (draft === null) return
    if (draft === position.place) setDraft(null)
    else
      void onCommit(draft).then((refusal) => {
        setDraft(null)
        if (refusal !== undefined) say(refusal.message)
      })
  }
  return (
    <div className={styles.line}>
      <div className={styles.track}>
        {others.map(({ id, party, place }) => (
          <span key={id} className={styles.other} style={{ insetInlineStart: `${place}%` }}>
            <PartyMarkOf id={party} />
          </span>
        ))}
        <input
          type="range"
          min={0}
          max={100}
          value={shown ?? MIDDLE}
          data-unplaced={shown === null ? '' : undefined}
          aria-label={message('positions.place')}
          aria-valuetext={
            shown === null ? message('positions.no-place') : message('positions.place-of', { place: shown })
          }
          onChange={({ target }) => setDraft(Number(target.value))}
          onPointerUp={save}
          onKeyUp={save}
          onBlur={save}
        />
      </div>
      <LineEnds />
    </div>
  )
}

/** With two sides the ends of the line are their full asks; with more they differ from item to item. */
function LineEnds() {
  const sides = useOrdered('parties').filter(isNegotiating)
  if (sides.length !== 2) return null
  return (
    <p className={styles.ends}>
      <span>
        <PartyMark party={sides[0]!} /> {message('overview.ask')}
      </span>
      <span>
        {message('overview.ask')} <PartyMark party={sides[1]!} />
      </span>
    </p>
  )
}
