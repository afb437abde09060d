import type { Event } from '../event.ts'
import type { AccountId, SourceId } from '../identifier.ts'
import type { Source } from '../source.ts'

/** What is needed of the sources to follow them back: which ones each leads back to. */
export type Derivation = readonly Pick<Source, 'id' | 'derivedFrom'>[]

/**
 * Sources that are cited side by side for one fact and lead back to the same: together they are one witness. `origin`
 * holds where they meet, nearest first; it may be one of the cited themselves, or several where sources lead back to one
 * another in a circle.
 */
export type CircularReport = Readonly<{ cited: readonly SourceId[]; origin: readonly SourceId[] }>

/** Everything that a source leads back to, itself included, through any number of steps and around circles. */
function lineageOf(id: SourceId, parents: ReadonlyMap<SourceId, readonly SourceId[]>): ReadonlySet<SourceId> {
  const met = new Set([id])
  // A set is walked in the order of insertion, what is added on the way included.
  for (const one of met) for (const parent of parents.get(one) ?? []) met.add(parent)
  return met
}

/** The lineage of every source that is asked for, each followed once. */
function lineages(derivation: Derivation): (id: SourceId) => ReadonlySet<SourceId> {
  const parents = new Map(derivation.map(({ id, derivedFrom }) => [id, derivedFrom]))
  const known = new Map<SourceId, ReadonlySet<SourceId>>()
  return (id) => {
    const lineage = known.get(id) ?? lineageOf(id, parents)
    known.set(id, lineage)
    return lineage
  }
}

/** The circular reports among sources that are cited for one fact; each group of sources is reported once. */
export function circularReports(cited: readonly SourceId[], derivation: Derivation): CircularReport[] {
  const of = lineages(derivation)
  const distinct = [...new Set(cited)]
  const descendants = new Map<SourceId, SourceId[]>()
  for (const id of distinct) for (const met of of(id)) descendants.set(met, [...(descendants.get(met) ?? []), id])
  const groups = new Map<string, { cited: readonly SourceId[]; meets: SourceId[] }>()
  for (const [met, group] of descendants) {
    if (group.length < 2) continue
    const key = group.join(' ')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, { cited: group, meets: [met] })
    else known.meets.push(met)
  }
  const all = [...groups.values()].map(({ cited: group, meets }) => ({ cited: group, origin: nearest(meets, of) }))
  // Two of three are told with the three: that they meet elsewhere too makes them no less one witness.
  return all.filter(
    (report) =>
      !all.some(
        (wider) => wider.cited.length > report.cited.length && report.cited.every((id) => wider.cited.includes(id)),
      ),
  )
}

/** Of the sources where others meet, those that are not behind another of them. */
const nearest = (meets: readonly SourceId[], of: (id: SourceId) => ReadonlySet<SourceId>): SourceId[] =>
  meets.filter((one) => !meets.some((other) => other !== one && of(other).has(one) && !of(one).has(other)))

/**
 * How many independent witnesses cited sources are: sources that lead back to a common one count together. A fact with
 * one is a single-source fact, however many sources are cited for it; with none it rests on nothing.
 */
export function independentWitnesses(cited: readonly SourceId[], derivation: Derivation): SourceId[][] {
  const of = lineages(derivation)
  const groups: { sources: SourceId[]; lineage: ReadonlySet<SourceId> }[] = []
  for (const id of new Set(cited)) {
    const lineage = of(id)
    const joined = groups.filter((group) => meet(group.lineage, lineage))
    const apart = groups.filter((group) => !joined.includes(group))
    groups.splice(0, groups.length, ...apart, {
      sources: [...joined.flatMap(({ sources }) => sources), id],
      lineage: new Set([...joined.flatMap((group) => [...group.lineage]), ...lineage]),
    })
  }
  return groups.map(({ sources }) => sources)
}

const meet = (one: ReadonlySet<SourceId>, other: ReadonlySet<SourceId>): boolean => [...one].some((id) => other.has(id))

/**
 * The sources cited for each fact of an event: the event itself, and each account together with the accounts that bear it
 * out. Accounts that do not support one another are claims of their own, whatever they are cited from.
 */
export function citedForFacts({ citations, accounts }: Event): SourceId[][] {
  const sources = (cited: Event['citations']): SourceId[] => cited.map(({ source }) => source)
  const borneOut = (id: AccountId): SourceId[] =>
    accounts
      .filter((other) =>
        accounts.some((one) =>
          one.links.some(
            (link) =>
              link.kind === 'supports' &&
              ((one.id === id && link.account === other.id) || (one === other && link.account === id)),
          ),
        ),
      )
      .flatMap((other) => sources(other.citations))
  return [
    sources(citations),
    ...accounts.map((account) => [...sources(account.citations), ...borneOut(account.id)]),
  ].filter((cited) => cited.length > 0)
}

/** The circular reports of an event, over all of its facts; the same sources are reported once. */
export function circularReportsOf(event: Event, derivation: Derivation): CircularReport[] {
  const found = new Map<string, CircularReport>()
  for (const cited of citedForFacts(event))
    for (const report of circularReports(cited, derivation)) {
      const key = report.cited.toSorted().join(' ')
      if (!found.has(key)) found.set(key, report)
    }
  return [...found.values()]
}

/**
 * The one witness that a whole event with all its accounts rests on, as the sources cited for it; `null` when there are
 * more witnesses than one, or none.
 */
export function onlyWitnessOf(event: Event, derivation: Derivation): SourceId[] | null {
  const [only, ...others] = independentWitnesses(citedForFacts(event).flat(), derivation)
  return only === undefined || others.length > 0 ? null : only
}
