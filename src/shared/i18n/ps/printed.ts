import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsPs } from './brief-documents.ts'
import { briefsPs } from './briefs.ts'
import { claimsPs } from './claims.ts'
import { datesPs } from './dates.ts'
import { wordsPs } from './words.ts'

/** Every message that can reach paper, in Pashto. */
export const printedPs: Translated<typeof printedEn> = {
  ...briefDocumentsPs,
  ...briefsPs,
  ...claimsPs,
  ...datesPs,
  ...wordsPs,
}
