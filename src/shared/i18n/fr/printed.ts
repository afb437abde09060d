import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsFr } from './brief-documents.ts'
import { briefsFr } from './briefs.ts'
import { claimsFr } from './claims.ts'
import { datesFr } from './dates.ts'
import { wordsFr } from './words.ts'

/** Every message that can reach paper, in French. */
export const printedFr: Translated<typeof printedEn> = {
  ...briefDocumentsFr,
  ...briefsFr,
  ...claimsFr,
  ...datesFr,
  ...wordsFr,
}
