import type { BriefRecord } from '../brief-record.ts'
import type { Change } from '../change.ts'
import { datedSteps } from '../dated-steps.ts'
import { type CollectionName, COLLECTIONS, type Notebook } from '../notebook.ts'
import type { Position } from '../position.ts'
import { placeOfRecord } from '../record-index.ts'
import { type AnyRecord, changedDetails, changedFields, differences, kindOf } from './difference.ts'

/** One record that is not as it was. */
export type ChangedRecord = Readonly<{
  /** `null`: the notebook itself. */
  collection: CollectionName | null
  id: string
  kind: 'added' | 'changed' | 'removed'
  /** As it was: whole where an earlier state is at hand, else the fields that the notebook itself still knows; or null. */
  before: Readonly<Record<string, unknown>> | null
  /** As it is; `null` when it is gone. */
  after: AnyRecord | null
  /** What of it changed, where it was there before and still is. */
  fields: readonly string[]
}>

/** What can be different without anybody needing to be told: order and colour, and what the app itself notes. */
const NOT_TOLD: ReadonlySet<string> = new Set([
  'order',
  'tone',
  'modified',
  'movements',
  'placeFrom',
  'placeTo',
  'hash',
])

/** The brief that changes are told since: the one named, else the last one made; undefined when there is none. */
export function briefSince(
  { briefs }: Pick<Notebook, 'briefs'>,
  since: BriefRecord['id'] | null,
): BriefRecord | undefined {
  if (since !== null) return briefs.find(({ id }) => id === since)
  return briefs.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0))[0]
}

/**
 * What is different in a notebook since an instant (ISO 8601), record by record, in the order of the collections. With
 * the state of then, all of it with the words of then. Without it, by the notebook's own diary: which records came, went
 * and changed, and in which fields; the words of then are known of the positions alone, which keep them.
 */
export function changesSince(now: Notebook, since: string, then: Notebook | null): readonly ChangedRecord[] {
  const changed = then === null ? byDiary(now, since) : byComparison(then, now)
  return changed.filter(
    ({ collection, kind, fields }) => collection !== 'briefs' && (kind !== 'changed' || fields.length > 0),
  )
}

const told = (fields: readonly string[]): string[] => fields.filter((field) => !NOT_TOLD.has(field))

function byComparison(then: Notebook, now: Notebook): ChangedRecord[] {
  const records = [...differences(then, now)].flat().map((difference): ChangedRecord => ({
    ...difference,
    kind: kindOf(difference),
    fields: kindOf(difference) === 'changed' ? told(changedFields(difference)) : [],
  }))
  const details = changedDetails(then, now)
  return details.length === 0 ? records : [ofNotebook(now, details, then), ...records]
}

const ofNotebook = (now: Notebook, fields: readonly string[], then: Notebook | null): ChangedRecord => ({
  collection: null,
  id: now.id,
  kind: 'changed',
  before: then,
  after: now,
  fields,
})

type Traced = { collection: CollectionName | null; id: string; isAdded: boolean; fields: Set<string> }

/** The diary read from that instant on: what it says of a record last counts, and what came and went again is nothing. */
function byDiary(now: Notebook, since: string): ChangedRecord[] {
  const traced = new Map<string, Traced>()
  for (const change of now.changes) {
    if (change.at <= since) continue
    const { collection, id } = subjectOf(now, change)
    const key = `${collection ?? ''} ${id}`
    const known = traced.get(key) ?? { collection, id, isAdded: false, fields: new Set<string>() }
    if (change.command.endsWith(':add')) known.isAdded = true
    for (const field of change.fields) known.fields.add(field)
    traced.set(key, known)
  }
  return [...traced.values()]
    .flatMap((trace) => changedBy(now, trace, since))
    .toSorted((a, b) => placeOf(a.collection) - placeOf(b.collection))
}

const placeOf = (collection: CollectionName | null): number =>
  collection === null ? -1 : COLLECTIONS.indexOf(collection)

/** The record that a line of the diary is about. Commands are named after their collection, but for those that restore. */
function subjectOf(now: Notebook, { command, record }: Change): { collection: CollectionName | null; id: string } {
  if (record === null) return { collection: null, id: now.id }
  const [named = ''] = command.split(':')
  const collection =
    COLLECTIONS.find((name) => name === named) ?? COLLECTIONS.find((name) => placeOfRecord(now, name, record) !== -1)
  return { collection: collection ?? null, id: record }
}

function changedBy(now: Notebook, { collection, id, isAdded, fields }: Traced, since: string): ChangedRecord[] {
  if (collection === null) return id === now.id ? [ofNotebook(now, told([...fields]), null)] : []
  const after = (now[collection] as unknown as AnyRecord[])[placeOfRecord(now, collection, id)] ?? null
  if (after === null) return isAdded ? [] : [{ collection, id, kind: 'removed', before: null, after, fields: [] }]
  if (isAdded) return [{ collection, id, kind: 'added', before: null, after, fields: [] }]
  const before = collection === 'positions' ? wordsOfThen(after as unknown as Position, since) : null
  return [{ collection, id, kind: 'changed', before, after, fields: told([...fields]) }]
}

/** What a position stated at an instant, by the words that each rewording since replaced; null when it was not reworded. */
function wordsOfThen(position: Position, since: string): Readonly<Record<string, unknown>> | null {
  const first = datedSteps(position).findLast(({ movement: { at, kind } }) => kind === 'reworded' && at > since)
  return first === undefined ? null : { stated: first.movement.before }
}
