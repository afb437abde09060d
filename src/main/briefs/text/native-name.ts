import type { Content } from 'pdfmake/interfaces'
import type { NativeName } from '#shared/domain/text.ts'
import { oneLine } from './plain.ts'
import { inlines, type Inline, type InlineStyle } from './runs.ts'

/** Leading of a name on a line of its own beside its size; scripts that need more get more. */
const LEADING = 1.3

/** A name in its own script on a line of its own, under what stands above it; `null` when there is nothing to set. */
export function nativeLine(name: NativeName | null, latinSize: number): Content | null {
  const runs = nativeInlines(name, latinSize, { lineHeight: LEADING })
  if (name === null || runs.length === 0) return null
  return { text: runs, alignment: 'left', lang: name.lang } as Content
}

/**
 * A name in its own script as it stands beside a Latin name of `latinSize` points: its language decides the face, Urdu's
 * being Nastaliq. Empty when there is nothing to set.
 */
export function nativeInlines(name: NativeName | null, latinSize: number, style: InlineStyle = {}): Inline[] {
  if (name === null) return []
  return inlines(oneLine(name.text), { ...style, font: 'Serif', italics: false, fontSize: latinSize, lang: name.lang })
}
