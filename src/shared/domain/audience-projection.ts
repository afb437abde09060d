import { AUDIENCE_FIELDS, type FieldNature } from './audience-fields.ts'
import type { BriefAudience, BriefOptions } from './brief-options.ts'
import type { Event } from './event.ts'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from './notebook.ts'
import type { Position } from './position.ts'
import { placeOfRecord } from './record-index.ts'
import { mentions } from './references.ts'
import { mayBeGiven, type Nature } from './values/audience-ceiling.ts'

type AnyRecord = RecordOf<CollectionName>
type Held = ReadonlyMap<CollectionName, ReadonlySet<string>>

/**
 * A notebook cut down to what an audience may be given, before any brief is made of it, so that no part of a brief can
 * let out more (docs/briefs.md, “Markings and audiences”). For our delegation it is the notebook itself.
 *
 * - A record without a marking has the notebook's. Records above the audience's ceiling go.
 * - Records that are our own thinking (lines to take, notes on texts, challenges, scenarios, what we infer, what a person
 *   told us) go unless a marking of their own lets them out; lines for when others raise something, and words to avoid,
 *   go in any case.
 * - Fields that are our own judgement are blank in every record (`audience-fields.ts`).
 * - What hangs on a withheld record goes with it, and so does every mention of one.
 * - With a notebook above the ceiling its own title, place and summary go; `title` stands in for the first.
 *
 * Records that stay keep the marking they had, written out; the notebook's counts only if its own texts stay.
 */
export function projectFor(notebook: Notebook, audience: BriefAudience, title: string): Notebook {
  if (audience === 'delegation') return notebook
  const held = heldBy(notebook, audience)
  const isHeld = (to: CollectionName, id: string): boolean => held.get(to)!.has(id)
  const kept = <C extends CollectionName>(collection: C): RecordOf<C>[] =>
    (notebook[collection] as RecordOf<C>[])
      .filter(({ id }) => isHeld(collection, id))
      .map((record) => cutDown(notebook, collection, unlinked(collection, record, isHeld)))
  const cut = Object.fromEntries(COLLECTIONS.map((collection) => [collection, kept(collection)])) as {
    [C in CollectionName]: RecordOf<C>[]
  }
  const showsItself = mayBeGiven(notebook.marking, audience, 'facts')
  const rest: Notebook = { ...notebook, ...cut }
  return {
    ...rest,
    annotations: cut.annotations.filter((note) => isOnWordsThatStay(note, notebook, rest)),
    ...(showsItself ? {} : { title, place: '', placeNative: null, summary: '', marking: 'TLP:CLEAR' }),
    handling: '',
    changes: [],
  }
}

/** The title of a notebook as an audience may read it: its own, or `neutral` where that is above the audience. */
export const titleFor = ({ title, marking }: Notebook, audience: BriefAudience, neutral: string): string =>
  mayBeGiven(marking, audience, 'facts') ? title : neutral

/** Options without what names a withheld record. */
export function optionsFor(options: BriefOptions, projected: Notebook): BriefOptions {
  if (options.audience === 'delegation') return options
  const isThere = projected.sessions.some(({ id }) => id === options.session)
  return { ...options, session: isThere ? options.session : null, since: null }
}

/** The records that an audience may be given, less those that hang on one that it may not. */
function heldBy(notebook: Notebook, audience: BriefAudience): Held {
  const held = new Map(
    COLLECTIONS.map((collection) => [
      collection,
      new Set<string>(
        (notebook[collection] as AnyRecord[])
          .filter((record) => mayGo(notebook, collection, record, audience))
          .map(({ id }) => id),
      ),
    ]),
  )
  // Who hangs on whom is at most three deep (a note on a position of a party); round until nothing falls any more.
  for (let hasFallen = true; hasFallen;) {
    hasFallen = false
    for (const collection of COLLECTIONS) {
      const ids = held.get(collection)!
      for (const record of notebook[collection] as AnyRecord[]) {
        if (!ids.has(record.id) || !hangsOnWithheld(collection, record, held)) continue
        ids.delete(record.id)
        hasFallen = true
      }
    }
  }
  return held
}

function hangsOnWithheld(collection: CollectionName, record: AnyRecord, held: Held): boolean {
  for (const { to, id, reference } of mentions(collection, record))
    if (reference.whenGone === 'cascade' && !held.get(to)!.has(id)) return true
  return false
}

function mayGo(notebook: Notebook, collection: CollectionName, record: AnyRecord, audience: BriefAudience): boolean {
  if (collection === 'briefs' || isForOurselves(collection, record)) return false
  const own = 'marking' in record ? record.marking : null
  const nature = natureOf(collection, record)
  if (nature === 'ours' && own === null) return false
  return mayBeGiven(own ?? notebook.marking, audience, nature)
}

/** Lines held ready against what others may raise, and words to avoid, are of use to nobody but us. */
const isForOurselves = (collection: CollectionName, record: AnyRecord): boolean =>
  collection === 'talkingPoints' && (record as RecordOf<'talkingPoints'>).use !== 'raise'

/** Whether a record is known of the talks or our own thinking about them. */
function natureOf(collection: CollectionName, record: AnyRecord): Nature {
  switch (collection) {
    case 'annotations':
    case 'challenges':
    case 'scenarios':
    case 'talkingPoints':
      return 'ours'
    case 'events':
      return (record as Event).standing === 'inferred' ? 'ours' : 'facts'
    case 'sources':
      // Whoever speaks to us in person is named by us alone.
      return ['interview', 'personal_communication'].includes((record as RecordOf<'sources'>).type) ? 'ours' : 'facts'
    default:
      return 'facts'
  }
}

/** A record without its mentions of withheld ones: elements of lists go, single names become null. */
function unlinked<C extends CollectionName>(
  collection: C,
  record: RecordOf<C>,
  isHeld: (to: CollectionName, id: string) => boolean,
): RecordOf<C> {
  let copy = record
  if (collection === 'events') {
    // What a withheld side says of an event is withheld with the side.
    const event = record as Event
    const accounts = event.accounts.filter(({ party }) => party === null || isHeld('parties', party))
    copy = { ...event, accounts } as unknown as RecordOf<C>
  }
  const gone = [...mentions(collection, copy)].filter(({ to, id }) => !isHeld(to, id))
  // From the last to the first, so that places in lists stay true.
  return gone.reduceRight((rest, { path }) => without(rest, path) as RecordOf<C>, copy)
}

/** A value without what stands at a path: an element of a list with all that holds the name, else null in its place. */
function without(value: unknown, path: readonly (string | number)[]): unknown {
  const [step, ...rest] = path
  if (step === undefined) return null
  if (Array.isArray(value)) {
    const isLastList = !rest.some((later) => typeof later === 'number')
    return isLastList
      ? value.toSpliced(step as number, 1)
      : value.with(step as number, without(value[step as number], rest))
  }
  const holder = value as Record<string, unknown>
  return { ...holder, [step]: without(holder[step], rest) }
}

/** A record without our judgements, under the marking it had. */
function cutDown<C extends CollectionName>(notebook: Notebook, collection: C, record: RecordOf<C>): RecordOf<C> {
  const fields = Object.entries(AUDIENCE_FIELDS[collection]) as [string, FieldNature<unknown>][]
  const blanks = fields.flatMap(([name, nature]) => (typeof nature === 'object' ? [[name, nature.blank] as const] : []))
  const cut = { ...record, ...Object.fromEntries(blanks) }
  const marked = 'marking' in cut ? { ...cut, marking: cut.marking ?? notebook.marking } : cut
  return withoutLooseEnds(collection, marked) as RecordOf<C>
}

/** What would point at something that was blanked: a red line as we assess it, doubt about words that are gone. */
function withoutLooseEnds(collection: CollectionName, record: AnyRecord): AnyRecord {
  if (collection === 'positions') {
    const position = record as Position
    return position.redLine === 'declared' ? position : { ...position, redLine: 'none', redLineText: '' }
  }
  if (collection === 'events') {
    const event = record as Event
    return {
      ...event,
      accounts: event.accounts.map((account) => ({ ...account, reliability: null, credibility: null, links: [] })),
    }
  }
  if (collection === 'parties') {
    const party = record as RecordOf<'parties'>
    return party.mandate.trim() === '' ? { ...party, doubt: '', citations: [] } : party
  }
  return record
}

/** Whether the text that a note quotes is let out as it is written. */
function isOnWordsThatStay({ target }: RecordOf<'annotations'>, before: Notebook, after: Notebook): boolean {
  // Words that are no longer in the text are quoted from one that may never have been let out.
  if (target.orphaned) return false
  const textIn = (notebook: Notebook): unknown => {
    const record = notebook[target.collection][placeOfRecord(notebook, target.collection, target.record)]
    return (record as Record<string, unknown> | undefined)?.[target.field]
  }
  const text = textIn(after)
  return typeof text === 'string' && text === textIn(before)
}
