import { z } from 'zod'
import { citations } from './citation.ts'
import { delegateId, partyId } from './identifier.ts'
import { ownMarking } from './marked.ts'
import { languageTag, line, nativeName, order, prose } from './text.ts'

/** A person in a delegation; with an empty name, one whose name is not published. */
export const delegate = z.strictObject({
  id: delegateId,
  party: partyId,
  /** Rank within the delegation: the lowest comes first, after the head. */
  order,
  isHead: z.boolean(),
  name: line,
  nativeName: nativeName.nullable(),
  /** How to say the name, in plain letters. */
  pronunciation: line,
  /** Office held, e.g. Minister of Defence. */
  title: line,
  /** How to address the person in the room. */
  formOfAddress: line,
  languages: z.array(languageTag).max(20),
  biography: prose,
  notes: prose,
  doubt: line,
  citations,
  marking: ownMarking,
})
export type Delegate = z.output<typeof delegate>
