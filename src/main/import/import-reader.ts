import type { CommandName } from '#shared/domain/commands/inputs.ts'
import type { Acceptance } from '#shared/domain/import/acceptance.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** What a reader is given besides the file. */
export type ImportOptions = {
  /** The date of an article that bears none, EDTF; empty: none was given. */
  readonly date: string
  /** Makes a fresh identifier at every call. */
  readonly newId: () => string
  /** The moment of the import, ISO 8601 in UTC. */
  readonly at: string
}

/** What a reader found in a file: everything proposed, ready to be accepted, and what to write into the report. */
export type ImportRead = {
  /** Each list goes in by one `import:accept`; a file with nothing in it has none. */
  readonly acceptance: Acceptance | null
  /** What goes in by another command instead, as one edit; left out or `null`: nothing does. */
  readonly edit?: { readonly command: CommandName; readonly input: { readonly records: readonly object[] } } | null
  /** How many records it proposes. */
  readonly proposed: number
  /** What to tell the user besides: sentences. */
  readonly notes: readonly string[]
  /** The findings as plain data, for the report. */
  readonly report: Readonly<Record<string, unknown>>
}

/** Reads a file for a notebook, which it only reads. Throws an Error whose message names the file and the place in it. */
export type ImportReader = (path: string, notebook: Notebook, options: ImportOptions) => Promise<ImportRead>
