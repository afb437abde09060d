import { useState } from 'react'
import { lineEnds, type LineEnds, placeBetween, placeOnLine } from '#shared/domain/gap.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { PartyMark, PartyMarkOf } from '../../../parts/party-mark.tsx'
import type { Refusal } from '../../../state/client.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { say } from '../../../state/notice.ts'
import { useOrdered, useRecord } from '../../../state/records.ts'
import { EditableNumber } from '../../../ui/fields/editable-number.tsx'
import { ReadRow } from '../../../ui/fields/field-list.tsx'
import styles from './details.module.css'

interface PlaceFieldProps {
  readonly position: Position
  readonly edit: RecordEdit<Position>
}

/** Where the middle of the line is: the slider rests there while a position has no place. */
const MIDDLE = 50

/** Our judgement of where a side stands between the first side's full ask and the second's: as a number, or on the line. */
export function PlaceField({ position, edit }: PlaceFieldProps) {
  const ends = lineEnds(useOrdered('parties'))
  const onCommit = (place: number | null): Promise<Refusal | undefined> => edit.change(placeBetween(place, ends))
  if (ends === null) return null
  return (
    <>
      <EditableNumber
        label={message('positions.place')}
        value={placeOnLine(position, ends)}
        placeholder={message('positions.no-place')}
        notANumber={message('positions.place-words')}
        validate={(place) =>
          place !== null && (place < 0 || place > 100) ? message('positions.place-words') : undefined
        }
        onCommit={onCommit}
      />
      <ReadRow label={message('positions.line')}>
        <GapSlider position={position} ends={ends} onCommit={onCommit} />
        <JudgedElsewhere position={position} ends={ends} />
      </ReadRow>
    </>
  )
}

interface GapSliderProps {
  readonly position: Position
  readonly ends: LineEnds
  readonly onCommit: (place: number | null) => Promise<Refusal | undefined>
}

function GapSlider({ position, ends, onCommit }: GapSliderProps) {
  const place = placeOnLine(position, ends)
  // What the hand has made of it until it is saved; the place itself comes from the notebook.
  const [draft, setDraft] = useState<number | null>(null)
  const others = useNotebook(({ positions }) => positions).flatMap((other) => {
    const at = other.agendaItem === position.agendaItem && other.id !== position.id ? placeOnLine(other, ends) : null
    return at === null ? [] : [{ id: other.id, party: other.party, at }]
  })
  const shown = draft ?? place
  const save = (): void => {
    if (draft === null) return
    if (draft === place) setDraft(null)
    else
      void onCommit(draft).then((refusal) => {
        setDraft(null)
        if (refusal !== undefined) say(refusal.message)
      })
  }
  return (
    <div className={styles.line}>
      <div className={styles.track}>
        {others.map(({ id, party, at }) => (
          <span key={id} className={styles.other} style={{ insetInlineStart: `${at}%` }}>
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
      <p className={styles.ends}>
        <span>
          <PartyMark party={ends[0]} /> {message('overview.ask')}
        </span>
        <span>
          {message('overview.ask')} <PartyMark party={ends[1]} />
        </span>
      </p>
    </div>
  )
}

/** A place that was judged between other asks than those the line runs between now: said, and not drawn. */
function JudgedElsewhere({ position, ends }: Omit<GapSliderProps, 'onCommit'>) {
  const from = useRecord('parties', position.placeFrom)
  const to = useRecord('parties', position.placeTo)
  if (position.place === null || placeOnLine(position, ends) !== null) return null
  const names = { from: from?.name ?? message('positions.gone-side'), to: to?.name ?? message('positions.gone-side') }
  return (
    <p className={styles.elsewhere}>{message('positions.judged-elsewhere', { place: position.place, ...names })}</p>
  )
}
