import { z } from 'zod'
import { ANNOTATABLE, type Annotation } from '../annotation.ts'
import { fitAnnotation } from '../fit-annotations.ts'
import { type AnyRecord, changedDetails, changedFields } from '../history/difference.ts'
import type { RestoredRecord } from '../history/restoration.ts'
import { anyRecordId } from '../identifier.ts'
import { type CollectionName, COLLECTIONS, collectionSchemas, type Notebook } from '../notebook.ts'
import { checkNotebookInSteps } from '../notebook-in-steps.ts'
import { placeOfRecord } from '../record-index.ts'
import { recordTitle } from '../record-title.ts'
import { brokenReferencesInSteps, mentions, secondPositions } from '../references.ts'
import { sameContent } from '../same-content.ts'
import { keepAnnotationsOnText } from './annotation-commands.ts'
import { defineCommand, firstProblem, Refused } from './command.ts'
import type { NotebookDraft } from './notebook-draft.ts'

const restored = z.discriminatedUnion(
  'collection',
  COLLECTIONS.map((collection) =>
    z.strictObject({ collection: z.literal(collection), record: collectionSchemas[collection] }),
  ) as unknown as [z.ZodObject<{ collection: z.ZodLiteral<CollectionName> }>],
) as unknown as z.ZodType<RestoredRecord>

/**
 * `record:restore` — puts one record back as it was, under its old identifier, with the records it needs. What exists is
 * set to what is given, what is gone is added again. Notes on texts that change follow their words; a note that comes
 * back is put where its words stand now.
 */
const restoreRecord = defineCommand({
  name: 'record:restore',
  input: z.strictObject({
    collection: z.enum(COLLECTIONS as [CollectionName, ...CollectionName[]]),
    id: anyRecordId,
    records: z.array(restored).min(1),
  }),
  run(draft, { collection, id, records }, _context, base) {
    const asked = records.find(({ collection: of, record }) => of === collection && record.id === id)
    if (asked === undefined) throw new Refused('The record to bring back is not among those given.', ['records'])
    const given = new Map(records.map((one) => [`${one.collection} ${one.record.id}`, one.record]))
    for (const one of records) refuseWithout(base, given, one)
    for (const one of records) refuseSecondPosition(base, given, one)
    // Notes come last: where their words stand depends on the texts that come with them.
    for (const one of records.filter(({ collection: of }) => of !== 'annotations')) putBack(draft, base, one)
    for (const one of records.filter(({ collection: of }) => of === 'annotations')) {
      putBack(draft, base, { ...one, record: fitted(base, given, one.record) })
    }
    const before = recordAt(base, collection, id)
    const fields = before === undefined ? [] : changedFields({ before, after: asked.record })
    return { collection, record: id, fields }
  },
})

const recordAt = (from: Notebook, collection: CollectionName, id: string): AnyRecord | undefined =>
  (from[collection] as unknown as AnyRecord[])[placeOfRecord(from, collection, id)]

function putBack(draft: NotebookDraft, base: Notebook, { collection, record }: RestoredRecord): void {
  const at = placeOfRecord(base, collection, record.id)
  const before = (base[collection] as unknown as AnyRecord[])[at]
  if (before === undefined) draft.append(collection, record as never)
  else if (!sameContent(before, record)) {
    draft.replace(collection, at, record as never)
    if (isAnnotatable(collection)) keepNotes(draft, base, collection, before, record)
  }
}

const isAnnotatable = (collection: CollectionName): collection is (typeof ANNOTATABLE)[number] =>
  (ANNOTATABLE as readonly string[]).includes(collection)

function keepNotes(
  draft: NotebookDraft,
  base: Notebook,
  collection: (typeof ANNOTATABLE)[number],
  before: AnyRecord,
  after: AnyRecord,
): void {
  for (const [field, was] of Object.entries(before)) {
    const text = after[field]
    if (field === 'id' || typeof was !== 'string' || typeof text !== 'string' || was === text) continue
    keepAnnotationsOnText(draft, base, { collection, record: before.id, field }, was, text)
  }
}

function fitted(base: Notebook, given: ReadonlyMap<string, AnyRecord>, record: AnyRecord): AnyRecord {
  const note = record as unknown as Annotation
  const { collection, record: id, field } = note.target
  const text = (given.get(`${collection} ${id}`) ?? recordAt(base, collection, id))?.[field]
  return fitAnnotation(note, typeof text === 'string' ? text : '')
}

/** Refuses a record that names one which is neither in the notebook nor brought back with it. */
function refuseWithout(base: Notebook, given: ReadonlyMap<string, AnyRecord>, { collection, record }: RestoredRecord) {
  for (const { to, id, path } of mentions(collection, record as never)) {
    if (placeOfRecord(base, to, id) !== -1 || given.has(`${to} ${id}`)) continue
    throw new Refused(`It needs “${id}” of the ${to}, which is in the notebook no more. Bring that back first.`, path)
  }
}

/** A party has one position on an item: a second one under the old identifier would be shown nowhere. */
function refuseSecondPosition(
  base: Notebook,
  given: ReadonlyMap<string, AnyRecord>,
  { collection, record }: RestoredRecord,
): void {
  if (collection !== 'positions') return
  const isSame = (other: { readonly id: string } & Partial<Record<'party' | 'agendaItem', unknown>>): boolean =>
    other.id !== record.id && other.party === record['party'] && other.agendaItem === record['agendaItem']
  const other = base.positions.find((one) => isSame(one) && !given.has(`positions ${one.id}`))
  if (other === undefined) return
  const title = recordTitle(base, 'positions', other)
  throw new Refused(`Another position has been written in its place: “${title}”. Remove that one first.`, ['records'])
}

/**
 * `notebook:restore` — sets the notebook to an earlier state of itself in one edit: its own fields and every record.
 * What is the same stays untouched. The diary and the list of briefs made go on: they tell what was done since.
 */
const restoreNotebook = defineCommand({
  name: 'notebook:restore',
  // Its records are checked in steps, below.
  input: z.strictObject({ notebook: z.unknown() }),
  *run(draft, { notebook: given }, _context, base) {
    const checked = yield* checkNotebookInSteps(given)
    if (!checked.ok) {
      const { path, message } = firstProblem(checked.error)
      throw new Refused(message, ['notebook', ...checked.path, ...path])
    }
    const past = checked.notebook
    if (past.id !== base.id) throw new Refused('This is a state of another notebook.', ['notebook', 'id'])
    const { dangling, doubled } = yield* brokenReferencesInSteps(past)
    if (dangling.length + doubled.length + secondPositions(past).length > 0) {
      throw new Refused('This state does not hold together, so it was not brought back.', ['notebook'])
    }
    const details = changedDetails(base, past)
    for (const field of details) draft.set({ [field]: past[field as keyof Notebook] })
    for (const collection of COLLECTIONS) if (collection !== 'briefs') yield* setRecords(draft, base, past, collection)
    return { collection: null, record: null, fields: details }
  },
})

/** Sets changed records in place, removes those that were not there and appends those that are gone: small patches. */
function* setRecords(
  draft: NotebookDraft,
  base: Notebook,
  past: Notebook,
  collection: CollectionName,
): Generator<undefined, void> {
  const wanted = new Map<string, AnyRecord>()
  for (const record of past[collection] as unknown as AnyRecord[]) {
    wanted.set(record.id, record)
    yield
  }
  const gone: number[] = []
  for (const [at, before] of (base[collection] as unknown as AnyRecord[]).entries()) {
    const record = wanted.get(before.id)
    wanted.delete(before.id)
    if (record === undefined) gone.push(at)
    else if (!sameContent(before, record)) draft.replace(collection, at, record as never)
    yield
  }
  // From the last to the first, so that no place changes before its turn.
  for (const at of gone.reverse()) {
    draft.removeAt(collection, at)
    yield
  }
  for (const record of wanted.values()) {
    draft.append(collection, record as never)
    yield
  }
}

export const restoreCommands = [restoreRecord, restoreNotebook] as const
