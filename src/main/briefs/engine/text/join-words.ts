import { type SetInline, widthIn } from './inline.ts'

/**
 * The words of an aligned line that reads from the left, those of one piece that stand beside each other as one inline
 * each. A document's lines are all held until it is written, and a word is an object of some fifty fields: a line is held
 * at the cost of one or two of them, while its words go as soon as their paragraph is set. What is drawn stays the same.
 */
export function joinWords(words: readonly SetInline[]): SetInline[] {
  const joined: SetInline[] = []
  for (const word of words) {
    const last = joined.at(-1)
    if (last !== undefined && isOneWith(last, word)) {
      last.more ??= []
      last.more.push(word.shape)
      last.width += word.width
      last.to = word.to
    } else joined.push(word)
  }
  for (const one of joined) if (one.more !== undefined) one.text = one.source.slice(one.from, one.to)
  return joined
}

/** Whether a word is drawn as what stands before it is, with nothing between them. */
const isOneWith = (before: SetInline, word: SetInline): boolean =>
  before.piece === word.piece &&
  before.source === word.source &&
  before.to === word.from &&
  before.level === 0 &&
  word.level === 0 &&
  before.cid === word.cid &&
  before.fontSize === word.fontSize &&
  before.lang === word.lang &&
  before.background === null &&
  before.decoration === null &&
  before.opacity === 1 &&
  isPlain(before) &&
  isPlain(word)

/** Its glyphs take the room it has and say its letters, all of them: no room of justification, no code, no number of a page. */
const isPlain = (word: SetInline): boolean =>
  word.says === null &&
  word.gap === 0 &&
  word._pageNodeRef === undefined &&
  (word.more !== undefined ||
    (word.shape.glyphs.length > 0 &&
      word.text.length === word.to - word.from &&
      word.width === widthIn(word.shape, word.fontSize, word.characterSpacing)))
