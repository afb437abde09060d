import type { Column, Content } from 'pdfmake/interfaces'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { MarginGroup } from '../structure/margin.ts'
import type { Tagged } from '../structure/tag.ts'
import { NOTES_GAP, withNotesBeside } from '../theme/paper.ts'
import type { BriefContext } from './context.ts'
import type { Notes } from './notes.ts'

type Annotated = Annotation['target']['collection']

/**
 * The context for a part that prints texts of these collections: where their notes go into the margin and there are any,
 * its upright pages have a column for them. A part is as wide from its first line to its last.
 */
export function withMargin(context: BriefContext, collections: readonly Annotated[]): BriefContext {
  const { options, annotations } = context.material
  if (options.notes !== 'margin') return context
  if (!annotations.some(({ target }) => collections.includes(target.collection))) return context
  return { ...context, frames: { ...context.frames, portrait: withNotesBeside(context.frames.portrait) } }
}

/** A text with the notes that it leads to in its margin; where they stand at its end, the text as it comes. */
export function* besideMargin(
  { frames: { portrait: frame } }: BriefContext,
  text: Iterable<Content>,
  notes: Notes,
): Generator<Content> {
  if (frame.notes === 0) return yield* text
  // The notes are known once the whole text is set.
  const stack = [...text]
  const marginGroup: MarginGroup = {}
  const margin = notes.margin(marginGroup)
  if (margin.length === 0) return yield* stack
  const columns: Column[] = [
    { stack, width: frame.inner },
    { stack: margin, width: frame.notes },
  ]
  const beside: Content & Tagged = { columns, columnGap: NOTES_GAP, marginGroup }
  yield beside
}
