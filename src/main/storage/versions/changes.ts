import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  type AnyRecord,
  changedDetails,
  changedFields,
  differences,
  kindOf,
  type RecordDifference,
} from '#shared/domain/history/difference.ts'
import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'
import { placeOfRecord } from '#shared/domain/record-index.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { sameContent } from '#shared/domain/same-content.ts'
import type { RecordChange, Version } from '#shared/ipc/versions.ipc.ts'
import { detailWords, fieldWords } from '#shared/i18n/field-words.ts'

/** How many records a comparison tells in words; the others are counted. */
const TOLD = 300
const NAMED = 3

/** Every difference between two states, found in small steps so that edits go on meanwhile. */
async function allDifferences(before: Notebook, after: Notebook): Promise<RecordDifference[]> {
  const all: RecordDifference[] = []
  for (const batch of differences(before, after)) {
    all.push(...batch)
    await nextTurn()
  }
  return all
}

/** How much changed between two states and the first few names, for a line in the list. */
export async function summarise(
  before: Notebook,
  after: Notebook,
): Promise<Pick<Version, 'added' | 'changed' | 'removed' | 'first'>> {
  const all = await allDifferences(before, after)
  const details = changedDetails(before, after)
  const count = { added: 0, changed: details.length > 0 ? 1 : 0, removed: 0 }
  for (const difference of all) count[kindOf(difference)] += 1
  const first: Version['first'] = all.slice(0, NAMED).map((difference) => ({
    collection: difference.collection,
    kind: kindOf(difference),
    title: titleOf(difference, before, after),
  }))
  if (details.length > 0 && first.length < NAMED) first.push({ collection: null, kind: 'changed', title: after.title })
  return { ...count, first }
}

/** What is different between two states, record by record, told in words; `now` says what can be brought back. */
export async function compare(
  before: Notebook,
  after: Notebook,
  now: Notebook,
): Promise<{ changes: RecordChange[]; more: number }> {
  const all = await allDifferences(before, after)
  const changes: RecordChange[] = []
  const details = changedDetails(before, after)
  if (details.length > 0) changes.push(detailChange(before, after, details))
  for (const difference of all.slice(0, TOLD)) {
    changes.push(changeOf(difference, before, after, now))
    if (changes.length % 50 === 0) await nextTurn()
  }
  return { changes, more: Math.max(0, all.length - TOLD) }
}

/** The notebook's own fields come back with all of it, not one by one: they can be edited where they stand. */
const detailChange = (before: Notebook, after: Notebook, details: readonly string[]): RecordChange => ({
  collection: null,
  id: after.id,
  kind: 'changed',
  title: after.title,
  fields: details.map((field) => ({
    field,
    before: detailWords(before, field as keyof Notebook),
    after: detailWords(after, field as keyof Notebook),
  })),
  isRestorable: false,
})

function changeOf(difference: RecordDifference, before: Notebook, after: Notebook, now: Notebook): RecordChange {
  const { collection, id } = difference
  const words = (notebook: Notebook, record: AnyRecord | null, field: string): string =>
    record === null ? '' : fieldWords(notebook, collection, record, field)
  const fields = changedFields(difference)
    .map((field) => ({
      field,
      before: words(before, difference.before, field),
      after: words(after, difference.after, field),
    }))
    .filter((one) => one.before !== one.after)
  return {
    collection,
    id,
    kind: kindOf(difference),
    title: titleOf(difference, before, after),
    fields,
    isRestorable: difference.before !== null && !sameContent(difference.before, recordAt(now, collection, id)),
  }
}

const titleOf = ({ collection, before: was, after: is }: RecordDifference, before: Notebook, after: Notebook): string =>
  recordTitle(is === null ? before : after, collection, (is ?? was) as never)

const recordAt = (notebook: Notebook, collection: CollectionName, id: string): AnyRecord | undefined =>
  notebook[collection][placeOfRecord(notebook, collection, id)]
