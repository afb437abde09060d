import type { CollectionName } from '#shared/domain/notebook.ts'

type Step = string | number

/**
 * Names a place in a notebook file so that a person can find it: `events[3] “Air strikes in Paktika”, date`.
 * Positions count from 0, as in the file's own arrays.
 */
export function placeInFile(notebook: unknown, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const [collection, at, ...rest] = steps
  if (typeof collection !== 'string' || typeof at !== 'number') return fieldPath(steps)
  const record = (notebook as Record<string, unknown[]> | null)?.[collection]?.[at]
  const called = recordName(collection as CollectionName, record)
  const holder = `${collection}[${at}]${called === '' ? '' : ` “${called}”`}`
  return rest.length === 0 ? holder : `${holder}, ${fieldPath(rest)}`
}

const fieldPath = (steps: readonly Step[]): string =>
  steps.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  )

const LONGEST_NAME = 60

/** What a person would call the record: its title or name, else its identifier; empty when it has none of them. */
function recordName(collection: CollectionName, record: unknown): string {
  if (typeof record !== 'object' || record === null) return ''
  const { title, name, id, text } = record as Record<string, unknown>
  // A delegate's `title` is an office; the name comes first there.
  const candidates = collection === 'delegates' ? [name, title, id] : [title, name, text, id]
  const found = candidates.find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? ''
  const oneLine = found.replaceAll(/\s+/g, ' ').trim()
  return oneLine.length > LONGEST_NAME ? `${oneLine.slice(0, LONGEST_NAME - 1)}…` : oneLine
}
