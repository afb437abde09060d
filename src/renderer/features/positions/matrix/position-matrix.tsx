import { useEffect, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { isNegotiating, type Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../../parts/party-mark.tsx'
import { goTo } from '../../../state/navigation.ts'
import { NativeName } from '../../../ui/words/native-name.tsx'
import { GapWord } from '../gap-word.tsx'
import { Cell } from './matrix-cell.tsx'
import type { CellName } from './chosen-cell.ts'
import { cellKey, type Matrix, type MatrixCell, type MatrixRow } from './matrix-model.ts'
import { matrixMove } from './matrix-move.ts'
import styles from './matrix.module.css'

interface PositionMatrixProps {
  readonly matrix: Matrix
  /** It shows positions as they stood: nothing can be opened or changed, and no distance is told. */
  readonly isPast: boolean
  readonly chosen: CellName | null
  readonly onChoose: (cell: MatrixCell) => void
  readonly onOpen: (cell: MatrixCell) => void
  readonly onRemove: (cell: MatrixCell) => void
  /** The cell to give the focus to when the matrix is shown (one comes back from its reading page). */
  readonly isFocusWanted: boolean
}

/** Agenda items × parties: a grid with one tab stop, in which arrows move, Enter opens, F2 edits and Del removes. */
export function PositionMatrix(props: PositionMatrixProps) {
  const { matrix, isPast, chosen, onChoose, onOpen, onRemove, isFocusWanted } = props
  const [editing, setEditing] = useState<string | null>(null)
  const cells = useRef(new Map<string, HTMLDivElement>())
  const { parties, rows } = matrix
  const at = placeOf(matrix, chosen)
  const stop = rows[at.row]?.cells[at.column]
  const focusOn = (cell: MatrixCell | undefined): void => {
    if (cell !== undefined) cells.current.get(keyOf(cell))?.focus()
  }
  useFocusOnReturn(isFocusWanted, () => focusOn(stop))

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Keys in a field or on a link within a cell are theirs.
    if (stop === undefined || event.target !== cells.current.get(keyOf(stop)) || event.altKey || event.metaKey) return
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = matrixMove(at, { ...keyAndCtrl(event), isRightToLeft }, { rows: rows.length, columns: parties.length })
    if (next !== undefined) focusOn(rows[next.row]?.cells[next.column])
    else if (isPast) return
    else if (event.key === 'Enter' && isFilled(stop)) onOpen(stop)
    else if (event.key === 'F2' || event.key === 'Enter') setEditing(keyOf(stop))
    else if (event.key === 'Delete') onRemove(stop)
    else return
    event.preventDefault()
  }
  const columns = parties.map((party) => (isNegotiating(party) ? 'minmax(var(--cell), 1fr)' : 'minmax(9.5rem, 0.72fr)'))
  return (
    <div
      role="grid"
      aria-label={message('positions.matrix')}
      className={styles.matrix}
      style={{ '--columns': columns.join(' ') } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      <Heads parties={parties} />
      {rows.map((row) => (
        <div key={row.item.id} role="row" className={styles.row}>
          <ItemHead row={row} isPast={isPast} />
          {row.cells.map((cell) => {
            const key = keyOf(cell)
            return (
              <Cell
                key={key}
                ref={(element) => {
                  if (element === null) cells.current.delete(key)
                  else cells.current.set(key, element)
                }}
                cell={cell}
                isSelected={chosen !== null && stop === cell}
                isTabStop={stop === cell}
                isEditing={editing === key && !isPast}
                isPast={isPast}
                onSelect={() => onChoose(cell)}
                onOpen={() => onOpen(cell)}
                onEdit={() => setEditing(key)}
                onEdited={(byKey) => {
                  setEditing((open) => (open === key ? null : open))
                  if (byKey) cells.current.get(key)?.focus()
                }}
              />
            )
          })}
        </div>
      ))}
    </div>
  )
}

const keyOf = ({ item, party }: MatrixCell): string => cellKey(item.id, party.id)
const isFilled = ({ text }: MatrixCell): boolean => text.trim() !== ''
const keyAndCtrl = ({ key, ctrlKey }: KeyboardEvent): { key: string; ctrlKey: boolean } => ({ key, ctrlKey })

/** Where the chosen cell stands; without one, the first. */
function placeOf({ rows, parties }: Matrix, chosen: CellName | null): { row: number; column: number } {
  const row = rows.findIndex(({ item }) => item.id === chosen?.item)
  const column = parties.findIndex(({ id }) => id === chosen?.party)
  return row === -1 || column === -1 ? { row: 0, column: 0 } : { row, column }
}

/** Gives the focus once, when the matrix is drawn. */
function useFocusOnReturn(isWanted: boolean, focus: () => void): void {
  const now = useRef(isWanted ? focus : undefined)
  useEffect(() => {
    now.current?.()
    now.current = undefined
  }, [])
}

function Heads({ parties }: { readonly parties: readonly Party[] }) {
  return (
    <div role="row" className={styles.row}>
      <div role="columnheader" className={styles.corner}>
        {message('positions.item')}
      </div>
      {parties.map((party) => (
        <div key={party.id} role="columnheader" className={styles.head}>
          <PartyMark party={party} isNamedBeside />
          <span className={styles.names}>
            <bdi>{party.name}</bdi>
            {!isNegotiating(party) && <small>{message(`role.${party.role}`)}</small>}
            {party.nativeName !== null && (
              <span className={styles.ownName}>
                <NativeName name={party.nativeName.text} lang={party.nativeName.lang} />
              </span>
            )}
          </span>
        </div>
      ))}
    </div>
  )
}

function ItemHead({ row: { item, gap }, isPast }: { readonly row: MatrixRow; readonly isPast: boolean }) {
  return (
    <div role="rowheader" className={styles.item}>
      <span className={styles.number}>{item.number}</span>
      {/* For the mouse: by keyboard a cell of the row is opened. */}
      <button
        type="button"
        tabIndex={-1}
        onClick={() => goTo({ section: 'positions', reading: item.id, selected: null })}
      >
        <bdi>{item.title}</bdi>
      </button>
      {!isPast && (
        <span className={styles.gap}>
          <GapWord gap={gap} />
        </span>
      )}
    </div>
  )
}
