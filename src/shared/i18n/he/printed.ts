import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsHe } from './brief-documents.ts'
import { briefsHe } from './briefs.ts'
import { claimsHe } from './claims.ts'
import { datesHe } from './dates.ts'
import { wordsHe } from './words.ts'

/** Every message that can reach paper, in Hebrew. */
export const printedHe: Translated<typeof printedEn> = {
  ...briefDocumentsHe,
  ...briefsHe,
  ...claimsHe,
  ...datesHe,
  ...wordsHe,
}
