import type { Files } from './files.ts'

/** Bytes set aside: room for a new journal and a good many edits. */
export const RESERVE_BYTES = 256 * 1024

/**
 * Sets room aside while there is some, so that the edit that finds the disk full can still be kept. Throws what the
 * disk throws; a reserve that could be written in part only is taken away again.
 */
export async function setReserveAside(files: Files, path: string): Promise<void> {
  if (((await files.describe(path))?.size ?? 0) >= RESERVE_BYTES) return
  await files.remove(path)
  const file = await files.create(path)
  try {
    await file.append(filling())
    await file.confirm()
  } catch (error) {
    await file.close().catch(() => {})
    await files.remove(path).catch(() => {})
    throw error
  }
  await file.close()
}

/** Zeros would not be stored by a disk that compresses; this is content that does not shrink much. */
function filling(): Buffer {
  const bytes = Buffer.allocUnsafe(RESERVE_BYTES)
  for (let at = 0, word = 1; at < bytes.length; at += 4) {
    word = (Math.imul(word, 1_664_525) + 1_013_904_223) >>> 0
    bytes.writeUInt32LE(word, at)
  }
  return bytes
}

/** Gives the room back to the disk; `false` when there was none. */
export async function releaseReserve(files: Files, path: string): Promise<boolean> {
  if ((await files.describe(path)) === null) return false
  await files.remove(path)
  return true
}
