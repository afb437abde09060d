import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsZh } from './brief-documents.ts'
import { briefsZh } from './briefs.ts'
import { claimsZh } from './claims.ts'
import { datesZh } from './dates.ts'
import { wordsZh } from './words.ts'

/** Every message that can reach paper, in Chinese. */
export const printedZh: Translated<typeof printedEn> = {
  ...briefDocumentsZh,
  ...briefsZh,
  ...claimsZh,
  ...datesZh,
  ...wordsZh,
}
