import { EVERY_NOTE, type NoteFilter } from '#shared/domain/note-threads.ts'
import { signal } from './signal.ts'

/** What of the notebook is on screen: lists of identifiers, `all` where nothing is filtered away; which notes. */
export type BriefScope = {
  readonly events: 'all' | readonly string[]
  readonly agendaItems: 'all' | readonly string[]
  readonly notes: NoteFilter
}

const ALL: BriefScope = { events: 'all', agendaItems: 'all', notes: EVERY_NOTE }

const scope = signal(ALL)

/** A screen says what it shows, so that “brief from what is on screen” prints just that. */
export const offerForBrief = (part: Partial<BriefScope>): void => scope.set({ ...scope.get(), ...part })

/** Forgets what was on screen: another screen, or another notebook, shows something else. */
export const offerAllForBrief = (): void => scope.set(ALL)

/** Whether the brief was asked for from a screen, to hold what that screen shows; the rail asks for the whole. */
export const isAskedFromScreen = signal(false)

export const useBriefScope = (): BriefScope => scope.use()
