import { z } from 'zod'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Files } from './files.ts'
import { listGenerations, notebookFolder } from './notebook-folder.ts'
import { writeWholeFile } from './whole-file.ts'

/** What the library shows of a notebook: derived from it, and never believed when the folder has moved on since. */
const card = z.strictObject({
  title: z.string(),
  marking: z.string(),
  events: z.number().int(),
  agendaItems: z.number().int(),
  positions: z.number().int(),
  savedAt: z.string(),
})
export type Card = z.output<typeof card>

const kept = z.strictObject({ of: z.string(), card })

export const cardOf = (notebook: Notebook, savedAt: string): Card => ({
  title: notebook.title,
  marking: notebook.marking,
  events: notebook.events.length,
  agendaItems: notebook.agendaItems.length,
  positions: notebook.positions.length,
  savedAt,
})

/** Keeps the card beside the notebook, with a mark of the files it was derived from. */
export async function writeCard(files: Files, path: string, notebook: Notebook, savedAt: string): Promise<void> {
  const value: z.output<typeof kept> = { of: await newestFiles(files, path), card: cardOf(notebook, savedAt) }
  await writeWholeFile(files, notebookFolder(path).card, Buffer.from(JSON.stringify(value)))
}

/** The kept card, or `null` when there is none or the notebook was changed after it was written. */
export async function readCard(files: Files, path: string): Promise<Card | null> {
  try {
    const read = kept.parse(JSON.parse((await files.read(notebookFolder(path).card)).toString('utf8')))
    return read.of === (await newestFiles(files, path)) ? read.card : null
  } catch {
    return null
  }
}

/** Names the newest snapshot and journal with their sizes: differs as soon as an edit was saved. */
async function newestFiles(files: Files, path: string): Promise<string> {
  const folder = notebookFolder(path)
  const { snapshots, journals } = await listGenerations(files, folder)
  const sizeOf = async (file: string | undefined): Promise<number> =>
    file === undefined ? 0 : ((await files.describe(file))?.size ?? 0)
  const snapshot = snapshots.at(-1)
  const journal = journals.at(-1)
  return [
    snapshot ?? 0,
    await sizeOf(snapshot === undefined ? undefined : folder.snapshot(snapshot)),
    journal ?? 0,
    await sizeOf(journal === undefined ? undefined : folder.journal(journal)),
  ].join(' ')
}
