import { Parser } from 'htmlparser2'
import { TextGatherer } from './text-gatherer.ts'

/** What a page holds that is no reading matter. Scripts are never run: a parser alone sees them, and drops them. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object nav header footer aside form button select textarea'.split(
    ' ',
  ),
)
const BLOCK = new Set(
  'p div section article main blockquote table tr ul ol dl dt dd figure figcaption pre br hr h1 h2 h3 h4 h5 h6 li td th body'.split(
    ' ',
  ),
)
/** Elements that hold the text of a page where it has them. */
const MAIN = new Set(['article', 'main'])

/** What stands raised behind a word and is the sign of a note: run into the figure before it, it would be another figure. */
const NOTE_SIGN = /^\s*\[?(?:\d{1,3}|[*†‡§]|(?<=\[)[a-z])\]?\s*$/u

export type ReadText = { readonly text: string; readonly title: string }

/** The reading matter of a saved page as plain text, headings marked with `#` and list items with `-`, and its title. */
export function htmlText(html: string): ReadText {
  const hasMain = /<(?:article|main)[\s>]/iu.test(html)
  const gathered = new TextGatherer()
  let title = ''
  let isTitle = false
  let unread = 0
  let inMain = 0
  let raised: string | null = null
  const read = (words: string): void => {
    if (unread === 0 && (!hasMain || inMain > 0)) gathered.add(words)
  }
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === 'title') isTitle = true
        if (UNREAD.has(name) && !(name === 'header' && inMain > 0)) unread++
        if (MAIN.has(name)) inMain++
        if (name === 'sup') raised = ''
        if (BLOCK.has(name)) gathered.end(/^h[1-6]$/u.test(name) ? '## ' : name === 'li' ? '- ' : '')
      },
      ontext(words) {
        if (isTitle) title += words
        else if (raised !== null) raised += words
        else read(words)
      },
      onclosetag(name) {
        if (name === 'title') isTitle = false
        if (name === 'sup' && raised !== null) {
          const words = raised
          raised = null
          if (!NOTE_SIGN.test(words)) read(words)
        }
        if (UNREAD.has(name) && !(name === 'header' && inMain > 0)) unread = Math.max(0, unread - 1)
        if (MAIN.has(name)) inMain = Math.max(0, inMain - 1)
        if (BLOCK.has(name)) gathered.end()
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.write(html)
  parser.end()
  return { text: gathered.text(), title: title.replaceAll(/\s+/gu, ' ').trim() }
}
