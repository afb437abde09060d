import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import type { BriefOptions } from '#shared/domain/brief-options.ts'
import { paperOf } from '#shared/domain/brief-types.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { directionOf } from '#shared/domain/values/brief-language.ts'
import { readBlocks } from '../structure/read-blocks.ts'
import { pageFrames } from '../theme/paper.ts'
import type { BriefFormat } from '#shared/domain/brief-types.ts'
import { furnitureOf } from './furniture.ts'
import { writeMarkdown } from './markdown/write-markdown.ts'

/** Writes a brief in a format that is text and not pages, from the definition that its PDF is set from. */
export async function writeText(
  format: Exclude<BriefFormat, 'pdf'>,
  definition: TDocumentDefinitions,
  notebook: Notebook,
  options: BriefOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const text = readBlocks(definition.content, directionOf(options.language))
  const furniture = furnitureOf(definition, notebook, options)
  if (format === 'md') return new Uint8Array(Buffer.from(writeMarkdown(text, furniture), 'utf8'))
  // Loaded when it is asked for: most briefs are PDFs, and a worker that never writes DOCX starts sooner.
  const { writeDocx } = await import('./docx/write-docx.ts')
  const frames = pageFrames(paperOf(options))
  const shape = options.type === 'matrix' ? frames.landscape : frames.portrait
  return new Uint8Array(await writeDocx(text, furniture, shape, options.language))
}
