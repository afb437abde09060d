import { dirname } from 'node:path'
import { type Files, isMissing } from '../files.ts'
import { baseName } from '../notebook-folder.ts'

/** Where a notebook sealed by new keys grows beside what it was, and where that goes before it is deleted. */
export const incoming = (path: string): string => `${path}.incoming`
export const outgoing = (path: string): string => `${path}.outgoing`

/**
 * Puts the notebook sealed by new keys, whole beside what it was, into its place, and deletes what it was. Throws what
 * the disk throws, with everything where it was. `isFormerGone` is false when the new one stands there but the disk would
 * not delete what it was: `finishSwap` tries that again.
 */
export async function swapFolders(files: Files, path: string): Promise<{ readonly isFormerGone: boolean }> {
  await files.move(path, outgoing(path))
  try {
    // Another process that lists the notebooks just now may be quicker.
    await moveIfThere(files, incoming(path), path)
    if (!(await present(files, path)).here) throw new Error('The protected notebook is not there any more.')
  } catch (error) {
    await moveIfThere(files, outgoing(path), path)
    throw error
  }
  return await finishSwap(files, path).then(
    () => ({ isFormerGone: true }),
    () => ({ isFormerGone: false }),
  )
}

/**
 * Ends what a crash may have left of swapping the folders. Another process may be swapping them at this moment, so each
 * step is one that it would take itself, and what still grows beside a notebook is left alone.
 */
export async function finishSwap(files: Files, path: string): Promise<void> {
  const parent = dirname(path)
  const stands = await present(files, path)
  if (stands.here && (!stands.outgoing || stands.incoming)) return
  if (!stands.here && !stands.incoming && !stands.outgoing) return
  if (!stands.here) await moveIfThere(files, stands.incoming ? incoming(path) : outgoing(path), path)
  await files.confirmFolder(parent)
  const now = await present(files, path)
  if (now.here && !now.incoming) await files.remove(outgoing(path))
}

async function present(files: Files, path: string): Promise<{ here: boolean; incoming: boolean; outgoing: boolean }> {
  const names = await files.list(dirname(path))
  const has = (folder: string): boolean => names.includes(baseName(folder))
  return { here: has(path), incoming: has(incoming(path)), outgoing: has(outgoing(path)) }
}

async function moveIfThere(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.move(from, to)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}

/** Takes away what grew beside a notebook until a crash. Only for whoever holds the notebook's lock. */
export async function dropHalfMade(files: Files, path: string): Promise<void> {
  const { here, outgoing: isSwapping } = await present(files, path)
  if (here && !isSwapping) await files.remove(incoming(path))
}
