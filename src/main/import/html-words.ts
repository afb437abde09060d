import { Parser } from 'htmlparser2'

/** Elements that begin a line of their own: those that the HTML standard (15.3, Rendering) draws as blocks, and breaks and rows. */
const LINE = new Set(
  (
    'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table ' +
    'tr ul'
  ).split(' '),
)
/** Cells of a row, which stay on its line. */
const CELL = new Set(['td', 'th'])
/** Elements whose content is no text. */
const MUTE = new Set(['script', 'style'])

/** The words of a piece of HTML, one line for each block, for a note that is plain text. */
export function wordsOfHtml(html: string): string {
  let words = ''
  let muted = 0
  const atTag = (name: string): void => {
    if (LINE.has(name)) words += '\n'
    else if (CELL.has(name)) words += ' '
  }
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
