import type { printedEn } from '../en/printed.ts'
import type { Translated } from '../translated.ts'
import { briefDocumentsTr } from './brief-documents.ts'
import { briefsTr } from './briefs.ts'
import { claimsTr } from './claims.ts'
import { datesTr } from './dates.ts'
import { wordsTr } from './words.ts'

/** Every message that can reach paper, in Turkish. */
export const printedTr: Translated<typeof printedEn> = {
  ...briefDocumentsTr,
  ...briefsTr,
  ...claimsTr,
  ...datesTr,
  ...wordsTr,
}
