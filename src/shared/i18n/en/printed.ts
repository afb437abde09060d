import { briefsEn } from './briefs.ts'
import { datesEn } from './dates.ts'
import { wordsEn } from './words.ts'

/** Every English message that can reach paper. Another language of a brief is another such record, key for key. */
export const printedEn = { ...briefsEn, ...datesEn, ...wordsEn } as const
