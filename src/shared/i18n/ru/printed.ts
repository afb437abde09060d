import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsRu } from './brief-documents.ts'
import { briefsRu } from './briefs.ts'
import { claimsRu } from './claims.ts'
import { datesRu } from './dates.ts'
import { wordsRu } from './words.ts'

/** Every message that can reach paper, in Russian. */
export const printedRu: Translated<typeof printedEn> = {
  ...briefDocumentsRu,
  ...briefsRu,
  ...claimsRu,
  ...datesRu,
  ...wordsRu,
}
