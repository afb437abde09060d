import { z } from 'zod'
import { sourceId } from './identifier.ts'
import { line, prose } from './text.ts'

/** Where a fact comes from: a source, the place in it (`¶2`, `p. 14`) and, where they were kept, its exact words. */
export const citation = z.strictObject({ source: sourceId, locator: line, words: prose.optional() })
export type Citation = z.output<typeof citation>

export const citations = z.array(citation).max(50, 'At most 50 citations fit one record.')
