import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { gradesOf } from './matrix/matrix-model.ts'

/** What a position rests on and how sure we are of it, in one line: `C3, low confidence`. */
export function useStanding(position: Position | undefined): string {
  const sources = useNotebook((notebook) => notebook.sources)
  if (position === undefined) return ''
  const grades = new Map<string, string>(
    sources.map(({ id, reliability, credibility }) => [id, `${reliability}${credibility}`]),
  )
  const { confidence } = position
  return [
    ...gradesOf(position.citations, grades),
    ...(confidence === null ? [] : [message(`confidence.${confidence}`)]),
  ].join(', ')
}
