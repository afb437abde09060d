import { COLLECTIONS, type Notebook } from '#shared/domain/notebook.ts'
import { KNOWN_LISTS, type KnownRecords, type ReadArticle } from './article-messages.ts'

/** Records in one message: a millisecond or two for who sends it. */
const RECORDS_A_MESSAGE = 200

/**
 * What a notebook holds that an article can be the same as, one message after the other: cloned in one go, 100,000 events
 * would hold up whoever sends them for half a second.
 */
export function* knownRecords(id: number, notebook: Notebook): Generator<KnownRecords> {
  for (const list of KNOWN_LISTS) {
    const records: readonly object[] = notebook[list]
    for (let from = 0; from < records.length; from += RECORDS_A_MESSAGE)
      yield { id, kind: 'known', list, json: JSON.stringify(records.slice(from, from + RECORDS_A_MESSAGE)) }
  }
}

/** A notebook without its lists. */
export const withoutLists = (notebook: Notebook): Notebook => ({
  ...notebook,
  ...(Object.fromEntries(COLLECTIONS.map((name) => [name, []])) as Partial<Notebook>),
  changes: [],
})

/** Puts what has come of a notebook together again. Of articles that were given up nothing is kept. */
export class KnownNotebook {
  #id = 0
  #lists = new Map<KnownRecords['list'], object[]>()

  take({ id, list, json }: KnownRecords): void {
    this.#begin(id)
    const held = this.#lists.get(list) ?? []
    this.#lists.set(list, held)
    for (const record of JSON.parse(json) as object[]) held.push(record)
  }

  /** The notebook that a request is about, with the lists that came for it; it is not kept. */
  of({ id, notebook }: ReadArticle): Notebook | null {
    this.#begin(id)
    const lists = Object.fromEntries(this.#lists)
    this.#lists = new Map()
    return notebook === null ? null : { ...notebook, ...lists }
  }

  #begin(id: number): void {
    if (id !== this.#id) this.#lists = new Map()
    this.#id = id
  }
}
