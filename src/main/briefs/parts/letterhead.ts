import type { Content, ContentImage } from 'pdfmake/interfaces'
import { tagged } from '../structure/tag.ts'
import { oneLine } from '../text/plain.ts'
import { mm } from '../theme/paper.ts'
import type { BriefContext } from './context.ts'

/** Highest letterhead, in points: what is taller is drawn smaller. */
const HEIGHT = mm(20)

/**
 * The sender's picture at the head of the first page, across its whole width or less, with `after` points under it.
 * Nothing where none was given; that it is a picture was checked before.
 */
export function letterhead({ say, material: { options }, frames }: BriefContext, after: number): Content[] {
  if (options.letterhead === '') return []
  const by = oneLine(options.preparedBy)
  const alt = by === '' ? say('brief.letterhead') : say('brief.letterhead-of', { by })
  return [
    tagged<ContentImage>(
      { as: 'figure', alt },
      { image: options.letterhead, fit: [frames.portrait.inner, HEIGHT], margin: [0, 0, 0, after] },
    ),
  ]
}
