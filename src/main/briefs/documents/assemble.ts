import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { paperOf } from '#shared/domain/brief-types.ts'
import type { BriefOptions, BriefSection } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { highestMarking } from '#shared/domain/values/marking.ts'
import type { ComingDocument, ComingPages } from '../coming-document.ts'
import { type BriefContext, briefContext } from '../parts/context.ts'
import { extraMarkingLines, pageFoot, pageHead } from '../parts/furniture.ts'
import { kindInSentence } from '../parts/kind-words.ts'
import { oneLine } from '../text/plain.ts'
import { type Frame, pageFrames } from '../theme/paper.ts'
import { type } from '../theme/type-scale.ts'
import { selectMaterial } from './material.ts'

/**
 * What a document is made from. `sections`: what of the notebook it holds, as the position brief names its parts; a
 * document that is not made of parts chosen by the user says so itself. `marked`: markings of what it holds beyond these.
 */
export function contextOf(
  notebook: Notebook,
  options: BriefOptions,
  sections: readonly BriefSection[] = options.sections,
  marked: readonly (string | null)[] = [],
): BriefContext {
  const paper = paperOf(options)
  const selected = selectMaterial(notebook, { ...options, paper, sections: [...sections] })
  const marking = highestMarking([selected.marking, ...marked]) ?? selected.marking
  const material = { ...selected, marking }
  const plain = pageFrames(paper)
  return briefContext(material, pageFrames(paper, extraMarkingLines(material.marking, plain.portrait)))
}

/** A run of pages of one shape. */
export type Pages = { readonly frame: Frame; readonly content: Iterable<Content> }

/** A document of pages under the furniture that all briefs share. */
export function assembled(context: BriefContext, pages: readonly Pages[]): ComingDocument {
  const { portrait } = context.frames
  return {
    pageSize: { width: portrait.width, height: portrait.height },
    pageMargins: [...portrait.margins],
    content: pages.map(({ frame, content }): ComingPages => ({
      section: content,
      pageOrientation: frame.orientation,
      pageSize: { width: frame.width, height: frame.height },
      pageMargins: [...frame.margins] as [number, number, number, number],
    })),
    header: pageHead(context),
    footer: pageFoot(context),
    ...basics(context),
  }
}

/** What every document says of itself, whatever its pages look like. */
export function basics({ say, material }: BriefContext): Omit<TDocumentDefinitions, 'content'> {
  const { notebook, options, marking } = material
  return {
    defaultStyle: { ...type.text },
    info: {
      title: say('brief.document-title', {
        title: oneLine(notebook.title),
        kind: kindInSentence(say, options.type),
      }),
      author: oneLine(options.preparedBy),
      subject: marking,
      creator: 'Aide-Mémoire',
      producer: 'Aide-Mémoire',
      creationDate: new Date(options.asOf),
    },
    language: options.language,
    displayTitle: true,
    version: '1.7',
  }
}
