import { paragraphsOf } from '#shared/domain/import/paragraphs.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/**
 * A paragraph as what it is: `heading` names what follows it, `item` stands in a list,
 * `speech` has a speaker before a colon,
 * `header` is a line of a letter's head (“From: …”).
 */
export type Block = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'heading' | 'item' | 'speech' | 'header' | 'prose'
  /** Where its own words begin, after a bullet, a number or a speaker. */
  readonly bodyStart: number
  /** The list mark or number before it, or the speaker's name; empty: none. */
  readonly mark: string
  /** The nearest heading above it; empty: none. */
  readonly heading: string
  readonly sentences: readonly Sentence[]
}

/** A list's mark: a bullet, or a number or letter closed by a full stop or a bracket. */
const MARK = /^(?:[-*•–—◦▪‣]\s+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+)/iu
const MARKDOWN_HEADING = /^#{1,6}\s+/u
/** A speaker in a transcript: capitals, or a question mark of the trade, closed by a colon. */
const SPEAKER = /^(?:(?:Q|A|QUESTION|ANSWER|MODERATOR|[\p{Lu}][\p{Lu}\p{M}.'’\- ]{2,60})):\s+/u
const NUMBERED = /^\(?\d/u
const HEADER =
  /^(?:from|to|cc|date|dated|subject|subj|ref|reference|info|tags|classification|published|updated|by|host|venue|place|location)\s*:/iu

/** The blocks of a text, with its headings and lists told from running prose by their form alone. */
export function blocksOf(text: string): Block[] {
  const paragraphs = paragraphsOf(text)
  const blocks: Block[] = []
  let heading = ''
  let isNumbered = false
  for (const { start, end } of paragraphs) {
    const whole = text.slice(start, end)
    const hashes = MARKDOWN_HEADING.exec(whole)?.[0] ?? ''
    const mark = hashes === '' ? (MARK.exec(whole)?.[0] ?? '') : ''
    const speaker = mark === '' ? (SPEAKER.exec(whole)?.[0] ?? '') : ''
    const bodyStart = start + (hashes || mark || speaker).length
    const body = text.slice(bodyStart, end)
    const isHeader = hashes === '' && HEADER.test(whole)
    const isHeading = !isHeader && (hashes !== '' || (speaker === '' && isHeadingForm(body, mark)))
    const kind = isHeader
      ? 'header'
      : isHeading
        ? 'heading'
        : mark !== ''
          ? 'item'
          : speaker !== ''
            ? 'speech'
            : 'prose'
    // A numbered paragraph that opens a list (`7. … the following:`) ends with the next number.
    if (isNumbered && NUMBERED.test(mark)) heading = ''
    const sentences = sentencesOf(body, bodyStart, blocks.length)
    blocks.push({ start, end, text: whole, kind, bodyStart, mark: (mark || speaker).trim(), heading, sentences })
    if (isHeading) heading = body
    if (isHeading || NUMBERED.test(mark)) isNumbered = isHeading && NUMBERED.test(mark)
  }
  return blocks
}

/** A heading is short and ends without a stop; with a colon inside, what follows it names nobody in brackets or a list. */
function isHeadingForm(body: string, mark: string): boolean {
  if (body === '' || body.length > 90 || /[.;,"”]$/u.test(body)) return false
  if (mark !== '' && !(NUMBERED.test(mark) && (body.endsWith(':') || isTitleCase(body)))) return false
  const colon = body.indexOf(': ')
  if (colon > 0 && (/[(,]/u.test(body) || !isTitleCase(body))) return false
  return body.split(/\s+/u).length <= 12
}

/** Most of its longer words begin with a capital. */
function isTitleCase(body: string): boolean {
  const long = body.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= long.length * 2
}
