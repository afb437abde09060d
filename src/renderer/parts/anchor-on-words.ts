import type { Anchor } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'

/** Fields that hold no text to be read, but a code or a name of another record. */
const CODES = new Set(['id', 'date', 'zone', 'type', 'standing', 'status', 'lead', 'session', 'number', 'marking'])

/**
 * Words as they stand in a text of a record: in the field that is asked for if they stand there, else in the first that
 * has them.
 * @returns the field and the anchor on the words, or null where no text has them
 */
export function anchorOnWords(
  record: Readonly<Record<string, unknown>>,
  preferred: string,
  words: string,
): { readonly field: string; readonly anchor: Anchor } | null {
  const sought = words.trim()
  if (sought === '') return null
  const fields = [preferred, ...Object.keys(record).filter((field) => field !== preferred && !CODES.has(field))]
  for (const field of fields) {
    const text = record[field]
    const at = typeof text === 'string' ? text.indexOf(sought) : -1
    if (at !== -1) return { field, anchor: makeAnchor(text as string, at, at + sought.length) }
  }
  return null
}
