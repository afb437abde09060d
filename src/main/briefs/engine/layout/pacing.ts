/** How far a document is laid out, and who is asked on the way. */
export type Pacing = {
  /** The layout ends once so many pages are full. */
  readonly upTo: number
  /** Called before each step; throws where the document is no longer wanted. */
  readonly check: () => void
  /** Whether that was the whole document; known once it is laid out. */
  isWhole: boolean
}

/** Pacings by the content of their definition, which is all that pdfmake hands on. They go when the definition does. */
const pacings = new WeakMap<object, Pacing>()

/**
 * Lays the document with this content out step by step. With an end to its pages, none of what comes after them is looked
 * at; where it turns out longer, page numbers that are not known yet are left out, and foot and head are told `NaN` for
 * the number of pages. Such a definition must hold no list of contents of pdfmake's own making.
 */
export function setPacing(content: object, { upTo = Infinity, check }: { upTo?: number; check: () => void }): Pacing {
  const pacing = { upTo, check, isWhole: false }
  pacings.set(content, pacing)
  return pacing
}

/** How the document with this content is to be laid out; `undefined` for one that nobody paces. */
export const pacingOf = (content: unknown): Pacing | undefined =>
  typeof content === 'object' && content !== null ? pacings.get(content) : undefined
