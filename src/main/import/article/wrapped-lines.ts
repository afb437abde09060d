/** Narrowest and widest column at which mail programs, cables and typists break lines, in characters. */
const NARROWEST = 50
const WIDEST = 110
/** What begins a line of its own: a bullet, a number or letter with its stop, a Markdown heading, `NAME: …`, `Published: …`. */
const OWN_LINE =
  /^\s*(?:[-*•–—◦▪‣]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s|#{1,6}\s|[\p{Lu}][\p{Lu}.'’ -]{1,60}:\s|(?:Published|Updated|Posted|Date|Dated|From|To|Subject|Venue|Place|By)\b:?\s+\S)/u
/** A line of place and date alone, `Tashkent, 21 November 2025`, and the opening of a report, `GENEVA, 3 May (Agency) — …`. */
const DATELINE =
  /^\s*\p{Lu}{3,}[\p{Lu} /.-]*,?\s.{0,60}?\s(?:—|–|--|-)\s|^\s*(?:\p{Lu}[\p{L}’' -]{1,40},\s+)?(?:\d{1,2}\s+\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s+\d{1,2},?)\s+\d{4}\s*$/u
const ENDS_SENTENCE = /[.!?:]["”’')\]]*$/u

/**
 * Puts lines together that were broken at a width: a break is one of the width where the next word would not have fitted
 * on the line. A text whose paragraphs are one line each, or whose lines are of all lengths, is left as it is. Words that
 * were parted by a hyphen at the break are joined (`nego-` and `tiations`).
 */
export function joinedLines(text: string): string {
  const lines = text.split(/\r\n?|\n/u)
  const width = widthOf(lines)
  if (width === null) return text
  const isSpaced = lines.some((line, at) => line.trim() === '' && at > 0 && at < lines.length - 1)
  const joined: string[] = []
  let before = ''
  for (const line of lines) {
    const open = joined.at(-1)
    const word = /^\s*(\S+)/u.exec(line)?.[1] ?? ''
    const isFull = before.trim() !== '' && before.length + 1 + word.length > width
    // `… on September` and `10. …`: a number that goes on with the sentence.
    const isDay = isFull && /^\s*\d{1,4}[.)]\s/u.test(line) && !ENDS_SENTENCE.test(before.trimEnd())
    const isOwn = line.trim() === '' || OWN_LINE.test(line) || DATELINE.test(line)
    const isNewSentence = !isSpaced && ENDS_SENTENCE.test(before.trimEnd()) && /^\p{Lu}/u.test(word)
    before = line
    if (open === undefined || (isOwn && !isDay) || !isFull || isNewSentence) joined.push(line)
    else joined[joined.length - 1] = together(open.trimEnd(), line.trim())
  }
  return joined.join('\n')
}

const together = (open: string, line: string): string =>
  /\p{Ll}-$/u.test(open) && /^\p{Ll}/u.test(line) ? open.slice(0, -1) + line : `${open} ${line}`

/** The column at which a text was broken; `null`: it was not. Three lines near it are the least that tell. */
function widthOf(lines: readonly string[]): number | null {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0)
  if (width < NARROWEST || width > WIDEST) return null
  const isFull = (line: string, at: number): boolean => {
    const word = /^\s*(\S+)/u.exec(lines[at + 1] ?? '')?.[1]
    return word !== undefined && line.trim() !== '' && line.trimEnd().length + 1 + word.length > width
  }
  const full = lines.filter(isFull).length
  const written = lines.filter((line) => line.trim() !== '').length
  return full >= 3 && full * 3 >= written ? width : null
}
