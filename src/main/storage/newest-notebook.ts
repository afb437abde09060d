import type { ReadablePlace } from './folder-reader.ts'
import { keysIn } from './keys-in-folder.ts'
import type { NotebookPlace } from './notebook-adapter.ts'
import { lastSaved } from './notebook-card.ts'
import { notebookFolder } from './notebook-folder.ts'
import { plainCodec } from './plain-codec.ts'

/**
 * Which of these notebooks was saved last, as one that can be read without keys; `null` when that one is protected, or
 * there is none. One whose files cannot be looked at counts as never saved. Throws what else the disk throws.
 */
export async function newestIfPlain(places: readonly NotebookPlace[]): Promise<ReadablePlace | null> {
  const saved = await Promise.all(
    places.map(async (place) => ({ place, at: await lastSaved(place.files, place.path).catch(() => null) })),
  )
  const [newest] = saved.sort((a, b) => Number(b.at) - Number(a.at))
  if (newest === undefined || newest.at === null) return null
  const { id, path, files } = newest.place
  if ((await keysIn(files, path)) !== null) return null
  return { files, folder: notebookFolder(path), codec: plainCodec, notebook: id }
}
