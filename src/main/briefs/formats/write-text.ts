import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
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
  const direction = directionOf(options.language)
  const furniture = furnitureOf(definition, notebook, options)
  if (format === 'md') {
    const text = readBlocks(definition.content, direction)
    return new Uint8Array(Buffer.from(writeMarkdown(text, furniture), 'utf8'))
  }
  // Loaded when it is asked for: most briefs are PDFs, and a worker that never writes DOCX starts sooner.
  const { writeDocx } = await import('./docx/write-docx.ts')
  const frames = pageFrames(paperOf(options))
  const read = turned(definition.content).map(({ orientation, content }) => ({
    shape: frames[orientation],
    ...readBlocks(content, direction),
  }))
  const notes = new Map(read.flatMap((one) => [...one.notes]))
  const stretches = read.filter(({ blocks }, at) => at === 0 || blocks.length > 0)
  return new Uint8Array(await writeDocx(stretches, notes, furniture, options.language))
}

type Turned = { readonly orientation: 'portrait' | 'landscape'; readonly content: Content[] }

/** The parts of a definition by how their pages stand, those that stand alike and follow one another together. */
function turned(content: Content): Turned[] {
  const parts: Turned[] = []
  for (const node of Array.isArray(content) ? content : [content]) {
    const isWide = (node as { pageOrientation?: unknown }).pageOrientation === 'landscape'
    const orientation = isWide ? 'landscape' : 'portrait'
    const last = parts.at(-1)
    if (last?.orientation === orientation) last.content.push(node)
    else parts.push({ orientation, content: [node] })
  }
  return parts.length === 0 ? [{ orientation: 'portrait', content: [] }] : parts
}
