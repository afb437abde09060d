import { COLLECTIONS, type CollectionName, type Notebook, type RecordOf } from '#shared/domain/notebook.ts'
import { mentions } from '#shared/domain/references.ts'

/** One record that cites a source. */
export type Resting = {
  readonly collection: CollectionName
  readonly id: string
  /** The places in the source that it names. */
  readonly locators: readonly string[]
  /** The words of the source that it keeps. */
  readonly words: readonly string[]
  /** It cites no other source: if this one falls, it falls. */
  readonly isAlone: boolean
}

/** Everything in the notebook that rests on a source, collection by collection. */
export const restsOn = (notebook: Notebook, sourceId: string): readonly Resting[] =>
  restingBySource(notebook).get(sourceId) ?? []

/** How many records rest on one source and no other. */
export const restingAlone = (notebook: Notebook): number =>
  [...restingBySource(notebook).values()].reduce(
    (sum, resting) => sum + resting.filter(({ isAlone }) => isAlone).length,
    0,
  )

/** Worked out once for each state of the notebook: every row of the list of sources asks. */
const known = new WeakMap<Notebook, ReadonlyMap<string, readonly Resting[]>>()

function restingBySource(notebook: Notebook): ReadonlyMap<string, readonly Resting[]> {
  const before = known.get(notebook)
  if (before !== undefined) return before
  const bySource = new Map<string, Resting[]>()
  for (const collection of COLLECTIONS) {
    for (const record of notebook[collection] as RecordOf<CollectionName>[]) {
      const cited = [...mentions(collection, record)].filter(({ to }) => to === 'sources')
      const sources = new Set(cited.map(({ id }) => id))
      for (const source of sources) {
        const citations = cited.filter(({ id }) => id === source).map(({ path }) => citationAt(record, path))
        const resting: Resting = {
          collection,
          id: record.id,
          locators: distinct(citations.map(({ locator = '' }) => locator)),
          words: distinct(citations.map(({ words = '' }) => words)),
          // That a source leads back to another says nothing of a fact.
          isAlone: sources.size === 1 && collection !== 'sources',
        }
        const there = bySource.get(source)
        if (there === undefined) bySource.set(source, [resting])
        else there.push(resting)
      }
    }
  }
  known.set(notebook, bySource)
  return bySource
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))]

function citationAt(record: object, path: readonly (string | number)[]): { locator?: string; words?: string } {
  let holder: unknown = record
  for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[step]
  return Array.isArray(holder) ? {} : (holder as { locator?: string; words?: string })
}
