import { Parser } from 'htmlparser2'

/** Elements that begin a line of their own. */
const LINE = new Set(
  'address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '),
)
/** Elements whose content is no text. */
const MUTE = new Set(['script', 'style'])

/** The words of a piece of HTML, one line for each block, for a note that is plain text. */
export function wordsOfHtml(html: string): string {
  let words = ''
  let muted = 0
  const atTag = (name: string): void => void (LINE.has(name) && (words += '\n'))
  const parser = new Parser({
    onopentagname: (name) => {
      if (MUTE.has(name)) muted++
      atTag(name)
    },
    onclosetag: (name) => {
      if (MUTE.has(name)) muted--
      atTag(name)
    },
    ontext: (text) => {
      if (muted === 0) words += text.replaceAll(/\s+/gu, ' ')
    },
  })
  parser.end(html)
  return words
    .split('\n')
    .map((line) => line.replaceAll(/ {2,}/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}
