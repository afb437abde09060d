import type { MarkedContent } from './marked-content.ts'

/** A stretch of a line from one piece of its definition. */
export type LineInline = {
  readonly _slot?: number
  readonly x?: number
  readonly opacity?: number
  readonly shape?: { readonly glyphs: readonly unknown[] }
  readonly linkToDestination?: string | null
}
export type MarkedLine = {
  readonly _slot?: number
  readonly inlines: readonly LineInline[]
  /** The same in reading order, in which they are drawn. */
  readonly logical?: readonly LineInline[]
}

/** The slot that all of a line is in; `null` where its stretches are in several. */
export function slotOf({ inlines, _slot: own }: MarkedLine): number | null | undefined {
  const [first] = inlines
  const slot = first?._slot ?? own
  return inlines.every(({ _slot }) => (_slot ?? own) === slot) ? slot : null
}

/**
 * The marks inside a line whose stretches are in several slots. They stand inside the line's one text object, so that each
 * begins and ends there.
 */
export class LineMarks {
  readonly #opening = new Map<LineInline, number>()
  readonly #closing = new Set<LineInline>()
  readonly #content: MarkedContent
  readonly #line: MarkedLine
  readonly #x: number
  readonly #y: number

  constructor(content: MarkedContent, line: MarkedLine, x: number, y: number) {
    this.#content = content
    this.#line = line
    this.#x = x
    this.#y = y
    let last: LineInline | undefined
    for (const inline of line.logical ?? line.inlines) {
      if (inline.shape?.glyphs.length === 0) continue
      const isOther = last === undefined || this.#slotOf(last) !== this.#slotOf(inline)
      // What can be seen through is drawn in a text object of its own.
      if (isOther || isSeenThrough(inline) || isSeenThrough(last)) {
        if (last !== undefined) this.#closing.add(last)
        this.#opening.set(inline, this.#slotOf(inline) ?? -1)
      }
      last = inline
    }
    if (last !== undefined) this.#closing.add(last)
  }

  /** The operator that begins a mark before a stretch, or nothing. */
  before(inline: LineInline): string {
    const slot = this.#opening.get(inline)
    if (slot === undefined) return ''
    this.#content.arriveAt(slot, this.#x + (inline.x ?? 0), this.#y)
    return this.#content.beginning(slot)
  }

  /** The operator that ends one behind it, or nothing. */
  after(inline: LineInline): string {
    return this.#closing.has(inline) ? 'EMC' : ''
  }

  /** The slot of the link that begins at `x`. */
  linkAt(x: number): number | undefined {
    const found = this.#line.inlines.find(
      (inline) => typeof inline.linkToDestination === 'string' && Math.abs(this.#x + (inline.x ?? 0) - x) < 0.01,
    )
    return found === undefined ? undefined : this.#slotOf(found)
  }

  #slotOf({ _slot }: LineInline): number | undefined {
    return _slot ?? this.#line._slot
  }
}

const isSeenThrough = (inline: LineInline | undefined): boolean => (inline?.opacity ?? 1) !== 1
