import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces'

/** A run of pages whose content is made piece by piece, when it is asked for, and once. */
export type ComingPages = Omit<ContentSection, 'section'> & { readonly section: Iterable<Content> }

/**
 * A definition of which the content may still be coming, so that the first pages of a long brief need none of the rest.
 * What has a list in its place is there already.
 */
export type ComingDocument = Omit<TDocumentDefinitions, 'content'> & {
  readonly content: Content | readonly ComingPages[]
}

/** All of a document: what is still coming is made now. */
export const wholeDocument = (document: ComingDocument): TDocumentDefinitions =>
  withSections(document, (section) => [...section]) as TDocumentDefinitions

/** A document whose content is shown to `look` before anybody else has it: at once where it is there, else as it comes. */
export function lookedAt(document: ComingDocument, look: (node: unknown) => void): ComingDocument {
  function* looked(section: Iterable<Content>): Generator<Content> {
    for (const node of section) {
      look(node)
      yield node
    }
  }
  for (const page of pagesOf(document)) look(isComing(page) ? { ...page, section: [] } : page)
  return withSections(document, looked)
}

/** A document whose content is kept as it comes. `soFar`: the document with what has come. */
export function kept(document: ComingDocument): {
  readonly coming: ComingDocument
  readonly soFar: () => TDocumentDefinitions
} {
  const all = new Map<unknown, Content[]>()
  function* keeping(section: Iterable<Content>): Generator<Content> {
    const come: Content[] = []
    all.set(section, come)
    for (const node of section) {
      come.push(node)
      yield node
    }
  }
  return {
    coming: withSections(document, keeping),
    soFar: () => withSections(document, (section) => all.get(section) ?? []) as TDocumentDefinitions,
  }
}

const pagesOf = ({ content }: ComingDocument): readonly unknown[] => (Array.isArray(content) ? content : [content])

function withSections(
  document: ComingDocument,
  change: (section: Iterable<Content>) => Iterable<Content>,
): ComingDocument {
  const { content } = document
  if (!Array.isArray(content)) return document
  return {
    ...document,
    content: (content as unknown[]).map((page) =>
      isComing(page) ? { ...page, section: change(page.section) } : page,
    ) as ComingPages[],
  }
}

/** Whether the content of these pages is made when it is asked for. */
function isComing(page: unknown): page is ComingPages {
  if (typeof page !== 'object' || page === null || !('section' in page)) return false
  const { section } = page
  return typeof section === 'object' && section !== null && !Array.isArray(section) && Symbol.iterator in section
}
