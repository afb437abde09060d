import { writeFile } from 'node:fs/promises'
import old from '../../src/main/storage/migrations/fixtures/notebook-v1.json' with { type: 'json' }
import type { Codec } from '#main/storage/codec.ts'
import { nodeFiles } from '#main/storage/files.ts'
import { migrate } from '#main/storage/migrations/registry.ts'
import { notebookFolder } from '#main/storage/notebook-folder.ts'
import { plainCodec } from '#main/storage/plain-codec.ts'
import type { Notebook } from '#shared/domain/notebook.ts'

/** A notebook in the first version of the format, with so many events more, each of some four kilobytes. */
export function inFirstFormat(more = 0): typeof old {
  const [event] = old.events
  const further = Array.from({ length: more }, (_, at) => ({
    ...event!,
    id: `more-${at}`,
    description: 'A line of the account. '.repeat(180),
  }))
  return { ...old, events: [...old.events, ...further] }
}

/** What it is in today's format. */
export const today = (notebook: typeof old): Notebook => migrate(notebook, 1) as Notebook

/** Makes a notebook's folder with one snapshot in it, as the first version wrote it. */
export async function writeInFirstFormat(path: string, notebook: typeof old, codec: Codec = plainCodec): Promise<void> {
  await nodeFiles.makeFolder(path)
  const body = Buffer.from(`${JSON.stringify(notebook)}\n{"redo":[],"undo":[]}\n`)
  await writeFile(notebookFolder(path, codec.endings).snapshot(1), await codec.sealSnapshot(HEAD, body))
}

const HEAD = { notebook: 'talks', generation: 1, sequence: 0, schemaVersion: 1, savedAt: '2025-10-17T08:00:00.000Z' }
