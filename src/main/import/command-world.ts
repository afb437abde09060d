import type { Notebook } from '#shared/domain/notebook.ts'

/** What an import without a window needs of the world around it. */
export type ImportCommandWorld = Readonly<{
  readNotebook: (
    path: string,
  ) => Promise<
    | { readonly ok: true; readonly notebook: Notebook }
    | { readonly ok: false; readonly problem: { readonly message: string } }
  >
  /** Writes a file as a whole or not at all; throws what the disk throws. */
  write: (path: string, bytes: Uint8Array) => Promise<void>
  /** The folder that relative names are read from. */
  folder: string
  /** The instant of the import, ISO 8601 in UTC. */
  now: string
  newId: () => string
  print: (line: string) => void
  complain: (line: string) => void
}>
