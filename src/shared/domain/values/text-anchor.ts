/**
 * Where an annotation holds on to a text: the W3C Web Annotation Data Model's TextQuoteSelector (`exact`, `prefix`,
 * `suffix`) and TextPositionSelector (`start`, `end`, end excluded) in one. Offsets and lengths count UTF-16 code
 * units, as JavaScript strings do.
 */
export type TextAnchor = { exact: string; prefix: string; suffix: string; start: number; end: number }

export function makeAnchor(text: string, start: number, end: number, context = 32): TextAnchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  }
}
export function moveAnchor(_anchor: TextAnchor, _before: string, _after: string): TextAnchor | null {
  return null
}
export function findAnchor(_anchor: TextAnchor, _text: string): { start: number; end: number } | null {
  return null
}
