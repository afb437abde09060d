import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { BriefOptions, BriefSection } from '#shared/domain/brief-options.ts'
import type { Challenge } from '#shared/domain/challenge.ts'
import type { Citation } from '#shared/domain/citation.ts'
import type { Delegate } from '#shared/domain/delegate.ts'
import type { Event } from '#shared/domain/event.ts'
import { type CollectionName, COLLECTIONS, type Notebook } from '#shared/domain/notebook.ts'
import { type Party, sitsAtTable } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import type { Scenario } from '#shared/domain/scenario.ts'
import type { Session } from '#shared/domain/session.ts'
import type { Source } from '#shared/domain/source.ts'
import type { TalkingPoint } from '#shared/domain/talking-point.ts'
import { matchesNoteFilter, threadHeads } from '#shared/domain/note-threads.ts'
import { compareEdtf, type EdtfDate, parseEdtf } from '#shared/domain/values/edtf.ts'
import { highestMarking } from '#shared/domain/values/marking.ts'

/** What a brief holds: the records of the notebook that its options let in, in the order in which they print. */
export type Material = Readonly<{
  notebook: Notebook
  options: BriefOptions
  /** Every party in seating order; the index is the seat, which gives the colour. */
  parties: readonly Party[]
  /** Those at the table: they have a column in the matrix. */
  table: readonly Party[]
  delegates: readonly Delegate[]
  events: readonly Event[]
  sessions: readonly Session[]
  items: readonly AgendaItem[]
  positions: readonly Position[]
  annotations: readonly Annotation[]
  talkingPoints: readonly TalkingPoint[]
  challenges: readonly Challenge[]
  scenarios: readonly Scenario[]
  sources: readonly Source[]
  /** The highest marking of all of these and of the notebook itself: what every page carries. */
  marking: string
}>

type Ordered = { readonly order: number }
const inOrder = <T extends Ordered>(records: readonly T[]): T[] => records.toSorted((a, b) => a.order - b.order)

/** Chooses what goes into a brief. Pure: the same notebook and options give the same material. */
export function selectMaterial(whole: Notebook, options: BriefOptions): Material {
  const notebook = withoutLeftOut(whole, options)
  const has = (...sections: BriefSection[]): boolean => sections.some((section) => options.sections.includes(section))
  const parties = inOrder(notebook.parties)
  const items = has('agenda', 'matrix', 'items') ? selectItems(notebook, options) : []
  const itemIds = new Set(items.map(({ id }) => id))
  const onItems = (record: { readonly agendaItems: readonly string[] }): boolean =>
    options.agendaItems === 'all' ||
    record.agendaItems.length === 0 ||
    record.agendaItems.some((id) => options.agendaItems.includes(id as AgendaItem['id']))
  const withItems = <T extends { readonly agendaItem: AgendaItem['id'] }>(records: readonly T[]): T[] =>
    records.filter(({ agendaItem }) => itemIds.has(agendaItem))
  const chosen = {
    notebook,
    options,
    parties,
    table: parties.filter(sitsAtTable),
    delegates: has('delegations') ? inOrder(notebook.delegates) : [],
    events: has('situation', 'chronology') ? selectEvents(notebook, options) : [],
    sessions: selectSessions(notebook, options),
    items,
    positions: has('matrix', 'items') ? withItems(notebook.positions) : [],
    talkingPoints: has('items') ? inOrder(withItems(notebook.talkingPoints)) : [],
    challenges: has('challenges') ? inOrder(notebook.challenges).filter(onItems) : [],
    // How the talks may end is about the whole of them, whichever items were chosen.
    scenarios: has('scenarios') ? inOrder(notebook.scenarios) : [],
  }
  const annotations = options.notes === 'none' ? [] : selectAnnotations(chosen, has)
  const sources = has('sources') ? selectSources(chosen) : []
  return { ...chosen, annotations, sources, marking: markingOf({ ...chosen, annotations, sources }, has) }
}

/**
 * A notebook without the records that were left out by hand, in whichever collection they stand. What answers a note goes
 * with it. Agenda items stay: the clock of a session runs over those too that are not printed.
 */
function withoutLeftOut(notebook: Notebook, { leftOut }: BriefOptions): Notebook {
  if (leftOut.length === 0) return notebook
  const out = withAnswers(notebook.annotations, leftOut)
  const kept = COLLECTIONS.filter((name) => name !== 'agendaItems').map((name) => [
    name,
    (notebook[name] as { id: string }[]).filter(({ id }) => !out.has(id)),
  ])
  return { ...notebook, ...(Object.fromEntries(kept) as Pick<Notebook, CollectionName>) }
}

/** These records, and of notes among them whatever answers one, answers to answers too. */
function withAnswers(annotations: readonly Annotation[], leftOut: readonly string[]): Set<string> {
  const out = new Set<string>(leftOut)
  const answers = Map.groupBy(annotations, ({ replyTo }) => replyTo)
  // A set that grows while it is gone through is gone through to its end.
  for (const id of out) for (const answer of answers.get(id as Annotation['id']) ?? []) out.add(answer.id)
  return out
}

/** Every session in order; of a memorandum of conversation the one that it is of. */
function selectSessions(notebook: Notebook, { type, session }: BriefOptions): Session[] {
  const sessions = inOrder(notebook.sessions)
  if (type !== 'memcon') return sessions
  const chosen = session === null ? sessions[0] : sessions.find(({ id }) => id === session)
  return chosen === undefined ? [] : [chosen]
}

/** Items by session and then by their own order; those of no session last. */
function selectItems(notebook: Notebook, options: BriefOptions): AgendaItem[] {
  const sessionOrder = new Map(notebook.sessions.map(({ id, order }) => [id, order]))
  const sessionOf = ({ session }: AgendaItem): number =>
    session === null ? Infinity : (sessionOrder.get(session) ?? Infinity)
  const wanted = options.agendaItems === 'all' ? null : new Set(options.agendaItems)
  return notebook.agendaItems
    .filter(({ id }) => (wanted === null || wanted.has(id)) && !options.leftOut.includes(id))
    .toSorted((a, b) => {
      const [first, second] = [sessionOf(a), sessionOf(b)]
      return first === second ? a.order - b.order : first - second
    })
}

/** Events by date; what stands without a date comes first, as the ground the rest happens on. */
function selectEvents(notebook: Notebook, options: BriefOptions): Event[] {
  const wanted = options.events === 'all' ? null : new Set(options.events)
  return notebook.events
    .filter(({ id }) => wanted === null || wanted.has(id))
    .map((event): [EdtfDate | null, Event] => {
      const parsed = event.date === '' ? null : parseEdtf(event.date)
      return [parsed?.ok === true ? parsed.date : null, event]
    })
    .toSorted(([a], [b]) => compareEdtf(a, b))
    .map(([, event]) => event)
}

type Chosen = Omit<Material, 'annotations' | 'sources' | 'marking'>
type Has = (...sections: BriefSection[]) => boolean

/** Notes on the texts that are printed, of the kinds that were chosen, each with what answers it. */
function selectAnnotations(chosen: Chosen, has: Has): Annotation[] {
  const held = {
    positions: new Set<string>(has('items') ? chosen.positions.map(({ id }) => id) : []),
    agendaItems: new Set<string>(has('items') ? chosen.items.map(({ id }) => id) : []),
    events: new Set<string>(has('situation') ? chosen.events.map(({ id }) => id) : []),
    challenges: new Set<string>(chosen.challenges.map(({ id }) => id)),
    scenarios: new Set<string>(chosen.scenarios.map(({ id }) => id)),
  }
  const { settledNotes, noteTags, noteMotivations } = chosen.options
  const isWanted = (head: Annotation): boolean =>
    matchesNoteFilter(head, {
      tags: noteTags,
      motivations: noteMotivations,
      state: settledNotes === 'none' ? 'open' : settledNotes === 'only' ? 'settled' : 'all',
    })
  const there = chosen.notebook.annotations.filter(({ target }) => held[target.collection].has(target.record))
  const headOf = threadHeads(chosen.notebook.annotations)
  return there
    .filter((note) => isWanted(headOf(note)))
    .toSorted((a, b) => (a.created < b.created ? -1 : a.created > b.created ? 1 : 0))
}

/** The sources that what is printed cites. */
function selectSources(chosen: Chosen): Source[] {
  const citing: readonly { readonly citations: readonly Citation[] }[] = [
    ...(chosen.options.sections.includes('delegations') ? chosen.parties : chosen.table),
    ...chosen.delegates,
    ...chosen.events,
    ...chosen.events.flatMap(({ accounts }) => accounts),
    ...chosen.items,
    ...chosen.positions,
    ...chosen.challenges,
    ...chosen.scenarios,
  ]
  const cited = new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source)))
  return inOrder(chosen.notebook.sources).filter(({ id }) => cited.has(id))
}

function markingOf(held: Omit<Material, 'marking'>, has: Has): string {
  const { notebook, parties, table, delegates, events, items, positions, annotations, talkingPoints } = held
  const records = [
    ...(has('delegations') ? parties : table),
    ...delegates,
    ...events,
    ...(has('agenda') ? held.sessions : []),
    ...items,
    ...positions,
    ...annotations,
    ...talkingPoints,
    ...held.challenges,
    ...held.scenarios,
    ...held.sources,
  ]
  return highestMarking([notebook.marking, ...records.map(({ marking }) => marking)]) ?? notebook.marking
}
