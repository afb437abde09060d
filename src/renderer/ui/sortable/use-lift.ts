import { useState } from 'react'
import { isMoved, liftRow, type Arrangement, type Lift } from './lift.ts'
import type { SortableTableProps } from './sortable-props.ts'

type LiftProps<T> = Pick<
  SortableTableProps<T>,
  'groups' | 'getRowId' | 'rowLabel' | 'isFixed' | 'words' | 'onLift' | 'onMove'
>

/** The row that is held, by mouse or by keyboard alike: picking it up, moving it, putting it down or back, and saying so. */
export function useLift<T>({ groups, getRowId, rowLabel, isFixed, words, onLift, onMove }: LiftProps<T>) {
  const [announcement, setAnnouncement] = useState('')
  const [lift, setLiftState] = useState<Lift | null>(null)
  const arrangement: Arrangement = groups.map((group) => ({ id: group.id, rowIds: group.rows.map(getRowId) }))
  const find = (id: string): T | undefined => groups.flatMap((group) => group.rows).find((row) => getRowId(row) === id)
  const nameOf = (id: string): string => {
    const row = find(id)
    return row === undefined ? '' : rowLabel(row)
  }
  const say = (kind: 'over' | 'dropped', held: Lift): void => {
    const group = groups.find((candidate) => candidate.id === held.to.groupId)
    const total = (group?.rows.length ?? 0) + Number(held.from.groupId !== held.to.groupId)
    setAnnouncement(words[kind](nameOf(held.rowId), group?.label ?? '', held.to.index + 1, total))
  }
  const setLift = (next: Lift | null): void => {
    setLiftState(next)
    onLift?.(next)
  }
  const putBack = (held: Lift): void => {
    setLift(null)
    setAnnouncement(words.returned(nameOf(held.rowId)))
  }
  return {
    lift,
    announcement,
    arrangement,
    find,
    putBack,
    pick: (id: string): Lift | undefined => {
      const row = find(id)
      return row === undefined || isFixed?.(row) ? undefined : liftRow(arrangement, id)
    },
    hold: (next: Lift): void => {
      if (lift && lift.to.groupId === next.to.groupId && lift.to.index === next.to.index) return
      setLift(next)
      if (isMoved(next)) say('over', next)
      else setAnnouncement(words.lifted(nameOf(next.rowId)))
    },
    putDown: (held: Lift): void => {
      if (!isMoved(held)) return putBack(held)
      setLift(null)
      say('dropped', held)
      onMove({ rowId: held.rowId, ...held.to })
    },
  }
}

export type Lifting<T> = ReturnType<typeof useLift<T>>
