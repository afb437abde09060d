import { basename } from 'node:path'
import { commands } from '#shared/domain/commands/catalogue.ts'
import { runCommand } from '#shared/domain/commands/command.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import type { ImportCommandWorld } from './command-world.ts'
import { DATASET_TYPES, isAboutTable, runDatasetCommand } from './datasets/dataset-command.ts'
import { type ImportWords, readImportWords } from './import-words.ts'
import type { ImportRead } from './import-reader.ts'
import { IMPORT_TYPES } from './types.ts'

/** How the command ends: done · a file cannot be written or the edit is refused · wrong words · a file that cannot be read. */
export const IMPORT_EXIT = { done: 0, refused: 1, usage: 2, unreadable: 3 } as const
export type ImportExit = (typeof IMPORT_EXIT)[keyof typeof IMPORT_EXIT]

/** Imports a file into a notebook without a window, as `--help` says. The notebook is written last, in one step. */
export async function runImportCommand(args: readonly string[], world: ImportCommandWorld): Promise<ImportExit> {
  if (isAboutTable(args)) return await runDatasetCommand(args, world)
  const words = readImportWords(args, world.folder)
  const usage = message('import.usage', { types: [...Object.keys(IMPORT_TYPES), ...DATASET_TYPES].join(', ') })
  if (words === 'help') {
    world.print(usage)
    return IMPORT_EXIT.done
  }
  if (typeof words === 'string') {
    world.complain(words)
    world.complain(usage)
    return IMPORT_EXIT.usage
  }
  const found = await world.readNotebook(words.notebook)
  if (!found.ok) {
    world.complain(message('import.at-file', { file: words.notebook, problem: found.problem.message }))
    return IMPORT_EXIT.unreadable
  }
  let read: ImportRead
  try {
    const options = { date: words.date, newId: world.newId, at: world.now }
    read = await IMPORT_TYPES[words.type]!.read(words.from, found.notebook, options)
  } catch (error) {
    world.complain((error as Error).message)
    return IMPORT_EXIT.unreadable
  }
  for (const note of read.notes) world.complain(note)
  return await accepted(words, world, found.notebook, read)
}

async function accepted(
  words: ImportWords,
  world: ImportCommandWorld,
  notebook: Notebook,
  read: ImportRead,
): Promise<ImportExit> {
  let after: Notebook | null = null
  const edit = read.edit ?? (read.acceptance && { command: 'import:accept', input: read.acceptance })
  if (words.accept === 'all' && edit !== null) {
    const outcome = runCommand(notebook, commands.get(edit.command)!, edit.input, { at: world.now })
    if (!outcome.ok) {
      const { path, message: problem } = outcome.problem
      world.complain(message('import.refused', { place: path.join('.'), problem }))
      return IMPORT_EXIT.refused
    }
    after = outcome.notebook
  }
  const count = after === null ? 0 : (edit?.input.records.length ?? 0)
  const report = {
    from: basename(words.from),
    type: words.type,
    at: world.now,
    proposed: read.proposed,
    accepted: count,
    notes: read.notes,
    ...read.report,
  }
  // The report first: a notebook that has changed always has one beside it.
  if (!(await written(words.report, report, world))) return IMPORT_EXIT.refused
  if (after !== null && !(await written(words.notebook, after, world))) return IMPORT_EXIT.refused
  world.print(message('import.done', { accepted: count, proposed: read.proposed }))
  return IMPORT_EXIT.done
}

async function written(file: string, value: object, { write, complain }: ImportCommandWorld): Promise<boolean> {
  try {
    await write(file, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`))
    return true
  } catch (error) {
    // What follows the comma names the call and the file beside, which are ours.
    const [problem = ''] = (error as Error).message.split(', ')
    complain(message('import.unwritable', { file, problem }))
    return false
  }
}
