import { useMemo } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { edit, type Refusal } from '../../../state/client.ts'
import { openNotebook } from '../../../state/notebook-store.ts'
import { byId } from '../../../state/records.ts'

type Change = Partial<Omit<Event, 'id'>>

/** The edits of one event. */
export type EventEdit = {
  /** An `onCommit` for a field that holds the value as it is. */
  readonly setting: <K extends keyof Change>(field: K) => (value: Event[K]) => Promise<Refusal | undefined>
  /** Changes a part of a field (one account, one figure of a toll) as that field is when the edit's turn comes. */
  readonly changeFrom: (change: (event: Event) => Change) => Promise<Refusal | undefined>
}

/**
 * Edits of one event, one after the other: two parts of one field that are changed in a breath (leaving one part while
 * another is taken out) must not each put back what the other did.
 */
export function useEventEdit(id: Event['id']): EventEdit {
  return useMemo(() => {
    let last: Promise<unknown> = Promise.resolve()
    const changeFrom = (change: (event: Event) => Change): Promise<Refusal | undefined> => {
      const turn = last.then(() => {
        const notebook = openNotebook()?.notebook
        const event = notebook && byId(notebook, 'events').get(id)
        return event && edit('events:edit', { id, change: change(event) })
      })
      last = turn
      return turn
    }
    return { changeFrom, setting: (field) => (value) => changeFrom(() => ({ [field]: value })) }
  }, [id])
}
