/** C0 and C1 controls but tab and line feed; bidi controls and marks; soft hyphen and byte order mark. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/**
 * A text as it can be set: composed (NFC), line ends as `\n`, no controls, no half surrogates. Whoever wrote it, nothing
 * in it is ever an instruction: pdfmake reads no markup, and bidi controls that could turn a line round are dropped,
 * since right-to-left runs are turned by `runs.ts` alone.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(UNPRINTABLE, '')
}

/** Plain text on one line. */
export const oneLine = (text: string): string => plain(text).replace(/\s+/gu, ' ').trim()

/** The paragraphs of a text, without the empty ones. */
export const paragraphs = (text: string): string[] =>
  plain(text)
    .split(/\n+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** A text cut at a word to at most `limit` letters, with an ellipsis where it was cut. */
export function shortened(text: string, limit: number): string {
  const line = oneLine(text)
  if (line.length <= limit) return line
  const cut = line.slice(0, limit)
  const word = cut.lastIndexOf(' ')
  return `${(word > limit * 0.6 ? cut.slice(0, word) : cut).replace(/[\s,;:.]+$/u, '')}…`.toWellFormed()
}
