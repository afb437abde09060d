import { AUDIENCE_FIELDS, DETAIL_FIELDS } from './audience-fields.ts'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from './notebook.ts'
import { recordTitle } from './record-title.ts'

/** Words that an audience is not given, with the record and the field that they stand in. */
export type WithheldText = Readonly<{
  /** `notebook` for its own title, place, summary and handling. */
  collection: CollectionName | 'notebook'
  id: string
  /** What the record is known by. */
  title: string
  field: string
  text: string
  /** Whether the text is what somebody or something is called by, and not what is said of it. */
  isName: boolean
}>

/** Inside a field: choices from a list, identifiers, and the words around a note's words, which are its text's own. */
const NO_TEXT: ReadonlySet<string> = new Set([
  ...['lang', 'source', 'party', 'stance', 'precision', 'kind', 'at', 'collection', 'record', 'field'],
  ...['prefix', 'suffix'],
])

/** Choices from a list (how likely, how firm) and names of other records hold no words of their own. */
const isChoice = (nature: unknown): boolean =>
  typeof nature === 'object' &&
  !['', '[]'].includes(JSON.stringify((nature as { blank: unknown }).blank).replaceAll('"', ''))

const NAMES: ReadonlySet<string> = new Set(['name', 'nativeName', 'initials', 'title', 'placeNative'])

/** Identifiers as long as those that the app makes are told from words by nothing but their length. */
const LONG_IDENTIFIER = 16

/** Every text of a notebook that is not in the same field of the same record of the notebook cut down from it. */
export function* withheldTexts(before: Notebook, after: Notebook): Generator<WithheldText> {
  const own = { collection: 'notebook' as const, id: before.id, title: before.title }
  yield* differing(own, DETAIL_FIELDS, before, after)
  for (const collection of COLLECTIONS) {
    const kept = new Map(after[collection].map((record) => [record.id, record]))
    for (const record of before[collection] as RecordOf<CollectionName>[]) {
      const left = kept.get(record.id)
      const named = { collection, id: record.id, title: recordTitle(before, collection, record) }
      if (left === undefined && record.id.length >= LONG_IDENTIFIER)
        yield { ...named, field: 'id', text: record.id, isName: true }
      yield* differing(named, AUDIENCE_FIELDS[collection], record, left ?? {})
    }
  }
}

function* differing(
  named: Pick<WithheldText, 'collection' | 'id' | 'title'>,
  fields: object,
  before: object,
  after: object,
): Generator<WithheldText> {
  for (const [field, nature] of Object.entries(fields)) {
    if (nature === 'frame' || isChoice(nature)) continue
    const kept = new Set(leaves((after as Record<string, unknown>)[field]))
    for (const text of leaves((before as Record<string, unknown>)[field]))
      if (!kept.has(text)) yield { ...named, field, text, isName: NAMES.has(field) }
  }
}

/** Every text that a notebook cut down for an audience holds, of whatever kind. */
export function* textsIn(notebook: Notebook): Generator<string> {
  for (const field of Object.keys(DETAIL_FIELDS)) yield* leaves(notebook[field as keyof typeof DETAIL_FIELDS])
  for (const collection of COLLECTIONS) for (const record of notebook[collection]) yield* leaves(Object.values(record))
}

/** Fields that name a record or a place in many a line that is about something else. */
const IN_PASSING: ReadonlySet<string> = new Set([
  ...['initials', 'city', 'place', 'citations', 'target', 'preparedFor', 'hash'],
  'doubt',
])

/** The texts of a record that make up a paragraph, a heading or a cell where they are printed. */
export function* paragraphTextsOf(
  collection: CollectionName,
  record: RecordOf<CollectionName>,
): Generator<Readonly<{ text: string; isName: boolean }>> {
  for (const [field, nature] of Object.entries(AUDIENCE_FIELDS[collection])) {
    if (nature === 'frame' || isChoice(nature) || IN_PASSING.has(field)) continue
    const isName = field === 'name' || field === 'nativeName'
    for (const text of leaves((record as unknown as Record<string, unknown>)[field])) yield { text, isName }
  }
}

function* leaves(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value !== '') yield value
  } else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) if (!NO_TEXT.has(key)) yield* leaves(inside)
}
