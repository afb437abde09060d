import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** What an article is read from: a file by its path, or a text that was pasted. */
export type ArticleFrom =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }

/** What the worker is asked: to read an article for a notebook, dated by hand where the text bears no date (EDTF or empty). */
export type ArticleRequest = {
  readonly id: number
  readonly from: ArticleFrom
  readonly articleDate: string
  readonly notebook: Notebook | null
}

export type ArticleReply =
  | { readonly id: number; readonly kind: 'done'; readonly article: ArticleProposals }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
