import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsFaAf } from './brief-documents.ts'
import { briefsFaAf } from './briefs.ts'
import { claimsFaAf } from './claims.ts'
import { datesFaAf } from './dates.ts'
import { wordsFaAf } from './words.ts'

/** Every message that can reach paper, in Dari. */
export const printedFaAf: Translated<typeof printedEn> = {
  ...briefDocumentsFaAf,
  ...briefsFaAf,
  ...claimsFaAf,
  ...datesFaAf,
  ...wordsFaAf,
}
