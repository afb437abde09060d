import { z } from 'zod'
import { anyRecordId } from '../domain/identifier.ts'
import { COLLECTIONS, type CollectionName } from '../domain/notebook.ts'
import { endpoint } from './endpoint.ts'
import { notebookJson } from './notebook.ipc.ts'
import { nothing } from './nothing.ts'

const collectionName = z.enum(COLLECTIONS as [CollectionName, ...CollectionName[]])
const changeKind = z.enum(['added', 'changed', 'removed'])

/** How many edits the notebook had seen: names one of its states. */
const sequence = z.number().int().min(0)

/** An earlier state of the open notebook, and what the sitting that led to it changed. */
const version = z.strictObject({
  sequence,
  /** Instants of the first and the last edit of the sitting, ISO 8601 in UTC; the same where only the state is kept. */
  began: z.string(),
  ended: z.string(),
  edits: z.number().int(),
  /** `sitting`: its edits are kept · `state`: only what they led to · `oldest`: what came before is not kept. */
  kept: z.enum(['sitting', 'state', 'oldest']),
  /** How many records are not the same before and after; the notebook's own details count as one. */
  added: z.number().int(),
  changed: z.number().int(),
  removed: z.number().int(),
  /** The first of these by name, at most three. */
  first: z.array(z.strictObject({ collection: collectionName.nullable(), kind: changeKind, title: z.string() })),
})
export type Version = z.output<typeof version>

/** One record (or, with a `null` collection, the notebook itself) that is not the same in two states. */
const recordChange = z.strictObject({
  collection: collectionName.nullable(),
  id: z.string(),
  kind: changeKind,
  title: z.string(),
  /** What its fields say in the two states, in words; empty where a field held nothing. */
  fields: z.array(z.strictObject({ field: z.string(), before: z.string(), after: z.string() })),
  /** Whether the notebook as it is now holds something else than the earlier of the two states. */
  isRestorable: z.boolean(),
})
export type RecordChange = z.output<typeof recordChange>

export const versionsEndpoints = {
  /** Every earlier state that is kept of the open notebook, the newest first. */
  'versions:list': endpoint(nothing, z.strictObject({ versions: z.array(version) })),
  /** What is different between two states; `to: null` is the notebook as it is now. `more`: how many are not listed. */
  'versions:compare': endpoint(
    z.strictObject({ from: sequence, to: sequence.nullable() }),
    z.strictObject({ changes: z.array(recordChange), more: z.number().int() }),
  ),
  /** The whole notebook as it was, as JSON. */
  'versions:read': endpoint(z.strictObject({ sequence }), z.strictObject({ notebook: notebookJson })),
  /**
   * Sets one record (with what it needs) or, with `null`, everything to what it was: one edit, which undo takes back.
   * `isChanged` is false where all of it is so already.
   */
  'versions:bringBack': endpoint(
    z.strictObject({
      sequence,
      record: z.strictObject({ collection: collectionName, id: anyRecordId }).nullable(),
    }),
    z.strictObject({ isChanged: z.boolean() }),
  ),
}
