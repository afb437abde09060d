import { BRIEF_PAPERS, type BriefOptions, type BriefPaper, type BriefType } from '#shared/domain/brief-options.ts'

type Option = keyof BriefOptions

/** Options that say something for some kinds only; every other option is for all of them. */
const ONLY_FOR: Partial<Record<Option, readonly BriefType[]>> = {
  sections: ['position'],
  agendaItems: ['position', 'lines', 'pocket-card', 'matrix', 'read-ahead'],
  notes: ['position'],
  session: ['memcon'],
  since: ['changes'],
}

/** Whether an option says anything for a kind of brief. */
export const hasOption = (type: BriefType, option: Option): boolean => ONLY_FOR[option]?.includes(type) ?? true

/** The papers a kind of brief can be set on: a sheet larger than what a folder holds is for the matrix alone. */
export const papersOf = (type: BriefType): readonly BriefPaper[] =>
  type === 'matrix' ? BRIEF_PAPERS : BRIEF_PAPERS.filter((paper) => paper !== 'A3')
