import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsHi } from './brief-documents.ts'
import { briefsHi } from './briefs.ts'
import { claimsHi } from './claims.ts'
import { datesHi } from './dates.ts'
import { wordsHi } from './words.ts'

/** Every message that can reach paper, in Hindi. */
export const printedHi: Translated<typeof printedEn> = {
  ...briefDocumentsHi,
  ...briefsHi,
  ...claimsHi,
  ...datesHi,
  ...wordsHi,
}
