import { ANNOTATABLE, type Annotation } from '../annotation.ts'

/** The context that makes a JSON document one of the Web Annotation Data Model (W3C, 23 February 2017, 3.1). */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** What our terms beyond the model begin with; `docs/annotations.md` says what each holds. */
export const OUR_TERMS = { am: 'urn:aide-memoire:terms:' } as const

type TextName = Pick<Annotation['target'], 'collection' | 'record' | 'field'>

const TEXT_URN = /^urn:aide-memoire:([A-Za-z]+):([A-Za-z0-9_-]{1,64}):([A-Za-z]{1,40})$/
const NOTE_URN = /^urn:(?:uuid|aide-memoire:annotations):([A-Za-z0-9_-]{1,64})$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The name of one text of one record, the same on every laptop that has the record. */
export const textUrn = ({ collection, record, field }: TextName): string =>
  `urn:aide-memoire:${collection}:${record}:${field}`

/** The text that a name of {@link textUrn} names, or `null` for any other address. */
export function textOfUrn(address: string): TextName | null {
  const [, of, record, field] = TEXT_URN.exec(address) ?? []
  const collection = ANNOTATABLE.find((name) => name === of)
  return collection === undefined ? null : { collection, record: record!, field: field! }
}

/** The address of a note: the one it came with, else one made of its identifier. */
export function noteAddress({ id, iri }: Pick<Annotation, 'id' | 'iri'>): string {
  if (iri !== '') return iri
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:aide-memoire:annotations:${id}`
}

/** The identifier in an address that {@link noteAddress} made, or `null` for an address of another tool. */
export const noteIdOf = (address: string): string | null => NOTE_URN.exec(address)?.[1] ?? null
