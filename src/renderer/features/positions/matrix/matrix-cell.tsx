import type { Ref } from 'react'
import { isNegotiating } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { useReadOnly } from '../../../ui/fields/read-only.ts'
import { TagMark } from '../../../ui/marks/tag-mark.tsx'
import { Kbd } from '../../../ui/words/kbd.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { instantWords, useZoneOfTalks } from '../instant-words.ts'
import { CellEditor } from './cell-editor.tsx'
import type { MatrixCell } from './matrix-model.ts'
import styles from './matrix.module.css'

interface CellProps {
  readonly cell: MatrixCell
  readonly isSelected: boolean
  /** The one cell that Tab leads to. */
  readonly isTabStop: boolean
  readonly isEditing: boolean
  /** It shows what stood at an earlier day, and offers nothing to do. */
  readonly isPast: boolean
  readonly onSelect: () => void
  readonly onOpen: () => void
  readonly onEdit: () => void
  /** Editing is over; `byKey`: the focus belongs on the cell again. */
  readonly onEdited: (byKey: boolean) => void
  readonly ref?: Ref<HTMLDivElement>
}

/** One party on one item: a red rule across its head where a red line stands, the words, and what they rest on. */
export function Cell(props: CellProps) {
  const { cell, isSelected, isTabStop, isEditing, isPast, onSelect, onOpen, onEdit, onEdited, ref } = props
  const { position, text } = cell
  const isEmpty = text.trim() === ''
  const redLine = position?.redLine ?? 'none'
  return (
    <div
      ref={ref}
      role="gridcell"
      className={styles.cell}
      tabIndex={isTabStop ? 0 : -1}
      aria-selected={isSelected}
      data-red-line={redLine === 'none' ? undefined : redLine}
      data-faint={cell.isAsked ? undefined : ''}
      onFocus={onSelect}
      onDoubleClick={isPast ? undefined : isEmpty ? onEdit : onOpen}
    >
      {redLine !== 'none' && (
        <p className={styles.redLine}>
          <b>{message('red-line')}</b> {message(`red-line.${redLine}`)}
        </p>
      )}
      {isEditing ? (
        <CellEditor cell={cell} onClose={onEdited} />
      ) : isEmpty ? (
        <EmptyCell cell={cell} isSelected={isSelected} isPast={isPast} onEdit={onEdit} />
      ) : (
        <>
          <p className={styles.said} dir="auto">
            {text}
          </p>
          <CellFoot cell={cell} isSelected={isSelected && !isPast} onOpen={onOpen} />
        </>
      )}
      {!cell.isAsked && <span className="visually-hidden">{message('annotations.cell-left-out')}</span>}
    </div>
  )
}

function EmptyCell({ cell, isSelected, isPast, onEdit }: Pick<CellProps, 'cell' | 'isSelected' | 'isPast' | 'onEdit'>) {
  const isAboutStated = cell.field === 'stated' || cell.field === 'summary'
  // A mediator owes no position: its empty cells ask for none until one of them is chosen.
  const isReadOnly = useReadOnly()
  const isAsked = !isPast && !isReadOnly && (isSelected || isNegotiating(cell.party))
  return (
    <>
      <p className={styles.void}>
        <Unstated>{message(isAboutStated ? 'positions.nothing-stated' : 'positions.nothing-recorded')}</Unstated>
      </p>
      <div className={styles.foot}>
        {cell.position !== undefined && <CellMarks cell={cell} />}
        {isAsked && (
          <button type="button" className={styles.act} tabIndex={-1} onClick={onEdit}>
            {message(isAboutStated ? 'positions.record' : 'positions.write')}
          </button>
        )}
        {isSelected && !isPast && <Kbd>Enter</Kbd>}
      </div>
    </>
  )
}

function CellFoot({ cell, isSelected, onOpen }: Pick<CellProps, 'cell' | 'isSelected' | 'onOpen'>) {
  const zone = useZoneOfTalks()
  const { moved, last } = cell
  return (
    <div className={styles.foot}>
      <CellMarks cell={cell} />
      {moved !== undefined && (
        <span className={styles.moved}>
          <i data-kind={moved.kind} aria-hidden="true" />
          {message(`movement.${moved.kind}`)}, {instantWords(moved.at, zone).day}
        </span>
      )}
      <span className={styles.footEnd}>
        {isSelected ? (
          <button type="button" className={styles.act} tabIndex={-1} onClick={onOpen}>
            <Kbd>Enter</Kbd> {message('positions.hint-read')}
          </button>
        ) : (
          last !== undefined && <time dateTime={last.at}>{instantWords(last.at, zone).time}</time>
        )}
      </span>
    </div>
  )
}

/** What it rests on, the notes on it, and how firm it is. */
function CellMarks({ cell: { position, grades, tags, noteCount } }: Pick<CellProps, 'cell'>) {
  return (
    <>
      {grades.length > 0 && <span>{grades.join(', ')}</span>}
      {position?.confidence != null && <span>{message(`confidence.${position.confidence}`)}</span>}
      {noteCount > 0 && (
        <span className={styles.notes}>
          {tags.map((tag) => (
            <TagMark key={tag} tag={tagLetter(tag)} label={message(`tag.${tag}`)} />
          ))}
          {noteCount}
          <span className="visually-hidden"> {message('collection.annotations', { count: noteCount })}</span>
        </span>
      )}
      {position !== undefined && position.flexibility !== 'unknown' && (
        <span>{message(`flexibility.${position.flexibility}`)}</span>
      )}
    </>
  )
}
