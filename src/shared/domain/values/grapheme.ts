const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** How far back a window may reach to a safe place; longer clusters do not occur in what people write. */
const REACH = 256

/** Below the first combining mark nothing but a line break of two characters and the soft hyphen joins. */
function isPlain(unit: number): boolean {
  return unit >= 0x20 && unit < 0x300 && unit !== 0xad
}

/**
 * The grapheme cluster (Unicode UAX #29) around an offset in UTF-16 units: where the cluster that the offset lies in
 * begins and ends; both are the offset itself when it already stands between two clusters. Only a window of the text
 * is looked at, so a long text costs no more than a short one.
 */
export function clusterAround(text: string, offset: number): { start: number; end: number } {
  const at = Math.max(0, Math.min(offset, text.length))
  if (at === 0 || at === text.length) return { start: at, end: at }
  if (isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at))) return { start: at, end: at }
  // An ASCII letter or space never continues a cluster, so a window that begins with one is cut right.
  let from = at - 1
  while (from > 0 && at - from < REACH && !(text.charCodeAt(from) >= 0x20 && text.charCodeAt(from) < 0x7f)) from--
  const found = segmenter.segment(text.slice(from, at + REACH)).containing(at - from)
  if (found === undefined || found.index === at - from) return { start: at, end: at }
  return { start: from + found.index, end: from + found.index + found.segment.length }
}

/** The range widened outwards until it cuts no grapheme cluster, and so no surrogate pair; clamped to the text. */
export function wholeClusters(text: string, start: number, end: number): { start: number; end: number } {
  return { start: clusterAround(text, Math.min(start, end)).start, end: clusterAround(text, Math.max(start, end)).end }
}

/** A text as its grapheme clusters. */
export function clusters(text: string): string[] {
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

const WORD_UNIT = /[\p{L}\p{N}\p{M}\p{Join_Control}]/u

/**
 * Whether the unit at an offset is a letter, digit, mark or joiner, as words are made of in scripts that part them with
 * spaces; false outside the text and for surrogates.
 */
export function isWordUnit(text: string, at: number): boolean {
  return WORD_UNIT.test(text.charAt(at))
}
