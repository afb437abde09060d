import { type Files, isFault } from './files.ts'
import { isKeptFile, isSealedFile, notebookFolder } from './notebook-folder.ts'

/** What the files of a protected notebook's keys hold; empty where a file is lost or the disk cannot read it. */
export type KeyFiles = { readonly identityFile: Buffer; readonly recoveryFile: Buffer }

/** The files of keys in a notebook's folder, given by its path; `null` when the notebook is a plain one. Throws what the disk throws. */
export async function keysIn(files: Files, path: string): Promise<KeyFiles | null> {
  const folder = notebookFolder(path)
  const [identityFile, recoveryFile] = [
    await ifReadable(files, folder.identity),
    await ifReadable(files, folder.recovery),
  ]
  if (identityFile === null && recoveryFile === null) {
    const kept = (await files.list(path)).filter(isKeptFile)
    if (kept.length === 0 || !kept.every(isSealedFile)) return null
  }
  return { identityFile: identityFile ?? Buffer.alloc(0), recoveryFile: recoveryFile ?? Buffer.alloc(0) }
}

/** `null` when there is no such file; empty when the disk has gone bad under it. */
async function ifReadable(files: Files, path: string): Promise<Buffer | null> {
  if ((await files.describe(path)) === null) return null
  try {
    return await files.read(path)
  } catch (error) {
    if (isFault(error)) return Buffer.alloc(0)
    throw error
  }
}
