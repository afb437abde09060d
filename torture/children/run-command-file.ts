import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/* `node run-command-file.ts FILE`: runs the command that a file holds as a list of words, and ends as it ends. */
const [command = '', ...args] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as string[]
process.exitCode = spawnSync(command, args, { stdio: 'inherit' }).status ?? 1
