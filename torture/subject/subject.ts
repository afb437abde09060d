import type { Files } from '#main/storage/files.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Deed } from './story.ts'

/** A notebook's folder and what reads and writes it. */
export type Where = { readonly path: string; readonly files: Files }

/** What came of a deed: `saved` is the word the user is given, and it must be true. */
export type Answer = 'saved' | 'refused'

/** A notebook that is open. */
export type OpenSubject = {
  readonly carryOut: (deed: Deed) => Promise<Answer>
  readonly notebook: () => Notebook
  /** What the user was told about opening. */
  readonly notices: () => readonly string[]
  /** What stands on the screen about saving; empty when all is well. */
  readonly problem: () => string
  readonly close: () => Promise<void>
}

/** A way to keep a notebook: the product's, or one with a planted fault. */
export type Subject = {
  readonly create: (where: Where, notebook: Notebook) => Promise<void>
  /** Throws when the notebook cannot be opened as it is. */
  readonly open: (where: Where) => Promise<OpenSubject>
}
