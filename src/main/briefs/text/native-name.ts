import type { Content } from 'pdfmake/interfaces'
import type { NativeName } from '#shared/domain/text.ts'
import { oneLine } from './plain.ts'
import { arabicFace, type Inline, type InlineStyle, unbroken } from './runs.ts'

/** Letters the brief's fonts have. A name with others is left out, since boxes say less than nothing. */
const SETTABLE =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]+$/u
const HAS_ARABIC = /\p{Script=Arabic}/u
/** Stretches that read from the left inside a right-to-left name: Latin letters and every kind of digit. */
const LEFT_TO_RIGHT = /([\p{Script=Latin}\p{Nd}]+(?:[ .,:/-]+[\p{Script=Latin}\p{Nd}]+)*)/u

/** Size of a script beside Latin letters of size 1. Nastaliq stands tall on its line and is set smaller. */
const RELATIVE_SIZE = { Naskh: 1, Nastaliq: 0.76 } as const

/** Room above and below a line of each face, beside its size: Nastaliq hangs from above and ends far below. */
const ROOM = { Naskh: { above: 0.35, line: 1.45 }, Nastaliq: { above: 1, line: 1.6 } } as const

/** A name in its own script on a line of its own, begun where the Latin one above it begins; `null` when there is none. */
export function nativeLine(name: NativeName | null, latinSize: number): Content | null {
  const runs = nativeInlines(name, latinSize)
  if (name === null || runs.length === 0) return null
  const { above, line } = ROOM[faceOf(name)]
  const text = runs.map((run) => ({ ...run, lineHeight: line }))
  return { text, alignment: 'left', margin: [0, above * latinSize, 0, 0] }
}

const faceOf = ({ lang }: NativeName): 'Naskh' | 'Nastaliq' => (/^ur\b/u.test(lang) ? 'Nastaliq' : 'Naskh')

/**
 * A name in its own script as it stands beside a Latin name of `latinSize` points: Urdu in Nastaliq, every other
 * language of Arabic script (Pashto, Dari, Persian, Arabic) in Naskh, as one run from the right that is not broken.
 * Empty when there is nothing to set or no font for it.
 */
export function nativeInlines(name: NativeName | null, latinSize: number, style: InlineStyle = {}): Inline[] {
  const text = name === null ? '' : oneLine(name.text)
  if (name === null || text === '' || !SETTABLE.test(text)) return []
  if (!HAS_ARABIC.test(text)) return [{ ...style, text: unbroken(text), lang: name.lang }]
  const face = faceOf(name)
  const arabic: InlineStyle = { ...style, ...arabicFace(face), fontSize: latinSize * RELATIVE_SIZE[face] }
  const runs = text.split(LEFT_TO_RIGHT).filter((run) => run !== '')
  return runs.reverse().map((run): Inline => ({
    ...(HAS_ARABIC.test(run) ? arabic : style),
    text: unbroken(run),
    lang: name.lang,
  }))
}
