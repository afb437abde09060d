import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsAr } from './brief-documents.ts'
import { briefsAr } from './briefs.ts'
import { claimsAr } from './claims.ts'
import { datesAr } from './dates.ts'
import { wordsAr } from './words.ts'

/** Every message that can reach paper, in Arabic. */
export const printedAr: Translated<typeof printedEn> = {
  ...briefDocumentsAr,
  ...briefsAr,
  ...claimsAr,
  ...datesAr,
  ...wordsAr,
}
