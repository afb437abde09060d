import { message } from '#shared/i18n/message.ts'
import { markedUtf16 } from './byte-order-mark.ts'
import { ImportProblem } from './import-problem.ts'

/** The largest file that is taken in, in bytes: it is held in memory three times over while it is read. */
export const FILE_LIMIT = 20_000_000

const NEWLINE = 0x0a

/**
 * The text of a file in UTF-8 or, with a byte order mark, UTF-16; the mark is left off. Throws an `ImportProblem` that
 * names the line of the first bytes that are no text, half a surrogate pair among them.
 */
export function fileText(file: string, bytes: Uint8Array): string {
  const encoding = markedUtf16(bytes) ?? 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    const line = encoding === 'utf-8' ? firstBadLine(bytes) : null
    throw new ImportProblem(file, line, message('exchange.not-text'))
  }
}

/** A newline is one byte in UTF-8 and no part of any other character, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start)
    try {
      decoder.decode(bytes.subarray(start, end === -1 ? bytes.length : end))
    } catch {
      return line
    }
    if (end === -1) break
    start = end + 1
  }
  return line
}
