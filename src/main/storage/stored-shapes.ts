import { z } from 'zod'
import { COLLECTIONS, SCHEMA_VERSION } from '#shared/domain/notebook.ts'
import type { History } from './history.ts'
import type { JournalHead, JournalRecord } from './journal-record.ts'
import type { SnapshotEnvelope } from './snapshot-envelope.ts'

// A plain checksum can be made by anyone. What passes it is looked at before it is used, as far as it takes to rely on it
// here; a notebook's every field is checked when it comes in from outside, which would take too long at each opening.

const count = z.number().int().min(0)

const patches = z.array(
  z.object({
    op: z.enum(['add', 'remove', 'replace']),
    path: z.array(z.union([z.string(), z.number()])),
  }),
)

const step = {
  command: z.string(),
  touched: z.object({
    collection: z.string().nullable(),
    record: z.string().nullable(),
    fields: z.array(z.string()),
  }),
}

const record = z.object({
  sequence: count,
  at: z.string(),
  kind: z.enum(['edit', 'undo', 'redo']),
  step: z.object(step),
  patches,
  inverse: patches,
})

const entries = z.array(z.object({ ...step, at: z.string(), patches, inverse: patches }))
const history = z.object({ undo: entries, redo: entries })

const head = z.object({
  format: z.literal('aide-memoire journal'),
  notebook: z.string(),
  generation: count,
  schemaVersion: count.min(1),
  codec: z.string(),
  after: count,
  writer: z.string().optional(),
  parent: count.nullable().optional(),
  settled: z.record(z.string(), count).optional(),
})

const envelope = z.object({
  format: z.literal('aide-memoire snapshot'),
  notebook: z.string(),
  generation: count,
  sequence: count,
  schemaVersion: count.min(1),
  savedAt: z.string(),
  writer: z.string().optional(),
  codec: z.string(),
  bytes: count,
  sha256: z.string(),
})

export const isRecord = (value: unknown): value is JournalRecord => record.safeParse(value).success
export const isHead = (value: unknown): value is JournalHead => head.safeParse(value).success
export const isEnvelope = (value: unknown): value is SnapshotEnvelope => envelope.safeParse(value).success
export const isHistory = (value: unknown): value is History => history.safeParse(value).success

/** Whether a state of a version has the build of a notebook: in today's, every collection with nothing but records in it. */
export function isNotebook(value: unknown, schemaVersion: number): boolean {
  if (!isObject(value)) return false
  if (schemaVersion !== SCHEMA_VERSION) return true
  return COLLECTIONS.every((name) => {
    const records = value[name]
    return Array.isArray(records) && records.every((one) => isObject(one) && typeof one['id'] === 'string')
  })
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
