import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsFa } from './brief-documents.ts'
import { briefsFa } from './briefs.ts'
import { claimsFa } from './claims.ts'
import { datesFa } from './dates.ts'
import { wordsFa } from './words.ts'

/** Every message that can reach paper, in Persian. */
export const printedFa: Translated<typeof printedEn> = {
  ...briefDocumentsFa,
  ...briefsFa,
  ...claimsFa,
  ...datesFa,
  ...wordsFa,
}
