import type { Anchor } from '../annotation.ts'
import type { RestoredRecord } from '../history/restoration.ts'
import type { DatasetRows } from '../import/dataset-rows.ts'
import type { Acceptance } from '../import/acceptance.ts'
import type { CollectionName, Notebook, NotebookDetails, RecordOf } from '../notebook.ts'
import type { OrderedCollection } from './order-commands.ts'
import type { TakenCollection } from './take-commands.ts'

/** The input of every command by its name: what the renderer's client is typed by. */
export type CommandInputs = {
  [C in CollectionName as `${C}:add`]: { record: RecordOf<C> }
} & {
  [C in CollectionName as `${C}:edit`]: { id: string; change: Partial<Omit<RecordOf<C>, 'id'>> }
} & {
  [C in CollectionName as `${C}:remove`]: { id: string }
} & {
  [C in OrderedCollection as `${C}:move`]: { id: string; before: string | null }
} & {
  [C in TakenCollection as `${C}:take`]: { records: RecordOf<C>[] }
} & {
  'agendaItems:place': { id: string; session: RecordOf<'sessions'>['id'] | null; before: string | null }
  'agendaItems:number': { ids: string[] }
  'annotations:import': { records: RecordOf<'annotations'>[] }
  'annotations:reattach': { id: string; field: string; anchor: Anchor | null }
  'notebook:edit': { change: Partial<NotebookDetails> }
  'notebook:restore': { notebook: Notebook }
  'import:accept': Acceptance
  'record:restore': { collection: CollectionName; id: string; records: RestoredRecord[] }
  'import:rows': DatasetRows
}

export type CommandName = keyof CommandInputs
