import { type AnyRecord } from '../domain/history/difference.ts'
import type { CollectionName, Notebook } from '../domain/notebook.ts'
import { placeOfRecord } from '../domain/record-index.ts'
import { recordTitle } from '../domain/record-title.ts'
import { mentions } from '../domain/references.ts'
import { en, type MessageKey } from './catalogue.ts'
import { message } from './message.ts'
import type { Say } from './printed.ts'

/**
 * What a field of a record says, in words a person reads: names instead of identifiers, the catalogue's words instead
 * of fixed values, one line for each element of a list. Empty where it holds nothing. `say` says the fixed words: those
 * of the screen, or of a printed brief in its language.
 */
export function fieldWords(
  notebook: Notebook,
  collection: CollectionName,
  record: AnyRecord,
  field: string,
  say: Say = message,
): string {
  const names = new Map<string, string>()
  for (const { path, to, id } of mentions(collection, record as never)) {
    if (path[0] === field) names.set(path.join('.'), nameOf(notebook, to, id))
  }
  return wordsOf(record[field], { collection, names, path: [field], say })
}

/** The same for a field of the notebook itself. */
export const detailWords = (notebook: Notebook, field: keyof Notebook, say: Say = message): string =>
  wordsOf(notebook[field], { collection: null, names: new Map(), path: [field], say })

function nameOf(notebook: Notebook, collection: CollectionName, id: string): string {
  const record = notebook[collection][placeOfRecord(notebook, collection, id)]
  return (record === undefined ? '' : recordTitle(notebook, collection, record as never)) || id
}

type Where = {
  readonly collection: CollectionName | null
  /** Names of the records mentioned, by the place of the mention. */
  readonly names: ReadonlyMap<string, string>
  readonly path: readonly (string | number)[]
  readonly say: Say
}

function wordsOf(value: unknown, where: Where): string {
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (value === true) return where.say('history.yes')
  if (Array.isArray(value)) return value.map((element, at) => wordsOf(element, inside(where, at))).join('\n')
  if (typeof value === 'object') return partsOf(value, where)
  if (where.path.at(-1) === 'order') return where.say('history.in-order', { place: value as number })
  const text = `${value as string | number}`
  return where.names.get(where.path.join('.')) ?? fixedWord(text, where) ?? text
}

const inside = (where: Where, step: string | number): Where => ({ ...where, path: [...where.path, step] })

/** What only finds words again or says how to set them is nothing to read. */
const NOT_TOLD: ReadonlySet<string> = new Set(['lang', 'prefix', 'suffix', 'start', 'end', 'collection', 'field'])
/** Parts that need no label to be understood: a name in its own script, a citation, the words a note is on. */
const PLAIN: ReadonlySet<string> = new Set([
  'text',
  'source',
  'locator',
  'record',
  'anchor',
  'exact',
  'stance',
  'party',
  'kind',
  'family',
  'given',
  'literal',
  'name',
])

function partsOf(value: object, where: Where): string {
  return Object.entries(value)
    .filter(([part]) => !NOT_TOLD.has(part))
    .map(([part, held]) => [part, wordsOf(held, inside(where, part))] as const)
    .filter(([, words]) => words !== '')
    .map(([part, words]) =>
      PLAIN.has(part) ? words : where.say('history.part', { part: partLabel(part, where.say), words }),
    )
    .join(', ')
}

function partLabel(part: string, say: Say): string {
  const key = `history.part.${part}`
  return key in en ? say(key as MessageKey) : part
}

/** Where a value is one of a few fixed ones: the family of words in the catalogue that tells it. */
const FAMILIES: Readonly<Record<string, string>> = {
  'parties.role': 'role',
  'events.type': 'event-type',
  'events.standing': 'standing',
  'events.accounts.stance': 'stance',
  'events.place.precision': 'place-precision',
  'agendaItems.status': 'agenda-status',
  'positions.flexibility': 'flexibility',
  'positions.redLine': 'red-line',
  'positions.confidence': 'confidence',
  'positions.movements.kind': 'movement',
  'annotations.tag': 'tag',
  'sources.type': 'source-type',
  'challenges.likelihood': 'likelihood',
  'challenges.impact': 'impact',
  'scenarios.likelihood': 'likelihood',
  'scenarios.direction': 'direction',
  'talkingPoints.weight': 'weight',
  'talkingPoints.use': 'use',
}

function fixedWord(value: string, { collection, path, say }: Where): string | undefined {
  const place = [collection, ...path.filter((step) => typeof step === 'string')].join('.')
  const family = FAMILIES[place]
  const key = `${family}.${value}`
  return family !== undefined && key in en ? say(key as MessageKey) : undefined
}

/** The name of a field. One that a kind of record has for itself comes first: the place of a position is none on a map. */
export function fieldLabel(collection: CollectionName | null, field: string, say: Say = message): string {
  const key = [`history.field.${collection}.${field}`, `history.field.${field}`].find((one) => one in en)
  return key === undefined ? field : say(key as MessageKey)
}
