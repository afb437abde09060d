import { z } from 'zod'
import { ANNOTATION_TAGS, MOTIVATIONS } from './annotation.ts'
import { zone } from './dated.ts'
import { agendaItemId, briefRecordId, eventId, sessionId } from './identifier.ts'
import type { Notebook } from './notebook.ts'
import { zoneOfTalks } from './place-of-talks.ts'
import { instant, line } from './text.ts'
import { BRIEF_LANGUAGES } from './values/brief-language.ts'

/**
 * The kinds of brief that can be printed: position brief · scenesetter · lines to take · pocket card · delegation book ·
 * chronology · position matrix on one sheet · read-ahead · memorandum of conversation · what changed since the last brief.
 */
export const BRIEF_TYPES = [
  'position',
  'scenesetter',
  'lines',
  'pocket-card',
  'delegations',
  'chronology',
  'matrix',
  'read-ahead',
  'memcon',
  'changes',
] as const
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

/** `A3` is for the position matrix on one sheet alone. */
export const BRIEF_PAPERS = ['A4', 'Letter', 'A3'] as const
export type BriefPaper = (typeof BRIEF_PAPERS)[number]

/** Who a brief is for, from the narrowest circle to the widest: each is given nothing that is above it. */
export const BRIEF_AUDIENCES = ['delegation', 'host', 'other-side', 'public'] as const
export type BriefAudience = (typeof BRIEF_AUDIENCES)[number]

/** How sources are written out: fact by fact as a register · as in Chicago's notes · by author and year. */
export const SOURCE_STYLES = ['register', 'notes', 'author-date'] as const
export type SourceStyle = (typeof SOURCE_STYLES)[number]

/**
 * Where notes print. `footnotes`: numbered at the end of their item · `margin`: beside the line that they belong to.
 * Either way the words they are on are marked.
 */
export const NOTE_PLACES = ['footnotes', 'margin', 'none'] as const
export type NotePlace = (typeof NOTE_PLACES)[number]

/** What becomes of notes that are settled: left out · struck through · printed like any other · printed alone. */
export const SETTLED_NOTES = ['none', 'struck', 'plain', 'only'] as const
export type SettledNotes = (typeof SETTLED_NOTES)[number]

/** What a chronology can be drawn as, above its list: when it happened, and where. */
export const BRIEF_DRAWINGS = ['timeline', 'map'] as const
export type BriefDrawing = (typeof BRIEF_DRAWINGS)[number]

/** The largest letterhead, as the text of its `data:` address. */
const LETTERHEAD_LIMIT = 4_000_000

/** What prints at the head of the first page: a raster picture of the sender's, checked again before it is set. */
const letterhead = z
  .string()
  .max(LETTERHEAD_LIMIT, 'A letterhead is a picture of at most 3 MB.')
  .regex(/^$|^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/, 'A letterhead is a PNG or JPEG picture.')

/** What goes into a brief and how it is set. With the notebook it says everything: the same two give the same pages. */
export const briefOptions = z.strictObject({
  type: z.enum(BRIEF_TYPES),
  /** The parts that go in. Their order here does not matter: they print in that of {@link BRIEF_SECTIONS}. */
  sections: z.array(z.enum(BRIEF_SECTIONS)).max(BRIEF_SECTIONS.length),
  /** The agenda items that the agenda, the matrix and the item pages hold. Unknown identifiers are passed over. */
  agendaItems: z.union([z.literal('all'), z.array(agendaItemId).max(10_000)]),
  /** The events that situation and chronology hold, e.g. those on screen. Unknown identifiers are passed over. */
  events: z.union([z.literal('all'), z.array(eventId).max(100_000)]),
  notes: z.enum(NOTE_PLACES),
  settledNotes: z.enum(SETTLED_NOTES).default('none'),
  /** Of notes that answer no other, those with one of these tags and one of these motivations; none named is all. */
  noteTags: z.array(z.enum(ANNOTATION_TAGS)).max(ANNOTATION_TAGS.length).default([]),
  noteMotivations: z.array(z.enum(MOTIVATIONS)).max(MOTIVATIONS.length).default([]),
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
  /** The language of the fixed words, of dates and figures, and the direction of the page. */
  language: z.enum(BRIEF_LANGUAGES),
  /** Who it is for: what is above them is left out. */
  audience: z.enum(BRIEF_AUDIENCES),
  /** Whether each paragraph carries its own marking. */
  portionMarks: z.boolean(),
  letterhead,
  /** How its sources are written; templates from before there were styles have none. */
  sourceStyle: z.enum(SOURCE_STYLES).default('register'),
  /** The drawings that stand above a chronology; templates from before they could be chosen have all. */
  drawings: z
    .array(z.enum(BRIEF_DRAWINGS))
    .max(BRIEF_DRAWINGS.length)
    .default([...BRIEF_DRAWINGS]),
  /** “Copy n of m”; `null` prints nothing. */
  copy: z
    .strictObject({ number: z.number().int().min(1).max(9_999), of: z.number().int().min(1).max(9_999) })
    .nullable(),
  /** Records left out by hand, e.g. to keep a page limit: identifiers of lines to take, events, delegates … */
  leftOut: z.array(z.string().max(100)).max(10_000),
  /** The session of a memorandum of conversation; `null`: the first. */
  session: sessionId.nullable(),
  /** The brief since which changes are told; `null`: the last one made. */
  since: briefRecordId.nullable(),
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
    settledNotes: 'none',
    noteTags: [],
    noteMotivations: [],
    nativeNames: true,
    paper: 'A4',
    preparedFor: '',
    preparedBy: '',
    subtitle: '',
    asOf,
    asOfZone: zoneOfTalks(notebook),
    draft: false,
    language: 'en',
    audience: 'delegation',
    portionMarks: false,
    letterhead: '',
    sourceStyle: 'register',
    drawings: [...BRIEF_DRAWINGS],
    copy: null,
    leftOut: [],
    session: null,
    since: null,
  }
}
