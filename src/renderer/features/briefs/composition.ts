import { useSyncExternalStore } from 'react'
import type { AgendaItemId, EventId } from '#shared/domain/identifier.ts'
import { type BriefOptions, defaultBriefOptions } from '#shared/domain/brief-options.ts'
import { isFiltering, type NoteFilter } from '#shared/domain/note-threads.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import type { BriefScope } from '../../state/brief-scope.ts'

/** What the user chose for the brief of a notebook; its time and zone are those of the talks when it is made. */
export type Composition = Omit<BriefOptions, 'asOf' | 'asOfZone'>

const compositions = new Map<Notebook['id'], Composition>()
const listeners = new Set<() => void>()

/** The choices made for a notebook in this window, or the defaults: everything goes in. */
export function compositionOf(notebook: Notebook, preparedBy: string): Composition {
  let composition = compositions.get(notebook.id)
  if (composition === undefined) {
    const { asOf: _, asOfZone: __, ...chosen } = defaultBriefOptions(notebook, new Date(0).toISOString())
    composition = { ...chosen, preparedBy }
    compositions.set(notebook.id, composition)
  }
  return composition
}

/** Changes some choices. */
export function compose(notebook: Notebook, change: Partial<Composition>): void {
  const before = compositions.get(notebook.id)
  if (before === undefined) return
  compositions.set(notebook.id, { ...before, ...change })
  for (const listener of listeners) listener()
}

/** The choices for a notebook, kept while the window lives. */
export function useComposition(notebook: Notebook, preparedBy: string): Composition {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => compositionOf(notebook, preparedBy),
  )
}

/** The brief to make now: the choices, narrowed to what the lists show on screen where they show less than all. */
export function optionsFor(
  notebook: Notebook,
  composition: Composition,
  scope: BriefScope,
  isFromScreen: boolean,
  asOf: string,
): BriefOptions {
  const whole: BriefOptions = { ...composition, asOf, asOfZone: zoneOfTalks(notebook) }
  if (!isFromScreen) return whole
  return {
    ...whole,
    events: scope.events === 'all' ? composition.events : (scope.events as EventId[]),
    agendaItems: scope.agendaItems === 'all' ? composition.agendaItems : (scope.agendaItems as AgendaItemId[]),
    ...(isFiltering(scope.notes) ? notesAsOnScreen(scope.notes) : {}),
  }
}

/** Whether the lists on screen show less than the whole notebook. */
export const isNarrowed = (scope: BriefScope): boolean =>
  scope.events !== 'all' || scope.agendaItems !== 'all' || isFiltering(scope.notes)

const SETTLED = { all: 'plain', open: 'none', settled: 'only' } as const

/** The notes that are looked at on screen, as a brief is told of them. */
const notesAsOnScreen = (notes: NoteFilter): Pick<BriefOptions, 'noteTags' | 'noteMotivations' | 'settledNotes'> => ({
  noteTags: [...notes.tags],
  noteMotivations: [...notes.motivations],
  settledNotes: SETTLED[notes.state],
})
