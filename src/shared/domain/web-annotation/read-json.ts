import { ANNOTATION_CONTEXT } from './vocabulary.ts'

export type Json = { readonly [key: string]: unknown }

/** One annotation of a file and where in the file it stands, e.g. `first.items[2]`. */
export type Found = { readonly place: string; readonly json: Json }

/** Why a file as a whole cannot be read. */
export type FileProblem =
  | { readonly reason: 'no-context' | 'no-annotations'; readonly place: string }
  | { readonly reason: 'too-many'; readonly count: number; readonly most: number }

export type FileRead =
  | { readonly ok: true; readonly found: readonly Found[]; readonly morePages: boolean }
  | { readonly ok: false; readonly problem: FileProblem }

/** The most annotations that are taken from one file. */
export const MOST_ANNOTATIONS = 2_000

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A property that may be left out, given once or given as a list, as a list. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The address in a property that holds an IRI or an object with an `id`; empty when there is none. */
export function addressIn(value: unknown): string {
  if (typeof value === 'string') return value
  return isObject(value) && typeof value['id'] === 'string' ? value['id'] : ''
}

/**
 * The annotations in a file's JSON: a single one, a page, a collection with its first page within, or an array of any
 * of these. The context must be that of the model, on the outermost object or on each of an array.
 */
export function findAnnotations(json: unknown): FileRead {
  const found: Found[] = []
  let morePages = false
  for (const [index, root] of (Array.isArray(json) ? json : [json]).entries()) {
    const place = Array.isArray(json) ? `[${index}]` : ''
    if (!isObject(root)) return refused('no-annotations', place)
    if (!listOf(root['@context']).includes(ANNOTATION_CONTEXT)) return refused('no-context', within(place, '@context'))
    const annotations = annotationsIn(root, place)
    if (annotations === null) return refused('no-annotations', place)
    for (const one of annotations) found.push(one)
    morePages ||= hasMorePages(root)
  }
  if (found.length === 0) return refused('no-annotations', '')
  if (found.length > MOST_ANNOTATIONS)
    return { ok: false, problem: { reason: 'too-many', count: found.length, most: MOST_ANNOTATIONS } }
  return { ok: true, found, morePages }
}

/** A place within another. */
export const within = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`)

const refused = (reason: 'no-context' | 'no-annotations', place: string): FileRead => ({
  ok: false,
  problem: { reason, place },
})

function annotationsIn(root: Json, place: string): readonly Found[] | null {
  const types = listOf(root['type'])
  if (types.includes('Annotation')) return [{ place, json: root }]
  if (types.includes('AnnotationPage')) return itemsOf(root, place)
  if (!types.includes('AnnotationCollection')) return null
  const first = root['first']
  return isObject(first) ? itemsOf(first, within(place, 'first')) : null
}

/** What is in a page and no object is kept, as an object without anything, so that it is counted and told of. */
const itemsOf = (page: Json, place: string): Found[] =>
  listOf(page['items']).map((item, index) => ({
    place: `${within(place, 'items')}[${index}]`,
    json: isObject(item) ? item : {},
  }))

function hasMorePages(root: Json): boolean {
  const page = isObject(root['first']) ? root['first'] : root
  return addressIn(page['next']) !== ''
}
