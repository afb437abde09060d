/**
 * Places in a text counted in characters (Unicode code points), as the Web Annotation Data Model counts them (4.2.5,
 * after Character Model for the World Wide Web), and in UTF-16 code units, as our anchors do.
 */

/** How many code points stand before a place given in UTF-16 units; half a surrogate pair counts as one. */
export function codePointsBefore(text: string, units: number): number {
  let points = 0
  for (let at = 0; at < units && at < text.length; points++) at += widthAt(text, at)
  return points
}

/** The place in UTF-16 units before which so many code points stand; `null` when the text is shorter than that. */
export function unitsBefore(text: string, points: number): number | null {
  let at = 0
  for (let left = points; left > 0; left--) {
    if (at >= text.length) return null
    at += widthAt(text, at)
  }
  return at
}

const widthAt = (text: string, at: number): 1 | 2 => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
