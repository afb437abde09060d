import { z } from 'zod'
import { COLLECTIONS, type Notebook } from './notebook.ts'

/** How many records of one kind an audience is not given. */
export const withheldCount = z.strictObject({ collection: z.enum(COLLECTIONS), count: z.number().int() })
export type WithheldCount = z.output<typeof withheldCount>

/** How many records of each kind are in a notebook and not in what of it is given; kinds with none are left out. */
export const withheldCounts = (notebook: Notebook, given: Notebook): WithheldCount[] =>
  COLLECTIONS.filter((collection) => collection !== 'briefs')
    .map((collection) => ({ collection, count: notebook[collection].length - given[collection].length }))
    .filter(({ count }) => count > 0)
