/** Where the words of a note end, and its number there. */
export type NoteEnd = { readonly id: string; readonly end: number; readonly number: number }

/** A stretch of a paragraph's text, and the notes that end after it. */
export type TextPiece = { readonly text: string; readonly ends: readonly NoteEnd[] }

/**
 * A text in paragraphs, each cut where the words of a note end, so that its number can stand there. Every paragraph keeps
 * the line break that ends it: all pieces joined are the text again, unit by unit, which keeps offsets true on screen.
 */
export function textPieces(text: string, ends: readonly NoteEnd[]): readonly (readonly TextPiece[])[] {
  let start = 0
  return paragraphs(text).map((paragraph) => {
    const own = { start, until: start + paragraph.length }
    start = own.until
    return cutParagraph(text, own, ends)
  })
}

/** Lines with the break that ends them; a text without any is one empty paragraph. */
const paragraphs = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/gu) ?? ['']

type Range = { readonly start: number; readonly until: number }

function cutParagraph(text: string, { start, until }: Range, ends: readonly NoteEnd[]): readonly TextPiece[] {
  // Words that run on over the line break have their number before it, not at the head of the next line.
  const lastCut = text[until - 1] === '\n' ? until - 1 : until
  const byCut = new Map<number, NoteEnd[]>()
  for (const end of ends.toSorted((a, b) => a.number - b.number)) {
    if (end.end <= start || end.end > until) continue
    const cut = Math.min(end.end, lastCut)
    byCut.set(cut, [...(byCut.get(cut) ?? []), end])
  }
  const pieces: TextPiece[] = []
  let from = start
  for (const cut of [...byCut.keys()].toSorted((a, b) => a - b)) {
    pieces.push({ text: text.slice(from, cut), ends: byCut.get(cut)! })
    from = cut
  }
  if (from < until || pieces.length === 0) pieces.push({ text: text.slice(from, until), ends: [] })
  return pieces
}
