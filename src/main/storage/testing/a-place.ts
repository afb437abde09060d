import { join } from 'node:path'
import { type Files, nodeFiles } from '../files.ts'
import type { NotebookPlace } from '../notebook-adapter.ts'
import { aFolder } from './a-folder.ts'

/** A clock that goes one second on with every look at it. */
export function aClock(): () => string {
  let seconds = 0
  return () => new Date(Date.UTC(2025, 9, 18, 7, 0, seconds++)).toISOString()
}

/** An empty place for the notebook `talks`. */
export async function aPlace(files: Files = nodeFiles): Promise<NotebookPlace> {
  const path = join(await aFolder(), 'talks')
  await nodeFiles.makeFolder(path)
  return { id: 'talks', path, files, now: aClock() }
}
