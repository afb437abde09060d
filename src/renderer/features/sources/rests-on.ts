import { COLLECTIONS, type CollectionName, type Notebook, type RecordOf } from '#shared/domain/notebook.ts'
import { mentions } from '#shared/domain/references.ts'

/** One record that cites a source, and the places in the source it names. */
export type Resting = { readonly collection: CollectionName; readonly id: string; readonly locators: readonly string[] }

/** Everything in the notebook that rests on a source, collection by collection. */
export function restsOn(notebook: Notebook, sourceId: string): readonly Resting[] {
  return COLLECTIONS.flatMap((collection) =>
    (notebook[collection] as RecordOf<CollectionName>[]).flatMap((record) => {
      const cited = [...mentions(collection, record)].filter(({ to, id }) => to === 'sources' && id === sourceId)
      if (cited.length === 0) return []
      const locators = cited.map(({ path }) => locatorAt(record, path)).filter((locator) => locator !== '')
      return [{ collection, id: record.id, locators: [...new Set(locators)] }]
    }),
  )
}

function locatorAt(record: object, path: readonly (string | number)[]): string {
  let holder: unknown = record
  for (const step of path.slice(0, -1)) holder = (holder as Record<string | number, unknown>)[step]
  return (holder as { locator?: string }).locator ?? ''
}
