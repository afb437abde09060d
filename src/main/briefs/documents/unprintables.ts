import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from '#shared/domain/notebook.ts'
import { recordTitle } from '#shared/domain/record-title.ts'
import { oneLine, plain } from '../text/plain.ts'

/** So many records are named for each character; the others are a number. */
const NAMED = 3

/** What is never printed, so that a character in it is not the one that shows as a box. */
const NOT_PRINTED: ReadonlySet<CollectionName> = new Set(['briefs'])

/** Where in a notebook the characters stand that cannot be printed: in the order of the characters. */
export function unprintables(notebook: Notebook, missing: ReadonlySet<string>): readonly Unprintable[] {
  if (missing.size === 0) return []
  const found = new Map([...missing].map((character) => [character, { places: [] as Unprintable['places'], total: 0 }]))
  for (const collection of COLLECTIONS.filter((name) => !NOT_PRINTED.has(name))) {
    for (const record of notebook[collection]) {
      for (const character of held(record, missing)) {
        const at = found.get(character)!
        at.total++
        if (at.places.length >= NAMED) continue
        const title = oneLine(recordTitle(notebook, collection, record as RecordOf<typeof collection>))
        at.places.push({ collection, id: record.id, title })
      }
    }
  }
  return [...found].map(([character, { places, total }]) => ({ character, places, total }))
}

/** Those of the characters that stand in any text of a record, once each. */
function held(record: object, missing: ReadonlySet<string>): ReadonlySet<string> {
  const holds = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const character of plain(value)) if (missing.has(character)) holds.add(character)
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look)
  }
  look(record)
  return holds
}
