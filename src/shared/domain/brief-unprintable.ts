import { z } from 'zod'
import { COLLECTIONS } from './notebook.ts'

/**
 * A character that the fonts of the printed page have no letter for: it prints as its code, `[U+13000]`. `places` are the records
 * in which it stands, the first few of `total`; none when it stands in a text of the notebook itself or of the brief.
 */
export const unprintable = z.strictObject({
  character: z.string(),
  places: z.array(z.strictObject({ collection: z.enum(COLLECTIONS), id: z.string(), title: z.string() })),
  total: z.number().int(),
})
export type Unprintable = z.output<typeof unprintable>
