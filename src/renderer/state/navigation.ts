import { useSyncExternalStore } from 'react'
import type { CollectionName } from '#shared/domain/notebook.ts'
import { isAskedFromScreen, offerAllForBrief } from './brief-scope.ts'
import { openNotebook } from './notebook-store.ts'
import type { RecordRef } from './records.ts'

export const SECTIONS = [
  'overview',
  'events',
  'agenda',
  'positions',
  'delegations',
  'sources',
  'challenges',
  'scenarios',
  'briefs',
  'import',
  'history',
] as const
export type Section = (typeof SECTIONS)[number]

/** Where the window is: a section, the record selected in it, and the agenda item being read, if one is. */
export type Place = {
  readonly section: Section
  /** The one selection, shown in table, picture and inspector at once. */
  readonly selected: RecordRef | null
  /** An agenda item whose positions are open as a reading page (section `positions`). */
  readonly reading: string | null
}

const START: Place = { section: 'overview', selected: null, reading: null }

let trail: readonly Place[] = [START]
const listeners = new Set<() => void>()

function set(next: readonly Place[]): void {
  trail = next
  for (const listener of listeners) listener()
}

const here = (): Place => trail.at(-1) ?? START

/** Where the window is now, outside React. */
export const currentPlace = here

/** Goes somewhere; `back` leads here again. Each section remembers what was selected in it last. */
export function goTo(place: Partial<Place> & Pick<Place, 'section'>): void {
  const remembered = trail.findLast((past) => past.section === place.section)
  const next: Place = { selected: remembered?.selected ?? null, reading: null, ...place }
  leaveFor(next)
  set([...trail.slice(-99), next])
}

/** Goes to the brief of what is on screen now. */
export function goToBriefFromScreen(): void {
  goTo({ section: 'briefs' })
  isAskedFromScreen.set(true)
}

/** What a screen offered for the brief holds for that screen alone; the next one offers its own when it is drawn. */
function leaveFor(next: Place): void {
  isAskedFromScreen.set(false)
  const before = here()
  const isOther = next.section !== before.section || next.reading !== before.reading
  if (next.section !== 'briefs' && isOther) offerAllForBrief()
}

/** Selects a record where the window is, without a step to go back. */
export function select(selected: RecordRef | null): void {
  const place = here()
  if (place.selected?.id === selected?.id && place.selected?.collection === selected?.collection) return
  set([...trail.slice(0, -1), { ...place, selected }])
}

/** Goes to where the window was before; false when there is nowhere. */
export function back(): boolean {
  const before = trail.at(-2)
  if (before === undefined) return false
  leaveFor(before)
  set(trail.slice(0, -1))
  return true
}

/** Forgets every step: another notebook is being opened. */
export const startOver = (): void => set([START])

const SECTION_OF: { readonly [C in CollectionName]: Section } = {
  parties: 'delegations',
  delegates: 'delegations',
  events: 'events',
  sessions: 'agenda',
  agendaItems: 'agenda',
  positions: 'positions',
  annotations: 'positions',
  sources: 'sources',
  challenges: 'challenges',
  scenarios: 'scenarios',
  talkingPoints: 'agenda',
  briefs: 'briefs',
}

/** Shows a record where it lives and selects it: a position on its reading page, a note on the text it is on. */
export function show(ref: RecordRef): void {
  const notebook = openNotebook()?.notebook
  if (notebook === undefined) return
  if (ref.collection === 'positions') {
    const item = notebook.positions.find(({ id }) => id === ref.id)?.agendaItem ?? null
    goTo({ section: 'positions', selected: ref, reading: item })
  } else if (ref.collection === 'annotations') {
    const target = notebook.annotations.find(({ id }) => id === ref.id)?.target
    if (target === undefined) return
    if (target.collection !== 'positions') return show({ collection: target.collection, id: target.record })
    const item = notebook.positions.find(({ id }) => id === target.record)?.agendaItem ?? null
    goTo({ section: 'positions', selected: ref, reading: item })
  } else if (ref.collection === 'talkingPoints') {
    const item = notebook.talkingPoints.find(({ id }) => id === ref.id)?.agendaItem
    if (item !== undefined) goTo({ section: 'agenda', selected: { collection: 'agendaItems', id: item } })
  } else goTo({ section: SECTION_OF[ref.collection], selected: ref })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, here)

/** The identifier selected in a collection, or `null` when something else (or nothing) is selected. */
export const useSelectedId = (collection: CollectionName): string | null =>
  useSyncExternalStore(subscribe, () => {
    const { selected } = here()
    return selected?.collection === collection ? selected.id : null
  })
