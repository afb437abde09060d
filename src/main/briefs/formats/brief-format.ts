/** The files a brief can be made as. */
export const BRIEF_FORMATS = ['pdf', 'docx', 'md'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]
