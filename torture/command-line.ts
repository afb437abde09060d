import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { rowsAsked, understood, WrongWords } from '../tools/row-command/words.ts'

/** What is asked of the torture. */
export type Request = {
  /** Names of rows; empty: all of them. */
  readonly rows: readonly string[]
  /** `full`, `small`, or a number of cases for every row asked for. */
  readonly size: 'full' | 'small' | number
  readonly seed: number
  /** Number of the first case. */
  readonly from: number
  /** Where the outcomes are also written as JSON, or `null`. */
  readonly json: string | null
  /** A folder on the disk to work in; everything made in it is removed again. */
  readonly folder: string
}

export const USAGE = `npm run torture -- [ROW …] [--full | --size N] [--seed N] [--from N] [--json FILE] [--folder FOLDER]
Tries to make the notebook lose or leak something. Each row first shows that it finds its planted fault. Without a ROW,
all of them; without a size, the small one.
  --full    the number of cases that is published
  --size    a number of cases for every row asked for
  --seed    another seed, other cases; 1 unless told
  --from    begins at this case: goes on with a run that was broken off, or shows one failure again (--size 1)
  --json    also writes the outcomes to this file
  --folder  on the disk to work in; the system's folder for temporary files unless told`

/** @throws WrongWords with one line when the words cannot be understood */
export function readCommandLine(words: readonly string[], known: readonly string[]): Request | 'help' {
  const { values, positionals } = parsed(words)
  if (values.help === true) return 'help'
  const rows = rowsAsked(positionals, known)
  if (values.full === true && values.size !== undefined) throw new WrongWords('--full is a size: leave --size out.')
  return {
    rows,
    size: values.full === true ? 'full' : values.size === undefined ? 'small' : numberOf('--size', values.size, 1),
    seed: numberOf('--seed', values.seed ?? '1', 0),
    from: numberOf('--from', values.from ?? '0', 0),
    json: values.json ?? null,
    folder: values.folder ?? tmpdir(),
  }
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    full: flag,
    size: text,
    seed: text,
    from: text,
    json: text,
    folder: text,
    help: { type: 'boolean', short: 'h' },
  } as const
  return understood(() => parseArgs({ args: [...words], options, allowPositionals: true }))
}

function numberOf(option: string, word: string, least: number): number {
  const number = Number(word)
  if (!Number.isSafeInteger(number) || number < least || number > 0xffff_ffff) {
    throw new WrongWords(`“${word}” is no number for ${option}.`)
  }
  return number
}
