import { WrongWords } from './words.ts'

/** A command that runs rows by their names. */
export type RowCommand<Request> = {
  readonly usage: string
  /** Names of all rows. */
  readonly known: readonly string[]
  /** @throws WrongWords */
  readonly read: (words: readonly string[], known: readonly string[]) => Request | 'help'
  readonly run: (request: Request) => Promise<void>
}

/** For the person who waits: the table alone goes to standard output. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** Does what the words of this process ask for, helps, or says what it does not understand and ends with 2. */
export async function answer<Request>({ usage, known, read, run }: RowCommand<Request>): Promise<void> {
  try {
    const request = read(process.argv.slice(2), known)
    if (request === 'help') console.log(`${usage}\nRows: ${known.join(', ')}`)
    else await run(request)
  } catch (error) {
    if (!(error instanceof WrongWords)) throw error
    say(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  }
}
