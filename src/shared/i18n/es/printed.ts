import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsEs } from './brief-documents.ts'
import { briefsEs } from './briefs.ts'
import { claimsEs } from './claims.ts'
import { datesEs } from './dates.ts'
import { wordsEs } from './words.ts'

/** Every message that can reach paper, in Spanish. */
export const printedEs: Translated<typeof printedEn> = {
  ...briefDocumentsEs,
  ...briefsEs,
  ...claimsEs,
  ...datesEs,
  ...wordsEs,
}
