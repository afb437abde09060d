import { message } from '#shared/i18n/message.ts'

/** Why a file is not taken in, in a sentence that names the file and, where there is one, the line. */
export class ImportProblem extends Error {
  constructor(file: string, line: number | null, why: string) {
    super(line === null ? message('exchange.in-file', { file, why }) : message('exchange.at-line', { file, line, why }))
  }
}
