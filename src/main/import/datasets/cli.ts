import { randomUUID } from 'node:crypto'
import { nodeFiles } from '../../storage/files.ts'
import { readNotebookFile } from '../../storage/notebook-file.ts'
import { writeWholeFile } from '../../storage/whole-file.ts'
import { runDatasetCommand } from './dataset-command.ts'

/** A data set into a notebook without a window, on plain Node: `npm run -s import-dataset -- --help`. */
process.exitCode = await runDatasetCommand(process.argv.slice(2), {
  readNotebook: readNotebookFile,
  write: (path, bytes) => writeWholeFile(nodeFiles, path, bytes),
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  now: new Date().toISOString(),
  newId: randomUUID,
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
