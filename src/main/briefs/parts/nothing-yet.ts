import type { Content } from 'pdfmake/interfaces'
import type { PrintedKey } from '#shared/i18n/printed.ts'
import { type } from '../theme/type-scale.ts'
import type { BriefContext } from './context.ts'

/** What a document says in the place of its text while there is none. */
export function nothingYet({ say, frames }: BriefContext, key: PrintedKey = 'brief.nothing'): Content[] {
  const indent = frames.portrait.side + frames.portrait.gutter
  return [{ ...type.missing, text: say(key), margin: [indent, 0, 0, 0] }]
}
