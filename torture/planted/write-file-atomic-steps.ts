import { open, rename } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileWriter } from './stock-lowdb.ts'

/**
 * The steps of write-file-atomic 7: a file beside it, one call of `write` whose count of bytes taken nobody looks at,
 * `fsync`, rename. A disk that fills up takes a part of the bytes and calls that a success; the part then replaces the
 * whole. The steps are written down again here: the package itself is not installed.
 */
export const writeFileAtomicSteps: FileWriter = async (_files, path, bytes) => {
  const beside = join(dirname(path), `${basename(path)}.${process.pid}`)
  const handle = await open(beside, 'w')
  try {
    await handle.write(bytes, 0, bytes.length, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, path)
}
