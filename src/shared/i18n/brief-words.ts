import type { BriefCut } from '../domain/brief-meter.ts'
import type { TemplateProblem } from '../domain/brief-template.ts'
import { message } from './message.ts'

/** What can be left out of a brief, and about how much room that frees: `Could say, item 4: “…” (about 2 lines)`. */
export function cutInWords({ collection, title, weight, use, item, lines }: BriefCut): string {
  const room = message('brief-meter.room', { lines })
  const kind = message(`collection.${collection}`, { count: 1 })
  if (weight === null) return message('brief-meter.cut', { kind, title, room })
  const said = use === 'raise' || use === null ? message(`weight.${weight}`) : message(`use.${use}`)
  return message('brief-meter.cut-line', { weight: said, item, title, room })
}

/** Why a file is no template, in a sentence that names the place. */
export function templateProblemInWords(problem: TemplateProblem): string {
  switch (problem.reason) {
    case 'not-json':
      return message('brief-template.not-json')
    case 'not-a-template':
      return message('brief-template.not-a-template')
    case 'newer':
      return message('brief-template.newer', { found: problem.found, known: problem.known })
    case 'invalid':
      return message('brief-template.invalid', { place: problem.place, message: problem.message })
  }
}
