/**
 * Signs that could begin or end markup inside a line: CommonMark 0.31, tables, strike-through and footnotes of GFM, and
 * what common readers add (mathematics between dollars, highlights between equals).
 */
const INLINE = /[\\`*_[\]<>&|~^$=]/gu

/** What GFM would take for an address and make a link of: by its scheme, by “www.” or by its “@”. */
const ADDRESS = /(?<=www)\.|:(?=\/\/)|(?<=mailto|xmpp):|@/giu

/** What makes a line a heading, an item, a quotation or a rule where it stands first in it. */
const START = /^(\s*)([-+#]|>|(?:\d{1,9})(?=[.)](?:\s|$)))/u

/** Text of the notebook as text in Markdown, whatever it looks like. Line ends stay. */
export function escaped(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(ADDRESS, '\\$&')
    .replace(/!(?=\\\[)/gu, '\\!')
}

/** A line of escaped text that begins a block: without blanks that would make it code, and with its first sign escaped. */
export function escapedStart(line: string): string {
  const bare = line.replace(/^\s+/u, '')
  return bare.replace(START, (_all, blank: string, sign: string) =>
    /^\d/u.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
  )
}
