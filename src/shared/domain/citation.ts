import { z } from 'zod'
import { sourceId } from './identifier.ts'
import { line } from './text.ts'

/** Where a fact comes from: a source and the place in it (`¶2`, `p. 14`). */
export const citation = z.strictObject({ source: sourceId, locator: line })
export type Citation = z.output<typeof citation>

export const citations = z.array(citation).max(50, 'At most 50 citations fit one record.')
