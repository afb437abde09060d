import type { Direction } from '../../structure/blocks.ts'

/** A stretch of a run that is written from one side. */
export type Stretch = Readonly<{ text: string; isFromRight: boolean }>

const RTL_LETTER =
  '\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}\\p{Script=Adlam}'
/** From the first letter of such a script to the last one before a letter of another. */
const FROM_RIGHT = new RegExp(`[${RTL_LETTER}](?:[^\\p{L}]*[${RTL_LETTER}\\p{M}])*`, 'gu')
/** The same the other way round. */
const FROM_LEFT = new RegExp(`[^\\P{L}${RTL_LETTER}](?:[^\\p{L}]*[^\\P{L}${RTL_LETTER}]|\\p{M})*`, 'gu')

/**
 * A run cut where its script changes side, since Word takes font, size and language of a run from the side it is written
 * from. What is no letter goes with the paragraph's own side.
 */
export function stretches(text: string, direction: Direction): Stretch[] {
  const cut: Stretch[] = []
  const other = direction === 'ltr' ? FROM_RIGHT : FROM_LEFT
  let at = 0
  const add = (piece: string, isFromRight: boolean): void => {
    if (piece !== '') cut.push({ text: piece, isFromRight })
  }
  for (const found of text.matchAll(other)) {
    add(text.slice(at, found.index), direction === 'rtl')
    add(found[0], direction === 'ltr')
    at = found.index + found[0].length
  }
  add(text.slice(at), direction === 'rtl')
  return cut
}
