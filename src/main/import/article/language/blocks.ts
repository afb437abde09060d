import type { Span } from '#shared/domain/import/proposal.ts'
import { paragraphsOf } from '#shared/domain/import/paragraphs.ts'
import { datelineLength } from './dateline.ts'
import { isFurniture } from './furniture.ts'
import { CHALLENGE_HEADING, SCENARIO_HEADING } from './heading-words.ts'
import { type Sentence, sentencesOf } from './sentence.ts'

/**
 * A paragraph as what it is: `heading` names what follows it, `item` stands in a list,
 * `speech` has a speaker before a colon,
 * `header` is a line of a letter's head (“From: …”), and whatever else a page bears that is not of the article.
 */
export type Block = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: 'heading' | 'item' | 'speech' | 'header' | 'prose'
  /** Where its own words begin, after a bullet, a number, a speaker or a dateline. */
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
/**
 * A speaker in a transcript, closed by a colon: in capitals, with an office or a form of address, or a mark of the trade;
 * `MINISTER DOE:`, `Mr. Doe:`, `QUESTION (Asia Post):`, `Q:`.
 */
const SPEAKER =
  /^(?:Q|A|[\p{Lu}][\p{Lu}\p{M}.'’\- ]{2,60}|(?:Mr|Ms|Mrs|Dr|Amb|Gen)\.?\s[\p{Lu}][^:.!?\n]{1,40}|(?:Question|Answer|Moderator|Reporter|Journalist|Interviewer|Spokes(?:man|woman|person)|(?:Prime |Foreign |Defen[cs]e |Deputy )*(?:Minister|President|Ambassador|Secretary|Envoy))(?:\s[\p{Lu}][^:.!?\n]{1,40})?)(?:\s*\([^)\n]{2,60}\))?:\s+/u
const NUMBERED = /^\(?\d/u
const HEADER =
  /^(?:from|to|cc|date|dated|subject|subj|ref|reference|info|tags|classification|published|updated|posted|by|host|venue|place|location|time|dtg)\s*:/iu
/** A line of a telegram's head without a colon: `FM EMBASSY RIYADH`, `DTG 111430Z NOV 25`. */
const TELEGRAM = /^(?:FM|TO|INFO|DTG|REF|TAGS|FROM|E\.O\.|[OPRZ] \d{6}Z)\s[^\p{Ll}]+$/u
/** Who wrote it: `By Jane Doe in Geneva`, a line without a stop. */
const BYLINE =
  /^By\s(?:(?:[\p{Lu}][\p{L}.’'-]*|and|in|for|with|our|correspondent|staff|de|van|der|al-[\p{L}]+)[\s,]*){2,14}$/u
/** Words that name what follows in the same paragraph: `SUMMARY.`, `4. Demands.`, `Comment:` */
const RUN_IN = /^(?:End\s+)?((?:[\p{Lu}][\p{L}’'-]*)(?:\s+[\p{L}’'-]+){0,3})[.:]\s+(?=\S)/u

/** The blocks of a text, with its headings and lists told from running prose by their form alone. */
export function blocksOf(text: string): Block[] {
  const paragraphs = paragraphsOf(text).flatMap((paragraph) => itemsWithin(text, paragraph))
  const blocks: Block[] = []
  let heading = ''
  let isNumbered = false
  const isTranscript = paragraphs.filter(({ start, end }) => SPEAKER.test(text.slice(start, end))).length > 1
  for (const { start, end } of paragraphs) {
    const whole = text.slice(start, end)
    const hashes = MARKDOWN_HEADING.exec(whole)?.[0] ?? ''
    const mark = hashes === '' ? (MARK.exec(whole)?.[0] ?? '') : ''
    const speaker = mark === '' && isTranscript ? (SPEAKER.exec(whole)?.[0] ?? '') : ''
    const prefix = hashes || mark || speaker
    const bodyStart = start + (prefix === '' ? datelineLength(whole) : prefix.length)
    const body = text.slice(bodyStart, end)
    const isHeader =
      hashes === '' && (HEADER.test(whole) || TELEGRAM.test(whole) || BYLINE.test(whole) || isFurniture(whole))
    const isTitle = mark === '' && blocks.every((block) => block.kind === 'header') && end < text.trimEnd().length
    const isHeading =
      !isHeader && (hashes !== '' || (speaker === '' && (isHeadingForm(body, mark) || (isTitle && isTitleForm(body)))))
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
    // A numbered item under a heading of its own keeps that: `1. The border. Neither side …`
    const isOfList = CHALLENGE_HEADING.test(heading) || SCENARIO_HEADING.test(heading)
    const label = isHeading || isHeader || isOfList ? '' : runInHeading(body, mark)
    const own = { start, end, text: whole, kind, bodyStart, mark: (mark || speaker).trim(), sentences } as const
    blocks.push({ ...own, heading: label || heading })
    // `Difficulties`, and then `The chairs named the following:` over the list.
    const isLeadIn = body.endsWith(':') && blocks.at(-2)?.kind === 'heading'
    if (isHeading) heading = isLeadIn ? `${heading} ${body}` : body
    if ((isHeading && !isLeadIn) || NUMBERED.test(mark)) isNumbered = isHeading && NUMBERED.test(mark)
  }
  return blocks
}

const INLINE = /\s(?=[-•*–]\s+\p{Lu})/gu

/** A list whose line breaks were lost: three items or more after bullets within one line are items by themselves. */
function itemsWithin(text: string, { start, end }: Span): Span[] {
  const marks = [...text.slice(start, end).matchAll(INLINE)].map(({ index }) => start + index)
  const isList = marks.length >= 3 && new Set(marks.map((at) => text[at + 1])).size === 1
  if (!isList) return [{ start, end }]
  // What heads the list stands after the last stop before it: `… in the north. Key obstacles - Trust: …`
  const before = text.slice(start, marks[0])
  const head = /(?<=[.!?]["”’)]*\s)\p{Lu}[^.!?:;]{3,60}:?$/u.exec(before)
  const starts = [start, ...(head === null ? [] : [start + head.index]), ...marks.map((at) => at + 1)]
  const ends = [...(head === null ? [] : [start + head.index - 1]), ...marks, end]
  return starts.map((from, at) => ({ start: from, end: ends[at]! })).filter((item) => item.start < item.end)
}

/** A heading is short and ends without a stop; with a colon inside, what follows it names nobody in brackets or a list. */
function isHeadingForm(body: string, mark: string): boolean {
  if (body === '' || body.length > 90 || /[.;,"”]$/u.test(body)) return false
  if (mark !== '' && !(NUMBERED.test(mark) && (body.endsWith(':') || isTitleCase(body)))) return false
  const colon = body.indexOf(': ')
  if (colon > 0 && (/[(,]/u.test(body) || !isTitleCase(body))) return false
  return body.split(/\s+/u).length <= 12
}

/** The title of a report may be long and end without a stop: `Rivals trade draft terms in Geneva but stay far apart on …`. */
const isTitleForm = (body: string): boolean =>
  body !== '' && body.length <= 160 && !/[.;,:]$/u.test(body) && !/\s[—–]\s|\)\s[—–-]/u.test(body)

/** What a paragraph is headed by in its own line: in capitals, or after a number. */
function runInHeading(body: string, mark: string): string {
  const [whole = '', label = ''] = RUN_IN.exec(body) ?? []
  const isNumbered = NUMBERED.test(mark) && whole.trimEnd().endsWith('.')
  return label !== '' && (label === label.toUpperCase() || isNumbered) ? label : ''
}

/** Most of its longer words begin with a capital. */
function isTitleCase(body: string): boolean {
  const long = body.split(/\s+/u).filter((word) => /^\p{L}{4,}/u.test(word))
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length * 3 >= long.length * 2
}
