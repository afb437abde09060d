import { parseArgs } from 'node:util'
import { tmpdir } from 'node:os'
import { rowsAsked, understood, WrongWords } from '../tools/row-command/words.ts'

/** What is asked of the bench. */
export type Request = {
  /** Names of rows; empty: all of them. */
  readonly rows: readonly string[]
  /** Numbers of events. */
  readonly sizes: readonly number[]
  /** Where the findings are also written as JSON, or `null`. */
  readonly json: string | null
  /** A folder on the disk to measure; everything made in it is removed again. */
  readonly folder: string
}

export const USAGE = `npm run bench -- [ROW …] [--sizes 1000,10000,100000] [--json FILE] [--folder FOLDER]
Measures what the project promises about speed, each against a yardstick in the same run. Without a ROW, all of them.
  --sizes   numbers of events, 1000,10000,100000 unless told
  --json    also writes the findings to this file
  --folder  on the disk to measure; the system's folder for temporary files unless told`

/** @throws WrongWords with one line when the words cannot be understood */
export function readCommandLine(words: readonly string[], known: readonly string[]): Request | 'help' {
  const { values, positionals } = parsed(words)
  if (values.help === true) return 'help'
  const rows = rowsAsked(positionals, known)
  return {
    rows,
    sizes: (values.sizes ?? '1000,10000,100000').split(',').map(sizeOf),
    json: values.json ?? null,
    folder: values.folder ?? tmpdir(),
  }
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { sizes: text, json: text, folder: text, help: { type: 'boolean', short: 'h' } } as const
  return understood(() => parseArgs({ args: [...words], options, allowPositionals: true }))
}

function sizeOf(word: string): number {
  const size = Number(word)
  if (!Number.isInteger(size) || size < 100 || size > 1_000_000) {
    throw new WrongWords(`“${word}” is no number of events between 100 and 1,000,000.`)
  }
  return size
}
