/**
 * Offsets into the plain text of an element, in UTF-16 units, and back. The element's text nodes, joined, are the text;
 * whatever else stands in it (the numbers of notes) is generated content and counts for nothing.
 */

/** How far into the text a point of the document lies, held to the text's own ends. */
export function offsetOf(element: HTMLElement, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(element)
  if (before.comparePoint(node, offset) < 0) return 0
  if (before.comparePoint(node, offset) > 0) return before.toString().length
  before.setEnd(node, offset)
  return before.toString().length
}

/** A point of the document. */
export type Point = { readonly node: Node; readonly offset: number }

/**
 * The point at an offset. Between two text nodes it is the end of the first, or with `lean: 'forward'` the beginning of
 * the second, so that a range begins and ends beside its own words.
 */
export function pointAt(element: HTMLElement, offset: number, lean: 'back' | 'forward' = 'back'): Point {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let left = offset
  let last: Point = { node: element, offset: 0 }
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    // After a line break one stands at the head of the next paragraph, never behind the end of the one before.
    const isAtEnd = left === text.length && lean === 'back' && !text.data.endsWith('\n')
    if (left < text.length || isAtEnd) return { node: text, offset: left }
    left -= text.length
    last = { node: text, offset: text.length }
  }
  return last
}

/** The stretch of an element's text as a range of the document. */
export function rangeAt(element: HTMLElement, start: number, end: number): Range {
  const range = document.createRange()
  const from = pointAt(element, start, start === end ? 'back' : 'forward')
  const to = pointAt(element, end)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
