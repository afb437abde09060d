import { basename, dirname, join } from 'node:path'
import { Low } from 'lowdb'
import type { Files } from '#main/storage/files.ts'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import type { Deed } from '../subject/story.ts'
import type { Answer, OpenSubject, Subject, Where } from '../subject/subject.ts'

/** Writes a file's bytes somehow; each planted writer is one of these. */
export type FileWriter = (files: Files, path: string, bytes: Uint8Array) => Promise<void>

/**
 * The steps of steno 4, which lowdb 7 writes with: a file beside it, `.name.tmp`, written and renamed. Nothing is
 * synced, and nothing is compared. Taken step by step here because steno itself cannot write to a disk of our own.
 */
export const stenoSteps: FileWriter = async (files, path, bytes) => {
  const beside = join(dirname(path), `.${basename(path)}.tmp`)
  await files.remove(beside)
  const file = await files.create(beside)
  try {
    await file.append(bytes)
  } finally {
    await file.close()
  }
  await files.move(beside, path)
}

/** A notebook as one JSON file of stock lowdb: written whole with every edit, without a checksum, lock or generation. */
export function stockLowdb(write: FileWriter = stenoSteps): Subject {
  const adapterOf = ({ files, path }: Where) => ({
    read: async () => {
      const bytes = await files.read(join(path, NAME))
      return JSON.parse(bytes.toString('utf8')) as Notebook
    },
    write: (notebook: Notebook) => write(files, join(path, NAME), Buffer.from(JSON.stringify(notebook))),
  })
  return {
    create: async (where, notebook) => {
      await where.files.makeFolder(where.path)
      await new Low(adapterOf(where), notebook).write()
    },
    open: async (where) => {
      const low = new Low(adapterOf(where), {} as Notebook)
      await low.read()
      return openLowdb(low)
    },
  }
}

const NAME = 'db.json'

function openLowdb(low: Low<Notebook>): OpenSubject {
  let problem = ''
  const carryOut = async (deed: Deed): Promise<Answer> => {
    if (deed.kind !== 'run') throw new Error('lowdb has no undo.')
    const outcome = runCommand(low.data, commands.get(deed.name)!, deed.input, { at: new Date().toISOString() })
    if (!outcome.ok) throw new Error(outcome.problem.message)
    const before = low.data
    low.data = outcome.notebook
    try {
      await low.write()
      return 'saved'
    } catch (error) {
      low.data = before
      problem = String(error)
      return 'refused'
    }
  }
  return {
    carryOut,
    notebook: () => low.data,
    notices: () => [],
    problem: () => problem,
    close: async () => {},
  }
}
