import { parseArgs } from 'node:util'
import { tmpdir } from 'node:os'

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

/** Why the words of a command line are not understood. */
export class WrongWords extends Error {}

/** @throws WrongWords with one line when the words cannot be understood */
export function readCommandLine(words: readonly string[], known: readonly string[]): Request | 'help' {
  const { values, positionals } = parsed(words)
  if (values.help === true) return 'help'
  const unknown = positionals.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new WrongWords(`There is no row “${unknown}”. There are: ${known.join(', ')}.`)
  return {
    rows: positionals,
    sizes: (values.sizes ?? '1000,10000,100000').split(',').map(sizeOf),
    json: values.json ?? null,
    folder: values.folder ?? tmpdir(),
  }
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const
  const options = { sizes: text, json: text, folder: text, help: { type: 'boolean', short: 'h' } } as const
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (error) {
    throw new WrongWords(error instanceof Error ? error.message : String(error))
  }
}

function sizeOf(word: string): number {
  const size = Number(word)
  if (!Number.isInteger(size) || size < 100 || size > 1_000_000) {
    throw new WrongWords(`“${word}” is no number of events between 100 and 1,000,000.`)
  }
  return size
}
