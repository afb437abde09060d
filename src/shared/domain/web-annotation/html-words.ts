/** Elements that begin a line of their own. */
const LINE = /^\/?(?:address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)\b/iu
/** Elements whose content is no text. */
const MUTE = /^(?:script|style)\b/iu

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
}

/**
 * The words of a piece of HTML, one line for each block, for a note that is plain text. What is no tag stays as it is. It is
 * read once from its start to its end, however it is nested or cut.
 */
export function wordsOfHtml(html: string): string {
  const muteEnd = /<\/(?:script|style)\b/giu
  let words = ''
  let at = 0
  const text = (end: number): void => void (words += html.slice(at, end).replaceAll(/\s+/gu, ' '))
  for (let open = html.indexOf('<'); open !== -1; open = html.indexOf('<', at)) {
    const isComment = html.startsWith('<!--', open)
    const close = html.indexOf(isComment ? '-->' : '>', open)
    if (close === -1) break
    text(open)
    const tag = html.slice(open + 1, close)
    const isTag = /^[A-Za-z/!?]/u.test(tag)
    at = isTag ? close + (isComment ? 3 : 1) : open + 1
    if (!isTag) words += '<'
    else if (LINE.test(tag)) words += '\n'
    if (!MUTE.test(tag)) continue
    muteEnd.lastIndex = at
    at = muteEnd.exec(html)?.index ?? html.length
  }
  text(html.length)
  return words
    .split('\n')
    .map((line) => withoutReferences(line).trim())
    .filter((line) => line !== '')
    .join('\n')
}

function withoutReferences(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return NAMED[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
