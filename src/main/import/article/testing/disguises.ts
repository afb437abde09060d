/** Ways in which the same article comes to a reader: each gives a text that says the same. */
export const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'curly quotation marks': (text) =>
    text
      .replaceAll(/(^|[\s(—–])"/gmu, '$1“')
      .replaceAll('"', '”')
      .replaceAll(/(^|[\s(])'/gmu, '$1‘')
      .replaceAll("'", '’'),
  'straight quotation marks': (text) => text.replaceAll(/[“”]/gu, '"').replaceAll(/[‘’]/gu, "'"),
  'spaces that do not break': (text) => text.replaceAll(' ', '\u00a0'),
  'dashes made of hyphens': (text) => text.replaceAll(/ [—–] /gu, ' -- '),
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'empty lines between paragraphs': (text) => text.replaceAll(/\n+/gu, '\n\n'),
  'lines broken at 72 columns': (text) => text.split('\n').map(wrapped).join('\n'),
  'lines broken at 72 columns, with empty lines': (text) =>
    text.replaceAll(/\n+/gu, '\n\n').split('\n').map(wrapped).join('\n'),
  'a byline, links and a footer around it': (text) => {
    const [title = '', ...lines] = text.split('\n')
    const middle = Math.floor(lines.length / 2)
    return [
      title,
      'By Jane Doe and John Roe',
      'Share this article',
      ...lines.slice(0, middle),
      'Advertisement',
      'Read more: Iran warns Japan over its cheese',
      ...lines.slice(middle),
      'Subscribe to our newsletter for news from China and India',
      '© 2026 The Daily Post. All rights reserved.',
    ].join('\n')
  },
  'links and strong words of Markdown': (text) =>
    text
      .split('\n')
      .map((line, at) =>
        at === 0
          ? line
          : line
              .replace(/^(\d+\. |- )?(\p{Lu}\p{L}+ \p{Lu}\p{L}+)/u, '$1[$2](https://example.org/a "A page")')
              .replace(/ (\p{Lu}\p{L}+) (said|says)\b/u, ' **$1** $2'),
      )
      .join('\n'),
}

const COLUMNS = 72

/** A line broken between words, so that no part is longer than the columns. */
function wrapped(line: string): string {
  const parts: string[] = []
  let open = ''
  for (const word of line.split(' ')) {
    if (open !== '' && `${open} ${word}`.length > COLUMNS) {
      parts.push(open)
      open = word
    } else open = open === '' ? word : `${open} ${word}`
  }
  return [...parts, open].join('\n')
}

/** A page that holds the article, with a menu, a side column and a footer that are of other things. */
export function pageOf(text: string): string {
  const paragraphs = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const words = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      if (/^#+\s/u.test(words)) return `<h2>${words.replace(/^#+\s/u, '')}</h2>`
      return words.startsWith('- ') ? `<ul><li>${words.slice(2)}</li></ul>` : `<p>${words}</p>`
    })
  return `<html><head><title>News</title><script>var country = 'Iran'</script></head><body><nav><a href="/">Iran sanctions</a></nav><aside>China demands that Japan stop.</aside><article>${paragraphs.join('')}</article><footer>© Russia Today</footer></body></html>`
}
