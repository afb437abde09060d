import type { Change } from '#shared/domain/change.ts'
import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'
import { COLLECTIONS } from '#shared/domain/notebook.ts'

/** What happened to one record since the last brief: its last change, and every field that was touched. */
export type RecordChange = {
  readonly collection: CollectionName
  readonly record: string
  readonly at: string
  readonly verb: string
  readonly fields: readonly string[]
}

/** When the last brief was written, or `null` when none has been. */
export const lastBriefAt = ({ briefs }: Pick<Notebook, 'briefs'>): string | null =>
  briefs.reduce<string | null>((last, { madeAt }) => (last === null || madeAt > last ? madeAt : last), null)

/** The notebook's diary since the last brief (or its beginning), one line a record, newest first. Making a brief is no change. */
export function sinceLastBrief(notebook: Pick<Notebook, 'briefs' | 'changes'>): readonly RecordChange[] {
  const from = lastBriefAt(notebook)
  const lines = new Map<string, RecordChange>()
  for (const change of notebook.changes) {
    if (from !== null && change.at <= from) continue
    const line = read(change)
    if (line === null) continue
    // Identifiers are unique within a collection only.
    const key = `${line.collection} ${line.record}`
    const before = lines.get(key)
    lines.delete(key)
    lines.set(key, {
      ...line,
      verb: before?.verb === 'add' && line.verb !== 'remove' ? 'add' : line.verb,
      fields: [...new Set([...(before?.fields ?? []), ...line.fields])],
    })
  }
  return [...lines.values()].reverse()
}

function read({ command, record, at, fields }: Change): RecordChange | null {
  const [collection, verb] = command.split(':')
  if (
    record === null ||
    verb === undefined ||
    collection === 'briefs' ||
    !(COLLECTIONS as string[]).includes(collection!)
  )
    return null
  return { collection: collection as CollectionName, record, at, verb, fields }
}
