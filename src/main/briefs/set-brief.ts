import type { BriefOptions } from '#shared/domain/brief-options.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Unprintable } from '#shared/domain/brief-unprintable.ts'
import { briefDefinition } from './documents/brief-definition.ts'
import { unprintables } from './documents/unprintables.ts'
import { type RenderedPdf, type RenderOptions, renderPdf } from './render-pdf.ts'
import { lettersMissingIn } from './text/missing-letters.ts'

/** A brief that is set: the PDF, and the characters in it that its fonts have no letter for. */
export type SetBrief = RenderedPdf & Readonly<{ unprintable: readonly Unprintable[] }>

/** Sets a brief of a notebook: what the window, the file and the command have in common. Rejects as `renderPdf` does. */
export async function setBrief(notebook: Notebook, options: BriefOptions, request: RenderOptions): Promise<SetBrief> {
  const definition = briefDefinition(notebook, options)
  // Looked at first: pdfmake writes into the definition it is given.
  const missing = lettersMissingIn(definition, request.fonts)
  const pdf = await renderPdf(definition, request)
  return { ...pdf, unprintable: unprintables(notebook, missing) }
}
