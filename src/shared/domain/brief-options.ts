import { z } from 'zod'
import { zone } from './dated.ts'
import { agendaItemId, eventId } from './identifier.ts'
import type { Notebook } from './notebook.ts'
import { zoneOfTalks } from './place-of-talks.ts'
import { instant, line } from './text.ts'

/** The kinds of brief that can be printed. */
export const BRIEF_TYPES = ['position'] as const
export type BriefType = (typeof BRIEF_TYPES)[number]

/** The parts of a position brief, in the order in which they are printed. */
export const BRIEF_SECTIONS = [
  'cover',
  'situation',
  'delegations',
  'agenda',
  'matrix',
  'items',
  'chronology',
  'challenges',
  'scenarios',
  'sources',
] as const
export type BriefSection = (typeof BRIEF_SECTIONS)[number]

export const BRIEF_PAPERS = ['A4', 'Letter'] as const
export type BriefPaper = (typeof BRIEF_PAPERS)[number]

/** What goes into a brief and how it is set. With the notebook it says everything: the same two give the same pages. */
export const briefOptions = z.strictObject({
  type: z.enum(BRIEF_TYPES),
  /** The parts that go in. Their order here does not matter: they print in that of {@link BRIEF_SECTIONS}. */
  sections: z.array(z.enum(BRIEF_SECTIONS)).max(BRIEF_SECTIONS.length),
  /** The agenda items that the agenda, the matrix and the item pages hold. Unknown identifiers are passed over. */
  agendaItems: z.union([z.literal('all'), z.array(agendaItemId).max(10_000)]),
  /** The events that situation and chronology hold, e.g. those on screen. Unknown identifiers are passed over. */
  events: z.union([z.literal('all'), z.array(eventId).max(100_000)]),
  /** `footnotes`: annotated words are marked and the notes stand, numbered, at the end of their item. */
  notes: z.enum(['footnotes', 'none']),
  /** Whether names also stand in their own script. */
  nativeNames: z.boolean(),
  paper: z.enum(BRIEF_PAPERS),
  preparedFor: line,
  preparedBy: line,
  subtitle: line,
  /** The instant as of which the brief was written. */
  asOf: instant,
  /** The zone in which that instant is shown. */
  asOfZone: zone,
  /** Whether DRAFT stands at the head of every page. */
  draft: z.boolean(),
  /** The language of the fixed words. */
  language: z.enum(['en']),
})
export type BriefOptions = z.output<typeof briefOptions>

/**
 * A whole position brief of a notebook, on A4, as of an instant (ISO 8601, UTC). That instant is shown in the zone of
 * the talks: the first session's, else that of the host or mediator, else UTC.
 */
export function defaultBriefOptions(notebook: Notebook, asOf: string): BriefOptions {
  return {
    type: 'position',
    sections: [...BRIEF_SECTIONS],
    agendaItems: 'all',
    events: 'all',
    notes: 'footnotes',
    nativeNames: true,
    paper: 'A4',
    preparedFor: '',
    preparedBy: '',
    subtitle: '',
    asOf,
    asOfZone: zoneOfTalks(notebook),
    draft: false,
    language: 'en',
  }
}
