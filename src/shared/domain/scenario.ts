import { z } from 'zod'
import { citations } from './citation.ts'
import { agendaItemId, scenarioId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { line, order, prose, title } from './text.ts'
import { LIKELIHOODS } from './values/likelihood.ts'

/** Which way the talks go in it: a way out of the conflict, a way down into it, or neither. */
export const SCENARIO_DIRECTIONS = ['way-out', 'way-down', 'other'] as const
export type ScenarioDirection = (typeof SCENARIO_DIRECTIONS)[number]

/** One way the talks can end. */
export const scenario = z.strictObject({
  id: scenarioId,
  order,
  title,
  direction: z.enum(SCENARIO_DIRECTIONS),
  outcome: prose,
  /** ICD 203 probability band; `null`: not yet judged. */
  likelihood: z.enum(LIKELIHOODS).nullable(),
  triggers: prose,
  response: prose,
  agendaItems: z.array(agendaItemId).max(100),
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Scenario = z.output<typeof scenario>
