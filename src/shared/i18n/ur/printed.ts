import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsUr } from './brief-documents.ts'
import { briefsUr } from './briefs.ts'
import { claimsUr } from './claims.ts'
import { datesUr } from './dates.ts'
import { wordsUr } from './words.ts'

/** Every message that can reach paper, in Urdu. */
export const printedUr: Translated<typeof printedEn> = {
  ...briefDocumentsUr,
  ...briefsUr,
  ...claimsUr,
  ...datesUr,
  ...wordsUr,
}
