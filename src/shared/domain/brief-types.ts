import type { BriefOptions, BriefPaper, BriefType } from './brief-options.ts'

/** The files a brief can be made as. */
export const BRIEF_FORMATS = ['pdf', 'docx', 'md'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** Options that not every kind of brief has a use for; the others (paper, language, audience, marks …) are for all. */
export type OwnOption =
  'sections' | 'agendaItems' | 'events' | 'drawings' | 'notes' | 'nativeNames' | 'session' | 'since'

/** How long a kind of brief may be: so many pages, and so many more for each agenda item in it. */
export type PageLimit = Readonly<{ pages: number; perItem: number }>

/** What a kind of brief can be told, what it is printed on and how long its readers bear it to be. */
export type BriefKind = Readonly<{
  options: readonly OwnOption[]
  papers: readonly BriefPaper[]
  limit: PageLimit
}>

const SHEETS: readonly BriefPaper[] = ['A4', 'Letter']
const pages = (count: number): PageLimit => ({ pages: count, perItem: 0 })

/**
 * One line a kind, read by the documents, the command and the screen. The limits are those of the trade (a scenesetter
 * is two pages, lines to take are a page an item, a pocket card is one sheet) and, where the trade has none, ours.
 */
export const BRIEF_KINDS: Readonly<Record<BriefType, BriefKind>> = {
  position: {
    options: ['sections', 'agendaItems', 'events', 'drawings', 'notes', 'nativeNames'],
    papers: SHEETS,
    limit: { pages: 10, perItem: 2 },
  },
  scenesetter: { options: ['agendaItems', 'events', 'nativeNames'], papers: SHEETS, limit: pages(2) },
  lines: { options: ['agendaItems', 'notes'], papers: SHEETS, limit: { pages: 0, perItem: 1 } },
  'pocket-card': { options: ['agendaItems', 'nativeNames'], papers: SHEETS, limit: pages(1) },
  delegations: { options: ['nativeNames'], papers: SHEETS, limit: pages(8) },
  chronology: { options: ['events', 'drawings', 'nativeNames'], papers: SHEETS, limit: pages(4) },
  matrix: { options: ['agendaItems'], papers: ['A4', 'Letter', 'A3'], limit: pages(1) },
  'read-ahead': { options: ['agendaItems', 'nativeNames'], papers: SHEETS, limit: pages(4) },
  memcon: { options: ['session', 'nativeNames'], papers: SHEETS, limit: pages(4) },
  changes: { options: ['since'], papers: SHEETS, limit: pages(3) },
}

/** Whether an option changes anything in a kind of brief. */
export const hasOption = (type: BriefType, option: OwnOption): boolean => BRIEF_KINDS[type].options.includes(option)

/** The paper that a brief is printed on: that which was chosen, or A4 where its kind is not printed on that. */
export const paperOf = ({ type, paper }: Pick<BriefOptions, 'type' | 'paper'>): BriefPaper =>
  BRIEF_KINDS[type].papers.includes(paper) ? paper : 'A4'
