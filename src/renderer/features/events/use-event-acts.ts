import { useCallback, useEffect, useRef } from 'react'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { beginFirstField } from '../../parts/inspector-focus.ts'
import { addRecord } from '../../parts/use-record-edit.ts'
import { edit, newId } from '../../state/client.ts'
import { select } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { say } from '../../state/notice.ts'
import { placeOf, rowAt, type TableView } from '../../ui/data-table/table-view.ts'
import type { EventRow } from './event-row.ts'
import { newEvent } from './new-event.ts'

/** An event, by its record or by its row. */
export type Named = { readonly id: string }

export const rowId = ({ id }: Named): string => id

/** Selects an event, where the window is. */
export const selectEvent = ({ id }: Named): void => select({ collection: 'events', id })

/** What the reader does to the list of events as a whole. */
export type EventActs = {
  /** Adds an event and opens its title. */
  readonly add: () => void
  /** Selects the first row shown and gives it the focus. */
  readonly intoList: () => void
  /** Removes an event from outside the table; the row beside it is selected and gets the focus. */
  readonly remove: (event: Named) => void
  /** Removes the row that has the focus. */
  readonly removeRow: (event: Named) => void
}

/**
 * Those acts on the rows as they are shown.
 * @param isCurrent the rows are those of the filter as it stands in the fields
 */
export function useEventActs(view: TableView<EventRow>, isCurrent: boolean): EventActs {
  const zone = useNotebook(zoneOfNewEvent)
  const add = useCallback(() => {
    void addRecord('events', newEvent(newId(), zone)).then(beginFirstField)
  }, [zone])
  // Typed in a breath with the letters before it, ↓ waits for the rows that those letters find.
  const isGoingIn = useRef(false)
  const intoList = useCallback(() => {
    isGoingIn.current = !isCurrent
    if (isCurrent) goInto(view)
  }, [view, isCurrent])
  useEffect(() => {
    if (!isGoingIn.current || !isCurrent) return
    isGoingIn.current = false
    goInto(view)
  }, [view, isCurrent])
  const remove = useCallback(
    (event: Named) => {
      const place = placeOf(view, rowId, event.id)
      const heir = place < 0 ? undefined : (rowAt(view, place + 1) ?? rowAt(view, place - 1))
      void removeEvent(event).then((isGone) => {
        if (!isGone) return
        select(heir === undefined ? null : { collection: 'events', id: heir.id })
        focusRow()
      })
    },
    [view],
  )
  // The table itself selects the row that takes the place of one removed.
  const removeRow = useCallback((event: Named) => void removeEvent(event), [])
  return { add, intoList, remove, removeRow }
}

function goInto(view: TableView<EventRow>): void {
  const first = rowAt(view, 0)
  if (first === undefined) return
  selectEvent(first)
  focusRow()
}

/** The zone that a new event is given: that of the talks, else of the events there are. */
const zoneOfNewEvent = (notebook: Notebook): string => zoneOfTalks(notebook, notebook.events[0]?.zone)

/** Removes an event; the undo bar offers it back. False, and the reason said, when it was refused. */
async function removeEvent({ id }: Named): Promise<boolean> {
  const refusal = await edit('events:remove', { id })
  if (refusal !== undefined) say(refusal.message)
  return refusal === undefined
}

/** Gives the focus to the selected row, or to the table's head when there is none, once it is drawn. */
function focusRow(): void {
  requestAnimationFrame(() => {
    const grid = document.querySelector('[data-pane="main"] [role="grid"]')
    const row = grid?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')
    ;(row ?? grid?.querySelector<HTMLElement>('[tabindex="0"]'))?.focus()
  })
}
