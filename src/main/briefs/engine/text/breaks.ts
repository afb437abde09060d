import LineBreaker from 'linebreak'

/** Only spaces part these texts: no signs at which a line may break inside a word. */
const SIMPLE = /^[A-Za-z0-9 .,;:'"()\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u017F\u2018\u2019\u201C\u201D]*$/u

/**
 * Where a line of one paragraph may end, as offsets in UTF-16 units in their order, the last being the text's length
 * (UAX #14).
 */
export function breaksOf(text: string): number[] {
  const breaks: number[] = []
  if (SIMPLE.test(text)) {
    for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at)) {
      while (text.charCodeAt(at) === 0x20) at++
      // A line never begins with a closing sign, even behind a space.
      if (at < text.length && !/[.,;:)]/u.test(text[at]!)) breaks.push(at)
    }
    breaks.push(text.length)
    return breaks
  }
  const breaker = new LineBreaker(text)
  const hasMore = WIDE_QUOTES.test(text) || HYPHENED_NUMBER.test(text)
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    if (hasMore) addBreaks(text, breaks, found.position)
    breaks.push(found.position)
  }
  if (breaks.at(-1) !== text.length) breaks.push(text.length)
  return breaks
}

/** A curly quotation mark beside Chinese letters or signs. */
const WIDE_QUOTES = /[\u3000-\u9FFF\uFF00-\uFFEF][‘“]|[’”][\u3000-\u9FFF\uFF00-\uFFEF]/u
const WIDE = /[\u3000-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/u
/** Signs that nothing may be parted from on their inner side. */
const OPENS = /[（《〈「『【〔［｛‘“]/u
const CLOSES = /[）》〉」』】〕］｝，。、．；：？！…ー々’”]/u

/** A hyphen before a figure that is no minus, as in `A-7`. */
const HYPHENED_NUMBER = /[A-Za-z0-9]-[0-9]/u

/**
 * Adds what the library lacks up to `end`, where its next break stands. Between Chinese letters a line may end before an
 * opening curly quotation mark and after a closing one (UAX #14, LB19a, since revision 53); and, as browsers have it,
 * behind a hyphen between a letter or figure and a figure.
 */
function addBreaks(text: string, breaks: number[], end: number): void {
  for (let at = (breaks.at(-1) ?? 0) + 1; at < end; at++) {
    const [before, after] = [text[at - 1]!, text[at]!]
    const isOpening =
      (after === '“' || after === '‘') && WIDE.test(before) && WIDE.test(text[at + 1] ?? '') && !OPENS.test(before)
    const isClosing =
      (before === '”' || before === '’') && WIDE.test(text[at - 2] ?? '') && WIDE.test(after) && !CLOSES.test(after)
    const isHyphen = before === '-' && HYPHENED_NUMBER.test(text.slice(Math.max(0, at - 2), at + 1))
    if (isOpening || isClosing || isHyphen) breaks.push(at)
  }
}
