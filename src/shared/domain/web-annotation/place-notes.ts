import { ANNOTATABLE, type Annotation, type Anchor } from '../annotation.ts'
import { annotatedText } from '../commands/annotation-commands.ts'
import { annotationId } from '../identifier.ts'
import type { Notebook } from '../notebook.ts'
import { POSITION_TEXTS } from '../position.ts'
import { makeAnchor } from '../values/text-anchor.ts'
import { NOTE_PROBLEMS, type ReadNote, type ReadTarget, readAnnotation } from './read-annotation.ts'
import type { Found } from './read-json.ts'
import { quotedWords, resolveSelector } from './resolve-selector.ts'
import { noteAddress, noteIdOf, textOfUrn } from './vocabulary.ts'

/** Why an annotation of a file is not among the notes that come in. */
export const LEFT_REASONS = [...NOTE_PROBLEMS, 'known', 'no-text', 'several-texts', 'no-parent'] as const
export type LeftReason = (typeof LEFT_REASONS)[number]

/** An annotation that does not come in: where in the file it stands, why, and what it says, so that nothing is lost. */
export type LeftOut = {
  readonly place: string
  readonly why: LeftReason
  readonly body: string
  readonly quote: string
}

/** What a file brings. A note whose words are gone from its text is among `notes`, marked as orphaned. */
export type ImportPlan = { readonly notes: readonly Annotation[]; readonly leftOut: readonly LeftOut[] }

/** What the domain cannot make by itself. */
export type PlanContext = { readonly at: string; readonly newId: () => string }

type On = Annotation['target']

/**
 * Finds where each annotation of a file belongs: by the name of the text that it gives (`textUrn`), else by the words
 * that it quotes, if they stand in one text of the notebook alone. One about several texts becomes a note on each. An
 * answer goes to the record of the note that it answers. What the notebook has already is left out as known.
 */
export function planImport(notebook: Notebook, found: readonly Found[], context: PlanContext): ImportPlan {
  const leftOut: LeftOut[] = []
  const leave = (why: LeftReason, place: string, note?: ReadNote): void => {
    leftOut.push({ place, why, body: note?.body ?? '', quote: note === undefined ? '' : quoteOf(note) })
  }
  /** The notes that can be answered, by address: those of the notebook and those that come in. */
  const byAddress = new Map(notebook.annotations.map((note) => [noteAddress(note), note]))
  const taken = new Set<string>(notebook.annotations.map(({ id }) => id))
  const texts = new Texts(notebook)
  const notes: Annotation[] = []
  let waiting: ReadNote[] = []
  const inFile = new Set<string>()
  for (const one of found) {
    const read = readAnnotation(one)
    if (!read.ok) leave(read.why, one.place)
    else if (isKnown(read.note, byAddress, taken, inFile)) leave('known', one.place, read.note)
    else {
      for (const address of addressesOf(read.note)) inFile.add(address)
      waiting.push(read.note)
    }
  }
  // Parents come before their answers, however the file orders them: round until nobody finds a place any more.
  for (let hasPlaced = true; hasPlaced && waiting.length > 0;) {
    hasPlaced = false
    const later: ReadNote[] = []
    for (const note of waiting) {
      const parent = note.targets.map(({ address }) => byAddress.get(address)).find((one) => one !== undefined)
      const isAnswer = note.targets.some(({ address }) => inFile.has(address) || byAddress.has(address))
      if (isAnswer && parent === undefined) {
        later.push(note)
        continue
      }
      hasPlaced = true
      const places = parent === undefined ? placesOf(note, texts) : [wholeRecordOf(parent)]
      if (typeof places === 'string') leave(places, note.place, note)
      else
        for (const target of places) {
          const made = makeNote(note, target, parent?.id ?? null, taken, context)
          notes.push(made)
          for (const address of addressesOf(note)) if (!byAddress.has(address)) byAddress.set(address, made)
        }
    }
    waiting = later
  }
  for (const note of waiting) leave('no-parent', note.place, note)
  return { notes, leftOut }
}

const quoteOf = ({ targets }: ReadNote): string =>
  targets.map(({ selector }) => quotedWords(selector)).find(Boolean) ?? ''

const addressesOf = ({ address, alias }: ReadNote): string[] => [address, alias].filter((one) => one !== '')

const isKnown = (
  note: ReadNote,
  byAddress: ReadonlyMap<string, Annotation>,
  taken: ReadonlySet<string>,
  inFile: ReadonlySet<string>,
): boolean =>
  addressesOf(note).some((address) => {
    const id = noteIdOf(address)
    return byAddress.has(address) || inFile.has(address) || (id !== null && taken.has(id))
  })

const wholeRecordOf = ({ target }: Annotation): On => ({ ...target, anchor: null, orphaned: false })

function makeNote(
  read: ReadNote,
  target: On,
  replyTo: Annotation['id'] | null,
  taken: Set<string>,
  { at, newId }: PlanContext,
): Annotation {
  const own = noteIdOf(read.address)
  const id = annotationId.parse(own === null || taken.has(own) ? newId() : own)
  taken.add(id)
  const { tag, motivation, body, language, author, resolved, marking } = read
  const created = read.created ?? read.modified ?? at
  const modified = read.modified ?? created
  // An address that our identifier makes again need not be kept beside it.
  const iri = noteAddress({ id, iri: '' }) === read.address ? '' : read.address
  return { id, target, tag, motivation, body, language, author, created, modified, replyTo, resolved, iri, marking }
}

/** Where a note belongs, one place for each of its targets that has one, or why it has none. */
function placesOf(note: ReadNote, texts: Texts): On[] | 'no-text' | 'several-texts' {
  const places: On[] = []
  let why: 'no-text' | 'several-texts' = 'no-text'
  for (const target of note.targets) {
    const place = placeOf(target, texts)
    if (typeof place !== 'string') places.push(place)
    else if (place === 'several-texts') why = place
  }
  return places.length === 0 ? why : places
}

function placeOf(target: ReadTarget, texts: Texts): On | 'no-text' | 'several-texts' {
  const named = textOfUrn(target.address)
  const text = named === null ? undefined : texts.textOf(named)
  if (named !== null && text !== undefined) {
    if (target.selector === undefined) return { ...named, anchor: null, orphaned: false }
    const anchor = target.isOrphaned ? null : anchorIn(text, target.selector)
    if (anchor !== null) return { ...named, anchor, orphaned: false }
    const lost = quotedWords(target.selector)
    const waits = { exact: lost, prefix: '', suffix: '', start: 0, end: lost.length }
    return { ...named, anchor: lost === '' ? null : waits, orphaned: lost !== '' }
  }
  return texts.withWords(target.selector)
}

function anchorIn(text: string, selector: unknown): Anchor | null {
  const range = resolveSelector(text, selector)
  if (range === null || text.slice(range.start, range.end).trim() === '') return null
  return makeAnchor(text, range.start, range.end)
}

/** The texts of each collection that can be annotated. */
const TEXT_FIELDS: { readonly [C in (typeof ANNOTATABLE)[number]]: readonly string[] } = {
  positions: POSITION_TEXTS,
  events: ['description'],
  agendaItems: ['background', 'objective'],
  challenges: ['description', 'mitigation'],
  scenarios: ['outcome', 'triggers', 'response'],
}

/** The texts of a notebook, to be found by name or by words. */
class Texts {
  readonly #notebook: Notebook

  constructor(notebook: Notebook) {
    this.#notebook = notebook
  }

  /** The text of this name, `undefined` when there is none that can be annotated. */
  textOf(name: Pick<On, 'collection' | 'record' | 'field'>): string | undefined {
    return annotatedText(this.#notebook, name)
  }

  /** The place of the quoted words, if one text alone has them; of several, the one whose words around them agree. */
  withWords(selector: unknown): On | 'no-text' | 'several-texts' {
    const words = quotedWords(selector)
    if (words.trim() === '') return 'no-text'
    const places: On[] = []
    for (const collection of ANNOTATABLE)
      for (const record of this.#notebook[collection])
        for (const field of TEXT_FIELDS[collection]) {
          const text = (record as unknown as Record<string, unknown>)[field]
          if (typeof text !== 'string' || !text.includes(words)) continue
          const anchor = anchorIn(text, selector)
          if (anchor !== null) places.push({ collection, record: record.id, field, anchor, orphaned: false })
        }
    const around = places.length < 2 ? places : places.filter(({ anchor }) => standsAsQuoted(selector, anchor!))
    if (around.length === 1) return around[0]!
    return places.length === 0 ? 'no-text' : 'several-texts'
  }
}

/** Whether the words around an anchor are those that the file quotes. */
function standsAsQuoted(selector: unknown, { prefix, suffix }: Anchor): boolean {
  const quotes = (Array.isArray(selector) ? selector : [selector]) as Record<string, unknown>[]
  return quotes.some((quote) => {
    const [before, after] = [quote['prefix'], quote['suffix']].map((text) => (typeof text === 'string' ? text : ''))
    if (before === '' && after === '') return false
    const agrees = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a)
    const follows = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
    return agrees(prefix, before!) && follows(suffix, after!)
  })
}
