/** A folded text and the way back. */
export type FoldedText = Readonly<{
  folded: string
  /** For each UTF-16 unit of `folded`, and for its end, the offset in the original text where its source begins. */
  map: Uint32Array
}>

export function foldText(text: string): string {
  return text.toLowerCase()
}
export function foldWithMap(text: string): FoldedText {
  return { folded: text.toLowerCase(), map: Uint32Array.from({ length: text.length + 1 }, (_, i) => i) }
}
export function originalRange(_fold: FoldedText, start: number, end: number): { start: number; end: number } {
  return { start, end }
}
