import type { Edit } from '#shared/domain/commands/command.ts'
import { importRowsInSteps, ROWS_TOUCHED } from '#shared/domain/commands/import-rows-command.ts'
import { NotebookDraft } from '#shared/domain/commands/notebook-draft.ts'
import type { DatasetRows, RowCounts } from '#shared/domain/import/dataset-rows.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { inTurns } from './in-turns.ts'

/** An import that is ready to be carried out on the very notebook it was prepared on. */
type PreparedRows = { readonly counts: RowCounts; readonly edit: Edit }

/**
 * Works an import out in turns of a few milliseconds; `null` when the signal was aborted meanwhile. The notebook is only
 * read, and may not change before this is done.
 */
export async function prepareRows(
  base: Notebook,
  rows: DatasetRows,
  at: string,
  signal: AbortSignal,
): Promise<PreparedRows | null> {
  const command = 'import:rows'
  const draft = new NotebookDraft(base)
  const counts = await inTurns(importRowsInSteps(draft, rows, base), signal)
  if (counts === null) return null
  const drafted = await inTurns(
    draft.finishInSteps(() => ({ at, command, record: null, fields: [] })),
    signal,
  )
  if (drafted === null) return null
  const { patches, inverse } = drafted
  return { counts, edit: { command, at, touched: ROWS_TOUCHED, patches, inverse } }
}
