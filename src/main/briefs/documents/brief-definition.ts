import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BriefOptions, BriefType } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { positionBrief } from './position-brief.ts'

/** The document of each kind of brief. */
const DOCUMENTS: Readonly<Record<BriefType, (notebook: Notebook, options: BriefOptions) => TDocumentDefinitions>> = {
  position: positionBrief,
  // Each kind gets a file of its own beside this one.
  scenesetter: positionBrief,
  lines: positionBrief,
  'pocket-card': positionBrief,
  delegations: positionBrief,
  chronology: positionBrief,
  matrix: positionBrief,
  'read-ahead': positionBrief,
  memcon: positionBrief,
  changes: positionBrief,
}

/** The definition of the kind of brief that the options name. */
export const briefDefinition = (notebook: Notebook, options: BriefOptions): TDocumentDefinitions =>
  DOCUMENTS[options.type](notebook, options)
