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
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) breaks.push(found.position)
  if (breaks.at(-1) !== text.length) breaks.push(text.length)
  return breaks
}
