import { join } from 'node:path'
import { type FolderState, readFolder, type ReadablePlace } from './folder-reader.ts'
import { isKeptFile } from './notebook-folder.ts'

/** Files longer than this together, in bytes, are not read ahead: that would hold the main process, at its start, too long. */
const AT_MOST = 32_000_000
/** How long what was read is kept for somebody who does not ask for it, in milliseconds. */
const KEPT_FOR = 60_000

/** What a notebook's folder holds, and the marks of its files before they were read. */
type Read = { readonly marks: string; readonly state: FolderState }

/**
 * One notebook, read before it is asked for. It is handed over once, and only where no file of its folder is another than
 * when it was read; else the folder is read as if nothing had been read ahead.
 */
export class ReadAhead {
  #held: { readonly path: string; readonly read: Promise<Read | null> } | null = null
  #timer: NodeJS.Timeout | undefined

  /** Reads a notebook, in place of any other that was read. Resolves when it is there, or cannot be read. */
  async begin(place: ReadablePlace): Promise<void> {
    this.forget()
    const held = { path: place.folder.path, read: readWithMarks(place).catch(() => null) }
    this.#held = held
    await held.read
    if (this.#held !== held) return
    this.#timer = setTimeout(() => this.forget(), KEPT_FOR)
    this.#timer.unref()
  }

  /** What was read of this folder, as it is now; `null` when it must be read. Whatever was read is not held any longer. */
  async take(place: ReadablePlace): Promise<FolderState | null> {
    const held = this.#held
    this.forget()
    if (held?.path !== place.folder.path) return null
    const read = await held.read
    return read !== null && read.marks === (await marksOf(place)).text ? read.state : null
  }

  /** Lets go of what was read. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#held = null
  }
}

async function readWithMarks(place: ReadablePlace): Promise<Read | null> {
  const marks = await marksOf(place)
  return marks.bytes > AT_MOST ? null : { marks: marks.text, state: await readFolder(place) }
}

/** Names the folder's snapshots and journals with their sizes and when they were changed. */
async function marksOf({ files, folder }: ReadablePlace): Promise<{ text: string; bytes: number }> {
  const names = (await files.list(folder.path)).filter(isKeptFile).sort()
  const described = await Promise.all(
    names.map(async (name) => ({ name, file: await files.describe(join(folder.path, name)) })),
  )
  return {
    text: described
      .map(({ name, file }) => `${name} ${file?.size ?? ''} ${file?.changedAt.toISOString() ?? ''}`)
      .join('\n'),
    bytes: described.reduce((sum, { file }) => sum + (file?.size ?? 0), 0),
  }
}
