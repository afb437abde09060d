import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BriefOptions, BriefType } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { positionBrief } from './position-brief.ts'

/** The document of each kind of brief. */
const DOCUMENTS: Readonly<Record<BriefType, (notebook: Notebook, options: BriefOptions) => TDocumentDefinitions>> = {
  position: positionBrief,
}

/** The definition of the kind of brief that the options name. */
export const briefDefinition = (notebook: Notebook, options: BriefOptions): TDocumentDefinitions =>
  DOCUMENTS[options.type](notebook, options)
