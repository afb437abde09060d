import { internals } from '../pdfmake-internals.ts'
import { cutInline as cutGlyphs } from '../text/cut-inline.ts'
import type { SetInline } from '../text/inline.ts'
import { cutInline, type MeasureText } from './cut-inline.ts'
import { type InlineQueue, queueOf } from './inline-queue.ts'
import type { Inline, Line, TextNode } from './line-parts.ts'

type LayoutBuilder = { readonly writer: { readonly context: () => { readonly availableWidth: number } } }

const { LayoutBuilder, Line: MadeLine, TextInlines } = internals

/** Breaks texts into lines in time that grows with their words; the lines are those that pdfmake makes. */
export function installLineBreaking(): void {
  const { prototype } = LayoutBuilder as { prototype: Record<string, unknown> }
  prototype['buildNextLine'] = function (this: LayoutBuilder, node: TextNode) {
    return nextLine(node, this.writer.context().availableWidth)
  }
}

/** The next line of a text in a column of `width` points, or `null` at its end. */
function nextLine(node: TextNode, width: number): Line | null {
  const queue = queueOf(node)
  if (queue === null || queue.isEmpty) return null
  const line = new MadeLine(width) as Line
  const texts = new TextInlines(null) as { readonly widthOfText: MeasureText }
  const measure: MeasureText = (text, inline) => texts.widthOfText(text, inline)
  let isWordOpen = false
  for (let inline = queue.peek(); inline !== undefined; inline = queue.peek()) {
    if (!isWordOpen && !line.hasEnoughSpaceForInline(inline, restOfWord(inline, queue, line))) break
    queue.take()
    const [head, rest] = cut(inline, line.getAvailableWidth(), measure)
    if (rest !== null) queue.giveBack([rest])
    line.addInline(head)
    isWordOpen = inline.noNewLine === true && rest === null
  }
  line.lastLineInParagraph = queue.isEmpty
  return line
}

/** A word cut to the room on its line, and what is left of it. One that carries its glyphs is cut between these. */
function cut(inline: Inline, room: number, measure: MeasureText): readonly [Inline, Inline | null] {
  if (!isSet(inline)) return [inline, cutInline(inline, room, measure)]
  if (inline.noWrap === true || inline.width <= room) return [inline, null]
  return cutGlyphs(inline, room) ?? [inline, null]
}

const isSet = (inline: Inline): inline is SetInline => 'shape' in inline

const NOTHING: readonly Inline[] = []

/**
 * What follows an inline in its word, as far as it must be known whether the word has room on a line: an empty line takes
 * any, and beyond the room nothing changes. Of a word of n pieces each line so looks at a line of them, not at the rest.
 */
function restOfWord(inline: Inline, queue: InlineQueue, line: Line): readonly Inline[] {
  if (inline.noNewLine !== true || line.inlines.length === 0) return NOTHING
  return queue.word(line.getAvailableWidth() + inline.trailingCut).slice(1)
}
