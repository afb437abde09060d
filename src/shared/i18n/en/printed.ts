import { briefDocumentsEn } from './brief-documents.ts'
import { briefsEn } from './briefs.ts'
import { claimsEn } from './claims.ts'
import { datesEn } from './dates.ts'
import { wordsEn } from './words.ts'

/** Every English message that can reach paper. Another language of a brief is another such record, key for key. */
export const printedEn = { ...briefsEn, ...briefDocumentsEn, ...claimsEn, ...datesEn, ...wordsEn } as const
