import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import type { CollectionName, Notebook } from '#shared/domain/notebook.ts'

/** What an article is read from: a file by its path, or a text that was pasted. */
export type ArticleFrom =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** The lists that hold what an article can be the same as, or add to. */
export const KNOWN_LISTS = [
  'parties',
  'delegates',
  'agendaItems',
  'positions',
  'events',
  'challenges',
  'scenarios',
  'sources',
] as const satisfies CollectionName[]

/** Some records of a notebook, as the JSON of a list: what is there already comes before the article that is read against it. */
export type KnownRecords = {
  readonly id: number
  readonly kind: 'known'
  readonly list: (typeof KNOWN_LISTS)[number]
  readonly json: string
}

/**
 * To read an article for a notebook, dated by hand where the text bears no date (EDTF or empty). The lists of the notebook
 * are those that came before.
 */
export type ReadArticle = {
  readonly id: number
  readonly kind: 'read'
  readonly from: ArticleFrom
  readonly articleDate: string
  readonly notebook: Notebook | null
}

/** What the worker is asked. */
export type ArticleRequest = KnownRecords | ReadArticle

export type ArticleReply =
  | { readonly id: number; readonly kind: 'done'; readonly article: ArticleProposals }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
