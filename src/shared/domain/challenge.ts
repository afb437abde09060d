import { z } from 'zod'
import { citations } from './citation.ts'
import { agendaItemId, challengeId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, order, prose, title } from './text.ts'
import { LIKELIHOODS } from './values/likelihood.ts'

export const IMPACTS = ['low', 'moderate', 'high', 'severe'] as const
export type Impact = (typeof IMPACTS)[number]

/** What can break the talks. `null` for likelihood or impact: not yet judged. */
export const challenge = z.strictObject({
  id: challengeId,
  order,
  title,
  description: prose,
  likelihood: z.enum(LIKELIHOODS).nullable(),
  impact: z.enum(IMPACTS).nullable(),
  mitigation: prose,
  agendaItems: z.array(agendaItemId).max(100),
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Challenge = z.output<typeof challenge>
