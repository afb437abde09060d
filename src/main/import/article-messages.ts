import type { ArticleProposals } from '#shared/domain/import/proposal.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** What is read: a file by its name and bytes, or a text without either. */
export type ArticleInput =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }

/** What the service asks of its worker. */
export type ArticleRequest = {
  readonly id: number
  readonly input: ArticleInput
  readonly notebook: Notebook
  /** EDTF; empty: the day that the article bears itself. */
  readonly date: string
}

/** What the worker answers: proposals, what is wrong with the file, or a fault of ours. */
export type ArticleReply =
  | { readonly kind: 'read'; readonly id: number; readonly proposals: ArticleProposals }
  | { readonly kind: 'unreadable' | 'failed'; readonly id: number; readonly message: string }
