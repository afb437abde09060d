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
  /** How often it was said that nothing is to be held. */
  #forgotten = 0

  /**
   * Looks for a notebook and reads it, in place of any other that was read; not when all is to be forgotten while it is
   * looked for. Resolves when it is there, or there is none, or it cannot be read.
   */
  async begin(find: () => Promise<ReadablePlace | null>): Promise<void> {
    this.forget()
    const before = this.#forgotten
    const place = await find().catch(() => null)
    if (place === null || this.#forgotten !== before) return
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
    if (read === null) return null
    const now = await marksOf(place).catch(() => null)
    return now?.text === read.marks ? read.state : null
  }

  /** Lets go of what was read, and of what is still looked for. */
  forget(): void {
    this.#forgotten += 1
    clearTimeout(this.#timer)
    this.#held = null
  }
}

async function readWithMarks(place: ReadablePlace): Promise<Read | null> {
  const marks = await marksOf(place)
  if (marks.bytes > AT_MOST) return null
  const state = await readFolder(place)
  return isWhole(state) ? { marks: marks.text, state } : null
}

/** Whether every file held. One that did not may be good at the next reading, and would be moved away for nothing. */
const isWhole = ({ lost, damaged, main }: FolderState): boolean =>
  !lost &&
  damaged.snapshots.length === 0 &&
  damaged.journals.length === 0 &&
  [...main.read.values()].every(({ end }) => end !== 'damaged')

/** Names the folder's snapshots and journals with their sizes and when they were changed. */
async function marksOf({ files, folder }: ReadablePlace): Promise<{ text: string; bytes: number }> {
  const names = (await files.list(folder.path)).filter(isKeptFile).sort()
  const described = await Promise.all(
    names.map(async (name) => ({ name, file: await files.describeOpened(join(folder.path, name)) })),
  )
  return {
    text: described
      .map(({ name, file }) => `${name} ${file?.size ?? ''} ${file?.changedAt.toISOString() ?? ''}`)
      .join('\n'),
    bytes: described.reduce((sum, { file }) => sum + (file?.size ?? 0), 0),
  }
}
