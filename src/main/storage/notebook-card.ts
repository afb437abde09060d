import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Files } from './files.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { isKeptFile, notebookFolder } from './notebook-folder.ts'
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

/** `check` is SHA-256, in hexadecimal, of the folder's name, the mark and the card. */
const kept = z.strictObject({ of: z.string(), card, check: z.string() })

/** With the folder's name in it, so that a card that belongs to another notebook does not hold. */
const checkOf = (path: string, of: string, value: Card): string =>
  createHash('sha256')
    .update(JSON.stringify([basename(path), of, value]))
    .digest('hex')

export const cardOf = (notebook: Notebook, savedAt: string): Card => ({
  title: notebook.title,
  marking: notebook.marking,
  events: notebook.events.length,
  agendaItems: notebook.agendaItems.length,
  positions: notebook.positions.length,
  savedAt,
})

/**
 * Keeps the card beside the notebook, with a mark of the files it was derived from. A protected notebook has none: its
 * title is nobody's business.
 */
export async function writeCard(place: NotebookPlace, notebook: Notebook, savedAt: string): Promise<void> {
  const { files, path, codec } = place
  if (codec !== undefined && codec.name !== 'plain') return
  // Before the first await: an open notebook goes on changing.
  const about = cardOf(notebook, savedAt)
  const of = await newestFiles(files, path)
  const value: z.output<typeof kept> = { of, card: about, check: checkOf(path, of, about) }
  await writeWholeFile(files, notebookFolder(path).card, Buffer.from(JSON.stringify(value)))
}

/** The kept card, or `null` when there is none, it is damaged, or the notebook was changed after it was written. */
export async function readCard(files: Files, path: string): Promise<Card | null> {
  try {
    const read = kept.parse(JSON.parse((await files.read(notebookFolder(path).card)).toString('utf8')))
    if (read.check !== checkOf(path, read.of, read.card)) return null
    return read.of === (await newestFiles(files, path)) ? read.card : null
  } catch {
    return null
  }
}

/** When a notebook was last saved, as its files say; `null` when there are none. */
export async function lastSaved(files: Files, path: string): Promise<Date | null> {
  const described = await Promise.all(
    (await files.list(path)).filter(isKeptFile).map((name) => files.describe(join(path, name))),
  )
  const times = described.flatMap((file) => file?.changedAt.getTime() ?? [])
  return times.length === 0 ? null : new Date(Math.max(...times))
}

/** Names the newest snapshot and journal with their sizes: differs as soon as an edit was saved. */
async function newestFiles(files: Files, path: string): Promise<string> {
  const names = (await files.list(path)).filter(isKeptFile).sort()
  const newest = [
    names.findLast((name) => name.startsWith('snapshot')),
    names.findLast((name) => name.startsWith('journal')),
  ]
  const marks = newest.map(async (name) =>
    name === undefined ? '0' : `${name} ${(await files.describe(join(path, name)))?.size ?? 0}`,
  )
  return (await Promise.all(marks)).join(' ')
}
