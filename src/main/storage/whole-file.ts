import { basename, dirname, join } from 'node:path'
import type { Files } from './files.ts'

/**
 * Writes a file as a whole or not at all: into a new file beside it, confirmed by the disk, read back and compared
 * (which checks its length too), and only then moved into place. Whatever stood there before stays until that last step; with `fresh` nothing may stand
 * there (EEXIST). Throws what the disk throws.
 */
export async function writeWholeFile(
  files: Files,
  path: string,
  bytes: Uint8Array,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<void> {
  const beside = join(dirname(path), `${basename(path).slice(0, START_KEPT)}.${process.pid}-${counter++}.new`)
  try {
    const file = await files.create(beside)
    try {
      await file.append(bytes)
      await file.confirm()
      if (!(await file.readBack()).equals(bytes)) throw new Error('The disk gave back other bytes than were written.')
    } finally {
      await file.close()
    }
    await (fresh ? files.moveNew(beside, path) : files.move(beside, path))
  } catch (error) {
    // The first error is the one that says what happened.
    await files.remove(beside).catch(() => {})
    throw error
  }
  await files.confirmFolder(dirname(path))
}

/** Whether a name is that of a file which an earlier run did not finish; this process finishes or removes its own. */
export const isLeftHalfWritten = (name: string): boolean => name.endsWith('.new') && !name.includes(`.${process.pid}-`)

let counter = 0

/** So much of the name, in UTF-16 units, that a name as long as file systems take still has room for the ending. */
const START_KEPT = 60
