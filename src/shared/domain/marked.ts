import { line } from './text.ts'
import { isTlp, MARKING_MAX_LENGTH, normaliseMarking, TLP_LEVELS } from './values/marking.ts'

/**
 * A handling marking: a TLP 2.0 label or a free text such as OFFICIAL-SENSITIVE, at most 60 characters.
 * `null` on a record means: that of the notebook.
 */
export const marking = line
  .max(MARKING_MAX_LENGTH, `A marking is at most ${MARKING_MAX_LENGTH} characters.`)
  .refine((text) => text.trim() !== '', 'A marking cannot be empty.')
  .refine(
    (text) => !/^\s*TLP\b/i.test(text) || isTlp(normaliseMarking(text)),
    `TLP 2.0 knows ${TLP_LEVELS.join(', ')} and no other label.`,
  )
  .overwrite((text) => normaliseMarking(text))

export const ownMarking = marking.nullable()
