import type { Inline, TextNode } from './line-parts.ts'

/**
 * The inlines of a text that stand on no line yet. pdfmake takes each off the front of its array and copies the rest of
 * the array to look ahead, so that a paragraph of n words moves n² of them; here a place in the array moves on, and what
 * is given back (the rest of a word that was cut, a line that is set again in another column) is taken first.
 */
export class InlineQueue {
  readonly #inlines: Inline[]
  readonly #returned: Inline[] = []
  #at = 0

  constructor(inlines: Inline[]) {
    this.#inlines = inlines
  }

  get isEmpty(): boolean {
    return this.#returned.length === 0 && this.#at >= this.#inlines.length
  }

  /** The inline so many places behind the first. */
  peek(ahead = 0): Inline | undefined {
    const returned = this.#returned.length
    return ahead < returned ? this.#returned[returned - 1 - ahead] : this.#inlines[this.#at + ahead - returned]
  }

  take(): Inline | undefined {
    const returned = this.#returned.pop()
    if (returned !== undefined) return returned
    const taken = this.#inlines[this.#at]
    // What stands on a line is held by that alone.
    if (taken !== undefined) this.#inlines[this.#at++] = SPENT
    return taken
  }

  /** Puts inlines back in front, in their order. */
  giveBack(inlines: readonly Inline[]): void {
    for (let at = inlines.length - 1; at >= 0; at--) this.#returned.push(inlines[at]!)
  }

  /**
   * The inlines from the first to the end of its word: more than one where a word is set in several styles. Of one that
   * is wider than `room` points no more than is wider.
   */
  word(room = Infinity): Inline[] {
    const word: Inline[] = []
    let width = 0
    for (let inline = this.peek(); inline !== undefined; inline = this.peek(word.length)) {
      word.push(inline)
      width += inline.width - inline.trailingCut
      if (inline.noNewLine !== true || width > room) break
    }
    return word
  }
}

/** Stands in the array for what was taken. */
const SPENT = Object.freeze({}) as Inline

type Held = { readonly of: Inline[]; length: number; readonly queue: InlineQueue }

/** A text's queue, with the array that it was made of: measuring a text anew gives it another array. */
const queues = new WeakMap<TextNode, Held>()

/** The queue of a text that has been measured; `null` for one without inlines. */
export function queueOf(node: TextNode): InlineQueue | null {
  const { _inlines: inlines } = node
  if (inlines === undefined) return null
  const known = queues.get(node)
  if (known?.of !== inlines) {
    const queue = new InlineQueue(inlines)
    queues.set(node, { of: inlines, length: inlines.length, queue })
    return queue
  }
  // A line that must be set again in another column is put in front of the array by whoever noticed.
  if (inlines.length > known.length) known.queue.giveBack(inlines.splice(0, inlines.length - known.length))
  return known.queue
}
