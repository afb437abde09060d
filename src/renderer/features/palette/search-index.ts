import type { CollectionName, Notebook, RecordOf } from '#shared/domain/notebook.ts'
import { foldText, foldWithMap, originalRange } from '#shared/domain/values/search-fold.ts'
import { callNamesOf, groupOf, type Group, SEARCHED, textsOf } from './search-entries.ts'

/** One record found: where it is, the text that matched, and which stretches of it to mark. */
export type Hit = {
  readonly collection: CollectionName
  readonly id: string
  readonly group: Group
  /** What the record is called, where `text` is another of its texts; else empty. */
  readonly title: string
  /** The text that holds the first word of the query: the record's name, or a stretch around the match. */
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** Higher is better. */
  readonly score: number
}

type Entry = {
  readonly collection: CollectionName
  readonly id: string
  readonly texts: readonly string[]
  readonly folded: readonly string[]
  /** What else it is called, folded and in words. */
  readonly callNames: readonly (readonly string[])[]
}

/** Folded texts are kept with the record they came from: an edit makes one new record, and only that is folded anew. */
const entries = new WeakMap<object, Entry>()

/** Records folded at one go before the window gets its turn. */
const CHUNK = 500

function entryOf(notebook: Notebook, collection: CollectionName, record: RecordOf<CollectionName>): Entry {
  let entry = entries.get(record)
  // A position and a note are also known by other records' names, which may have changed: those are few and made anew.
  if (entry === undefined || collection === 'positions' || collection === 'annotations') {
    const texts = textsOf(notebook, collection, record)
    const callNames = callNamesOf(collection, record).map((name) => foldText(name).split(' '))
    entry = { collection, id: record.id, texts, folded: texts.map(foldText), callNames }
    entries.set(record, entry)
  }
  return entry
}

/**
 * Finds the records that hold every word of the query somewhere in their texts, in any script, best first. Yields after
 * every few hundred records, so that the caller can keep the window alive and stop when the query changes.
 */
export function* search(notebook: Notebook, query: string): Generator<undefined, readonly Hit[]> {
  const words = foldText(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const hits: Hit[] = []
  let seen = 0
  for (const collection of SEARCHED) {
    for (const record of notebook[collection] as RecordOf<CollectionName>[]) {
      const hit = match(entryOf(notebook, collection, record), words)
      if (hit !== undefined) hits.push(hit)
      if (++seen % CHUNK === 0) yield
    }
  }
  return hits.sort((a, b) => b.score - a.score)
}

/** What a record is worth that is called just what was asked for: more than any match in its texts. */
export const CALLED_SO = 100

function match(entry: Entry, words: readonly string[]): Hit | undefined {
  const isCalledSo = entry.callNames.some((name) => words.every((word) => name.includes(word)))
  if (isCalledSo && words.length > 1) return hitOf(entry, 0, words, CALLED_SO)
  let score = 0
  let first = entry.texts.length
  for (const word of words) {
    const at = entry.folded.findIndex((text) => text.includes(word))
    if (at === -1) return undefined
    first = Math.min(first, at)
    score += worth(entry.folded[at]!, word, at)
  }
  return hitOf(entry, first, words, score)
}

function hitOf({ collection, id, texts }: Entry, at: number, words: readonly string[], score: number): Hit {
  const title = at === 0 ? '' : texts[0]!
  return { collection, id, group: groupOf(collection), title, ...excerpt(texts[at]!, words, title !== ''), score }
}

/** A match in the name counts most, and more at the start of a word, and most at the start of the name. */
function worth(text: string, word: string, at: number): number {
  const place = text.indexOf(word)
  const start = place === 0 ? 3 : /[\s(“"'-]/u.test(text[place - 1]!) ? 2 : 1
  return start + (at === 0 ? 10 : 0) + word.length / Math.max(text.length, 1)
}

const BEFORE = 40
const LENGTH = 140
/** Beside a title there is room for about thirty letters, and the match is to be among them. */
const BEFORE_BESIDE_TITLE = 12

/** The stretch of a text around its first match, with every word of the query marked in it. */
function excerpt(text: string, words: readonly string[], isBesideTitle: boolean): Pick<Hit, 'text' | 'marks'> {
  const whole = foldWithMap(text)
  const first = Math.min(...words.map((word) => whole.folded.indexOf(word)).filter((at) => at !== -1))
  const start = Number.isFinite(first) ? originalRange(whole, first, first + 1).start : 0
  const before = isBesideTitle ? BEFORE_BESIDE_TITLE : BEFORE
  const isFromStart = start <= before || (!isBesideTitle && text.length <= LENGTH)
  const word = text.indexOf(' ', start - before) + 1
  // The word that holds the match may itself be longer than the room before it.
  const from = isFromStart ? 0 : word > 0 && word <= start ? word : start
  const cut = text.slice(from, from + LENGTH)
  const shown = `${from > 0 ? '…' : ''}${cut}${from + LENGTH < text.length ? '…' : ''}`
  return { text: shown, marks: marksIn(shown, words) }
}

function marksIn(text: string, words: readonly string[]): Hit['marks'] {
  const fold = foldWithMap(text)
  const marks = words.flatMap((word) => {
    const found: { start: number; end: number }[] = []
    for (let at = fold.folded.indexOf(word); at !== -1; at = fold.folded.indexOf(word, at + word.length))
      found.push(originalRange(fold, at, at + word.length))
    return found
  })
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter((mark, at, all) => at === 0 || mark.start >= all[at - 1]!.end)
}
