import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BriefOptions, BriefType } from '#shared/domain/brief-options.ts'
import { namesIn } from '#shared/domain/names-in-language.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { type ComingDocument, wholeDocument } from '../coming-document.ts'
import { changesBrief } from './changes-brief.ts'
import { chronologyBrief } from './chronology-brief.ts'
import { delegationBook } from './delegation-book.ts'
import { linesToTake } from './lines-to-take.ts'
import { matrixSheet } from './matrix-sheet.ts'
import { memorandum } from './memorandum.ts'
import { pocketCard } from './pocket-card.ts'
import { positionBrief } from './position-brief.ts'
import { readAhead } from './read-ahead.ts'
import { scenesetter } from './scenesetter.ts'

type Make = (notebook: Notebook, options: BriefOptions, past: Notebook | null) => ComingDocument

/** The document of each kind of brief. */
const DOCUMENTS: Readonly<Record<BriefType, Make>> = {
  position: positionBrief,
  scenesetter,
  lines: linesToTake,
  'pocket-card': pocketCard,
  delegations: delegationBook,
  chronology: chronologyBrief,
  matrix: matrixSheet,
  'read-ahead': readAhead,
  memcon: memorandum,
  changes: changesBrief,
}

/**
 * The definition of the kind of brief that the options name, as its content comes: a pure function of what it is given.
 * `past`: the notebook as it was at the brief since which changes are told, where that state is kept. Names stand as the
 * language of the brief has them.
 */
export function comingBrief(notebook: Notebook, options: BriefOptions, past: Notebook | null = null): ComingDocument {
  const named = (held: Notebook): Notebook => namesIn(held, options.language)
  return DOCUMENTS[options.type](named(notebook), options, past === null ? null : named(past))
}

/** The same as a whole. */
export const briefDefinition = (...given: Parameters<typeof comingBrief>): TDocumentDefinitions =>
  wholeDocument(comingBrief(...given))
