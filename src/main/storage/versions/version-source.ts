import { plainCodec } from '../plain-codec.ts'
import type { Files } from '../files.ts'
import { isMissing } from '../files.ts'
import { readJournal, type ReadJournal } from '../journal-record.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { type Generations, listGenerations, notebookFolder } from '../notebook-folder.ts'
import { readSnapshot, type Snapshot } from '../snapshot-file.ts'

/**
 * What is kept of a notebook's past: whole states (snapshots) and the edits between them (journals), each under its
 * generation. Reading changes nothing, and what has been pruned meanwhile or does not hold is `null`.
 */
export type VersionSource = {
  readonly generations: () => Promise<Generations>
  readonly snapshot: (generation: number) => Promise<Snapshot | null>
  readonly journal: (generation: number) => Promise<ReadJournal | null>
}

/** The past of one notebook as its folder holds it, beside the store that writes there. */
export function pastOf({ id: notebook, path, files, codec = plainCodec }: NotebookPlace): VersionSource {
  const folder = notebookFolder(path, codec.endings)
  return {
    generations: () => listGenerations(files, folder),
    snapshot: async (generation) => {
      const bytes = await bytesOf(files, folder.snapshot(generation))
      return bytes === null ? null : await readSnapshot(bytes, { notebook, generation }, codec)
    },
    journal: async (generation) => {
      const bytes = await bytesOf(files, folder.journal(generation))
      const journal = bytes === null ? null : await readJournal(bytes, codec)
      return journal?.head?.notebook === notebook ? journal : null
    },
  }
}

/** Old files go while a newer one is being written; one that the disk cannot give is no reason to hide the others. */
async function bytesOf(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (isMissing(error) || (error as NodeJS.ErrnoException).code === 'EIO') return null
    throw error
  }
}
