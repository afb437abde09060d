import { useEffect, useEffectEvent, useRef } from 'react'
import { message } from '#shared/i18n/message.ts'
import { estimativeReview } from '../../../parts/estimative-review.ts'
import { edit as runEdit, type Refusal } from '../../../state/client.ts'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { useEditInPlace } from '../../../ui/fields/use-edit-in-place.ts'
import { isJudgement } from '../judged-texts.ts'
import { OpenProse } from '../open-prose.tsx'
import { recordPosition } from '../position-acts.ts'
import { cellKey, type MatrixCell } from './matrix-model.ts'
import styles from './matrix.module.css'

interface CellEditorProps {
  readonly cell: MatrixCell
  readonly onClose: (byKey: boolean) => void
}

/** The words of a cell, open for writing where they stand. In an empty cell they become a position when they are saved. */
export function CellEditor(props: CellEditorProps) {
  const { item, party } = props.cell
  return (
    // By the cell, not by the record: what is written into an empty cell makes the record.
    <FieldList recordKey={cellKey(item.id, party.id)} layout="free">
      <Editor {...props} />
    </FieldList>
  )
}

const noObjection = (): undefined => undefined

function Editor({ cell, onClose }: CellEditorProps) {
  const edit = useEditInPlace({
    field: cell.field,
    value: cell.text,
    onCommit: (text) => save(cell, text),
    validate: noObjection,
  })
  const start = useEffectEvent(edit.begin)
  const { phase } = edit.state
  const wasOpen = useRef(false)
  const byKey = useRef(false)
  useEffect(() => start(), [])
  useEffect(() => {
    if (phase === 'open') wasOpen.current = true
    else if (wasOpen.current && phase === 'reading') onClose(byKey.current)
  }, [phase, onClose])
  if (phase !== 'open') return <p className={styles.said}>{edit.text}</p>
  return (
    <OpenProse
      label={message('positions.text-of', {
        party: cell.party.name,
        text: message(cell.field === 'summary' ? 'positions.summary' : `position-text.${cell.field}`),
      })}
      edit={edit}
      look="cell"
      review={isJudgement(cell.field) ? estimativeReview : undefined}
      isLine={cell.field === 'summary'}
      onDone={() => {
        byKey.current = true
      }}
    />
  )
}

function save({ item, party, position, field }: MatrixCell, text: string): Promise<Refusal | undefined> {
  if (position !== undefined) return runEdit('positions:edit', { id: position.id, change: { [field]: text } })
  return recordPosition(item, party, { [field]: text })
}
