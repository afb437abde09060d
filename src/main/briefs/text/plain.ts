import { visibleCode } from '../engine/text/visible-code.ts'

/** Soft hyphen, zero-width space and byte order mark: nothing is lost with them. */
const NOTHING = /[\u00AD\u200B\uFEFF]/gu
/** Line ends of every make. */
const LINE_ENDS = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/gu
/** Controls, and whatever overrides or embeds the direction of the letters behind it. */
const SHOWN = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u202A-\u202E]/gu
const ISOLATES = /[\u2066-\u2069]/gu

/**
 * A text as it can be set: composed (NFC), line ends as `\n`, no half surrogates. Whoever wrote it, nothing in it is ever
 * an instruction: pdfmake reads no markup; controls and the marks by which a name could turn round the line it stands
 * in are shown as `[U+202E]` and not obeyed. Marks that act like a letter without ink (U+200E, U+200F, U+061C, joiners)
 * stay, and so do isolates that are closed, since they turn nothing outside themselves, up to a thousand in a paragraph.
 */
export function plain(text: string): string {
  const whole = text.toWellFormed().normalize('NFC')
  if (!/[^\n\t -~\u00A0-\u00AC\u00AE-\u1FFF]/u.test(whole)) return whole
  return closedIsolates(whole.replace(LINE_ENDS, '\n').replace(NOTHING, '').replace(SHOWN, visibleCode))
}

/** Nobody writes a paragraph of more isolates. The time that bidi-js takes over them grows with their square. */
const MOST_ISOLATES = 1_000

/**
 * Isolates that are not closed in their paragraph, and closings of none, shown like other controls; all of them where
 * there are more than anybody writes.
 */
function closedIsolates(text: string): string {
  if (text.search(ISOLATES) < 0) return text
  return text
    .split('\n')
    .map((paragraph) => {
      const open: number[] = []
      let count = 0
      const bad = new Set<number>()
      for (const { 0: sign, index } of paragraph.matchAll(ISOLATES)) {
        if (sign !== '\u2069') {
          open.push(index)
          count++
        } else if (open.pop() === undefined) bad.add(index)
      }
      for (const index of open) bad.add(index)
      if (count > MOST_ISOLATES) return paragraph.replace(ISOLATES, visibleCode)
      return paragraph.replace(ISOLATES, (sign, index: number) => (bad.has(index) ? visibleCode(sign) : sign))
    })
    .join('\n')
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
