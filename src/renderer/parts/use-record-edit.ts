import { useMemo } from 'react'
import type { CommandInputs } from '#shared/domain/commands/inputs.ts'
import type { CollectionName, RecordOf } from '#shared/domain/notebook.ts'
import { edit, type Refusal } from '../state/client.ts'
import { say } from '../state/notice.ts'
import { currentPlace, select } from '../state/navigation.ts'
import { openNotebook } from '../state/notebook-store.ts'
import { byId } from '../state/records.ts'
import { holdKeys } from './type-ahead.ts'

/** The edits of one record, in the shape that fields of the inspector want. */
export type RecordEdit<R> = {
  /** Sets some fields; resolves with the refusal, which the field then shows. */
  readonly change: (change: Partial<Omit<R, 'id'>>) => Promise<Refusal | undefined>
  /** Changes a part of a field (one account, one citation) as that field is when the edit's turn comes. */
  readonly changeFrom: (change: (record: R) => Partial<Omit<R, 'id'>>) => Promise<Refusal | undefined>
  /** An `onCommit` for a field that holds the value as it is. */
  readonly setting: <K extends Exclude<keyof R, 'id'>>(field: K) => (value: R[K]) => Promise<Refusal | undefined>
  /** Removes the record; the undo bar offers it back. */
  readonly remove: () => Promise<void>
}

/** Edits of one record, bound to the identifier that the fields were drawn with. */
export function useRecordEdit<C extends CollectionName>(collection: C, id: string): RecordEdit<RecordOf<C>> {
  return useMemo(() => {
    const changeFrom: RecordEdit<RecordOf<C>>['changeFrom'] = (from) => changeRecord(collection, id, from)
    const change = (fields: Partial<Omit<RecordOf<C>, 'id'>>): Promise<Refusal | undefined> => changeFrom(() => fields)
    return {
      change,
      changeFrom,
      setting: (field) => (value) => change({ [field]: value } as unknown as Partial<Omit<RecordOf<C>, 'id'>>),
      remove: () => removeRecord(collection, id),
    }
  }, [collection, id])
}

/** The edits of each record that are under way, so that the next one waits for them. */
const turns = new Map<string, Promise<unknown>>()

/**
 * Edits a record from what it holds when the edits before it are done: two parts of one field that are changed in a
 * breath (leaving one part while another is taken out) must not each put back what the other did. Without a change, or
 * where the record is gone, nothing is edited.
 */
export function changeRecord<C extends CollectionName>(
  collection: C,
  id: string,
  from: (record: RecordOf<C>) => Partial<Omit<RecordOf<C>, 'id'>>,
): Promise<Refusal | undefined> {
  const key = `${collection} ${id}`
  const before = turns.get(key) ?? Promise.resolve()
  const turn = before.then(async () => {
    const notebook = openNotebook()?.notebook
    const record = notebook && byId(notebook, collection).get(id)
    if (record === undefined) return undefined
    const change = from(record)
    return Object.keys(change).length === 0 ? undefined : await edit(`${collection}:edit`, { id, change })
  })
  const done = turn.catch(() => undefined).finally(() => turns.get(key) === done && turns.delete(key))
  turns.set(key, done)
  return turn
}

/** Removes a record and takes the selection off it, unless that has moved on; should it be refused, says why. */
export async function removeRecord(collection: CollectionName, id: string): Promise<void> {
  const refusal = await edit(`${collection}:remove`, { id })
  const { selected } = currentPlace()
  if (refusal !== undefined) say(refusal.message)
  else if (selected?.id === id && selected.collection === collection) select(null)
}

/**
 * Adds a record and selects it; should it be refused, says why. What is typed meanwhile is held for the field that the
 * caller then opens.
 */
export async function addRecord<C extends CollectionName>(collection: C, record: RecordOf<C>): Promise<void> {
  const release = holdKeys()
  const refusal = await edit(`${collection}:add`, { record } as unknown as CommandInputs[`${C}:add`])
  if (refusal === undefined) return select({ collection, id: record.id })
  release()
  say(refusal.message)
}
