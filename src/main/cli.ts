import { fileURLToPath } from 'node:url'
import { runBriefCommand } from './briefs/brief-command.ts'
import { diskProblem, nodeFiles } from './storage/files.ts'
import { readNotebookFile } from './storage/notebook-file.ts'
import { writeWholeFile } from './storage/whole-file.ts'

/**
 * The brief without a window, on plain Node: `npm run -s brief -- --help`. The sample lies two folders up both from here
 * and from the built `out/main/cli.js`. npm runs scripts in the package's folder and keeps the caller's in INIT_CWD.
 */
process.exitCode = await runBriefCommand(process.argv.slice(2), {
  readNotebook: readNotebookFile,
  write: (path, bytes) =>
    writeWholeFile(nodeFiles, path, bytes).catch((error: unknown) => {
      throw new Error(diskProblem(error), { cause: error })
    }),
  sample: fileURLToPath(new URL('../../resources/samples/doha-talks.json', import.meta.url)),
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  now: new Date().toISOString(),
  print: (line) => console.log(line),
  complain: (line) => console.error(line),
})
