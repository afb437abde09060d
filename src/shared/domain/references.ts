import { inOneGo } from './steps.ts'
import { type CollectionName, COLLECTIONS, type Notebook, type RecordOf } from './notebook.ts'

/** A field that names another record, and what becomes of the holder when that record goes. */
type Reference = {
  /** The way to the identifier inside a record; `*` stands for every element of a list. */
  readonly path: readonly string[]
  readonly to: CollectionName
  /** `unlink`: only the mention goes (set to null, or its list element removed). `cascade`: the holder goes too. */
  readonly whenGone: 'unlink' | 'cascade'
}

const citing: Reference = { path: ['citations', '*', 'source'], to: 'sources', whenGone: 'unlink' }
const onAgendaItems: Reference = { path: ['agendaItems', '*'], to: 'agendaItems', whenGone: 'unlink' }

/** Every reference between records. Checks, removal and backlinks all read this one table. */
export const REFERENCES: { readonly [C in CollectionName]: readonly Reference[] } = {
  parties: [citing],
  delegates: [{ path: ['party'], to: 'parties', whenGone: 'cascade' }, citing],
  events: [
    { path: ['actors', '*'], to: 'parties', whenGone: 'unlink' },
    { path: ['accounts', '*', 'party'], to: 'parties', whenGone: 'unlink' },
    { path: ['accounts', '*', 'citations', '*', 'source'], to: 'sources', whenGone: 'unlink' },
    onAgendaItems,
    citing,
  ],
  sessions: [
    { path: ['present', '*'], to: 'delegates', whenGone: 'unlink' },
    { path: ['discussions', '*', 'agendaItem'], to: 'agendaItems', whenGone: 'unlink' },
    { path: ['discussions', '*', 'said', '*', 'party'], to: 'parties', whenGone: 'unlink' },
  ],
  agendaItems: [
    { path: ['lead'], to: 'parties', whenGone: 'unlink' },
    { path: ['session'], to: 'sessions', whenGone: 'unlink' },
    citing,
  ],
  positions: [
    { path: ['party'], to: 'parties', whenGone: 'cascade' },
    { path: ['agendaItem'], to: 'agendaItems', whenGone: 'cascade' },
    { path: ['placeFrom'], to: 'parties', whenGone: 'unlink' },
    { path: ['placeTo'], to: 'parties', whenGone: 'unlink' },
    citing,
  ],
  annotations: [{ path: ['replyTo'], to: 'annotations', whenGone: 'cascade' }],
  sources: [{ path: ['derivedFrom', '*'], to: 'sources', whenGone: 'unlink' }],
  challenges: [onAgendaItems, citing],
  scenarios: [onAgendaItems, citing],
  talkingPoints: [
    { path: ['agendaItem'], to: 'agendaItems', whenGone: 'cascade' },
    { path: ['party'], to: 'parties', whenGone: 'unlink' },
  ],
  briefs: [],
}

/** One mention of another record: where it stands in its holder, and whom it names. */
export type Mention = {
  readonly path: readonly (string | number)[]
  readonly to: CollectionName
  readonly id: string
  readonly reference: Reference
}

/** Every mention of other records inside a record, in the order of the table. Nulls are not mentions. */
export function* mentions<C extends CollectionName>(collection: C, record: RecordOf<C>): Generator<Mention> {
  for (const reference of REFERENCES[collection]) yield* walk(record, reference, 0, [])
  if (collection === 'annotations') {
    const { target } = record as RecordOf<'annotations'>
    const reference: Reference = { path: ['target', 'record'], to: target.collection, whenGone: 'cascade' }
    yield { path: reference.path, to: target.collection, id: target.record, reference }
  }
}

function* walk(value: unknown, reference: Reference, depth: number, path: (string | number)[]): Generator<Mention> {
  if (depth === reference.path.length) {
    if (typeof value === 'string') yield { path, to: reference.to, id: value, reference }
    return
  }
  const step = reference.path[depth]!
  if (step !== '*')
    yield* walk((value as Record<string, unknown> | null)?.[step], reference, depth + 1, [...path, step])
  else if (Array.isArray(value))
    for (const [at, element] of value.entries()) yield* walk(element, reference, depth + 1, [...path, at])
}

/** A mention that names no record, with the place where it stands. */
export type DanglingReference = {
  readonly path: readonly (string | number)[]
  readonly to: CollectionName
  readonly id: string
}

/** Places of the positions whose side has one on the same item before them; of two, only one would be shown. */
export function secondPositions({ positions }: Pick<Notebook, 'positions'>): number[] {
  const taken = new Set<string>()
  return positions.flatMap(({ party, agendaItem }, at) => {
    const before = taken.size
    return taken.add(`${agendaItem} ${party}`).size === before ? [at] : []
  })
}

/** References of a notebook that do not hold. */
export type BrokenReferences = { dangling: DanglingReference[]; doubled: DanglingReference[] }

/** Every mention in the notebook that leads nowhere, and every identifier that two records of a collection share. */
export const brokenReferences = (notebook: Notebook): BrokenReferences => inOneGo(brokenReferencesInSteps(notebook))

/** The same, one record a step. */
export function* brokenReferencesInSteps(notebook: Notebook): Generator<undefined, BrokenReferences> {
  const known = new Map<CollectionName, Set<string>>()
  const doubled: DanglingReference[] = []
  for (const collection of COLLECTIONS) {
    const ids = new Set<string>()
    for (const [at, { id }] of notebook[collection].entries()) {
      if (ids.has(id)) doubled.push({ path: [collection, at, 'id'], to: collection, id })
      ids.add(id)
      yield
    }
    known.set(collection, ids)
  }
  const dangling: DanglingReference[] = []
  for (const collection of COLLECTIONS) {
    for (const [at, record] of (notebook[collection] as RecordOf<CollectionName>[]).entries()) {
      for (const { path, to, id } of mentions(collection, record)) {
        if (!known.get(to)!.has(id)) dangling.push({ path: [collection, at, ...path], to, id })
      }
      yield
    }
  }
  return { dangling, doubled }
}
