import type { CSSProperties, KeyboardEvent } from 'react'
import { message } from '#shared/i18n/message.ts'
import { isNegotiating } from '#shared/domain/party.ts'
import { beginFirstField, focusFirstField } from '../../parts/inspector-focus.ts'
import { removeRecord } from '../../parts/use-record-edit.ts'
import { select, usePlace } from '../../state/navigation.ts'
import type { RecordRef } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { Brings, BRINGS } from './brings.tsx'
import { stepRank, addPerson } from './delegation-edits.ts'
import styles from './delegations.module.css'
import { HeadCell, MemberCell, NobodyCell, PartyCell } from './person-cells.tsx'
import { columnsOf, type Delegation, isSame, neighbour } from './seating.ts'

/** Rows above the members: the party, and who heads it. */
const ROWS_ABOVE = 2

/**
 * The sides at the table as columns of one height: party, head, the others by rank, and what each brings. The arrow keys
 * walk through parties and people; the one that is selected is the one stop of the tab key.
 */
export function DelegationColumns({ delegations }: { readonly delegations: readonly Delegation[] }) {
  const { selected } = usePlace()
  const columns = columnsOf(delegations)
  const isHere = columns.some((cells) => cells.some((cell) => isSame(cell, selected)))
  const stop = isHere ? selected : (columns[0]?.[0] ?? null)
  const members = Math.max(0, ...delegations.map((delegation) => membersOf(delegation).length))
  // One row more than the longest delegation has, for the act that adds to it.
  const firstOfBrings = ROWS_ABOVE + members + 2
  const style = {
    '--columns': delegations
      .map(({ party }) => (isNegotiating(party) ? 'minmax(15rem, 1fr)' : 'minmax(12rem, 0.74fr)'))
      .join(' '),
    '--rows': firstOfBrings - 1 + BRINGS.length,
  } as CSSProperties
  return (
    <div
      className={styles.columns}
      style={style}
      role="group"
      aria-label={message('delegations.at-table')}
      onKeyDown={(event) => onKeyDown(event, columns)}
    >
      {delegations.map((delegation) => {
        const { party, heads } = delegation
        const [head] = heads
        return (
          <section key={party.id} className={styles.column} aria-label={party.name}>
            <PartyCell party={party} stop={stop} />
            {head === undefined ? <NobodyCell party={party} /> : <HeadCell person={head} party={party} stop={stop} />}
            {membersOf(delegation).map((person, at) => (
              <MemberCell key={person.id} person={person} rank={at + 2} row={ROWS_ABOVE + 1 + at} stop={stop} />
            ))}
            <div
              className={styles.addTo}
              style={{ gridRow: `${ROWS_ABOVE + 1 + membersOf(delegation).length} / ${firstOfBrings}` }}
            >
              <Button
                edits
                variant="link"
                aria-label={message('delegations.add-person-to', { party: party.name })}
                onPress={() => addPerson(party.id)}
              >
                {message('delegations.add-person')}
              </Button>
            </div>
            {BRINGS.map((field, at) => (
              <Brings key={field} party={party} field={field} row={firstOfBrings + at} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** All but the one whose cell is the large one: should two head a delegation, the second stands first among the others. */
const membersOf = ({ heads, others }: Delegation): Delegation['others'] => [...heads.slice(1), ...others]

function onKeyDown(event: KeyboardEvent, columns: readonly (readonly RecordRef[])[]): void {
  const cell = refOf(event.target)
  if (cell === undefined || event.ctrlKey || event.metaKey) return
  if (act(event, cell, columns)) event.preventDefault()
}

/** Does what a key asks for on a cell; whether it was one that means something here. */
function act({ key, altKey }: KeyboardEvent, cell: RecordRef, columns: readonly (readonly RecordRef[])[]): boolean {
  const down = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
  if (altKey) {
    if (down === 0 || cell.collection !== 'delegates') return false
    void stepRank(cell.id, down).then(() => refocusCell(cell))
    return true
  }
  const across = acrossOf(key)
  if (down !== 0 || across !== 0) focusCell(neighbour(columns, cell, across, down))
  else if (key === 'Enter') focusFirstField()
  else if (key === 'F2') beginFirstField()
  else if (key === 'Delete') remove(cell, columns)
  else return false
  return true
}

/** Columns stand the other way round where the page runs right to left. */
function acrossOf(key: string): -1 | 0 | 1 {
  const ahead = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  return key === ahead ? 1 : key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0
}

function remove(cell: RecordRef, columns: readonly (readonly RecordRef[])[]): void {
  const heir = neighbour(columns, cell, 0, 1) ?? neighbour(columns, cell, 0, -1) ?? neighbour(columns, cell, 1, 0)
  if (heir !== undefined && cell.collection === 'delegates') {
    select(heir)
    void removeRecord(cell.collection, cell.id).then(() => refocusCell(heir))
  } else void removeRecord(cell.collection, cell.id)
}

const refOf = (target: EventTarget): RecordRef | undefined => {
  const [collection, id] = target instanceof HTMLElement ? (target.dataset['cell']?.split(' ') ?? []) : []
  return collection === undefined || id === undefined ? undefined : ({ collection, id } as RecordRef)
}

/** Gives a cell the focus, which selects it. */
function focusCell(cell: RecordRef | undefined): void {
  if (cell === undefined) return
  document.querySelector<HTMLElement>(`[data-cell="${cell.collection} ${cell.id}"]`)?.focus()
}

/** The same for a cell that an edit has moved in the document, which took the focus from it: once it stands there. */
const refocusCell = (cell: RecordRef): void => void requestAnimationFrame(() => focusCell(cell))
