import { breaksOf } from './breaks.ts'
import { type SetInline, widthIn } from './inline.ts'
import type { Run } from './run.ts'
import { type Shape, someOf } from './shape.ts'
import { visibleCode } from './visible-code.ts'

/** Cuts the runs at the places where a line may end. */
export function unitsOf(text: string, runs: readonly Run[], base: 0 | 1): SetInline[] {
  const units: SetInline[] = []
  const breaks = breaksOf(text)
  let next = 0
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!
    const cuts: number[] = []
    const { styled } = run
    while (next < breaks.length && breaks[next]! <= run.to) {
      if (breaks[next]! > run.from) cuts.push(breaks[next]!)
      next++
    }
    // A break at the very end belongs to this run; the rest of a word that goes on in the next run does not end a unit.
    const isBroken = cuts.at(-1) === run.to
    const ends = styled.style.noWrap === true ? [run.to] : styled.breaksAnywhere ? everyLetter(text, run) : cuts
    if (ends.at(-1) !== run.to) ends.push(run.to)
    const shapes = run.whole === null ? null : slicesOf(run.whole, run.from, ends)
    let from = run.from
    for (let at = 0; at < ends.length; at++) {
      const to = ends[at]!
      const unit = unitOf(text, run, from, to, at < ends.length - 1, shapes?.[at], base)
      if (at === ends.length - 1 && !isBroken && index < runs.length - 1) unit.noNewLine = true
      units.push(unit)
      from = to
    }
  }
  return units
}

function everyLetter(text: string, { from, to }: Run): number[] {
  const ends: number[] = []
  for (let at = from; at < to; at += text.codePointAt(at)! > 0xffff ? 2 : 1) if (at > from) ends.push(at)
  return ends
}

const BIDI_CONTROLS = /[\u061C\u200E\u200F\u2066-\u2069]/gu
const LEADING = /^\s+/u
const TRAILING = /\s+$/u

function unitOf(
  text: string,
  run: Run,
  from: number,
  to: number,
  hasNext: boolean,
  slice: Shape | undefined,
  base: 0 | 1,
): SetInline {
  const { styled, shaper, setting } = run
  const raw = text.slice(from, to)
  const words = run.code ?? (raw.charCodeAt(0) < 0x2000 && raw.length < 2 ? raw : raw.replace(BIDI_CONTROLS, ''))
  const shown = run.code === null ? words : visibleCode(run.code)
  const spacing = run.level === 0 ? styled.style.characterSpacing : 0
  const shape = slice ?? shapeIn(text, run, from, to, shown, hasNext)
  const width = (spaces: string): number => widthIn(shaper.word(spaces), setting.size, spacing)
  const leading = styled.keepsLeadingSpaces ? null : LEADING.exec(shown)
  const trailing = styled.keepsTrailingSpaces ? null : TRAILING.exec(shown)
  return {
    ...styled.own,
    ...styled.style,
    characterSpacing: spacing,
    text: words,
    width: widthIn(shape, setting.size, spacing),
    height: setting.leading,
    leadingCut: leading === null ? 0 : width(leading[0]),
    trailingCut: trailing === null ? 0 : width(trailing[0]),
    font: run.cid.pdf,
    fontSize: setting.size,
    rise: setting.rise,
    shape,
    shaper,
    cid: run.cid,
    level: run.level,
    base,
    lang: run.language,
    piece: styled.piece,
    source: text,
    from,
    to,
    isJoined: slice !== undefined,
    isAlone: slice === undefined && !isAmidLetters(text, from, to),
    ...(run.code === null ? {} : { says: run.code }),
  }
}

/** Letters that join their neighbours, so that a word is not to be shaped in two without sight of the whole. */
const JOINS = /\p{Script=Arabic}|\p{Script=Syriac}|\p{M}|\u200C|\u200D|\u0640/u

function shapeIn(text: string, run: Run, from: number, to: number, shown: string, hasNext: boolean): Shape {
  if (run.code !== null) return run.shaper.word(shown)
  if (isAmidLetters(text, from, to)) return run.shaper.within(text, from, to)
  const after = text[to]
  if (hasNext && text.charCodeAt(to - 1) === 0x20 && after !== undefined) return run.shaper.wordBefore(shown, after)
  return run.shaper.word(shown)
}

/** Whether a stretch ends amid joining letters, so that it must be shaped in sight of what is beside it. */
function isAmidLetters(text: string, from: number, to: number): boolean {
  const before = text[from - 1]
  const after = text[to]
  return (
    (before !== undefined && JOINS.test(before) && JOINS.test(text[from] ?? '')) ||
    (after !== undefined && JOINS.test(after) && JOINS.test(text[to - 1] ?? ''))
  )
}

/** A whole run's glyphs dealt out to the units that end at `ends`. */
function slicesOf(whole: Shape, start: number, ends: readonly number[]): Shape[] {
  const glyphs = ends.map((): number[] => [])
  const { glyphs: all } = whole
  const isRtl = all.length > 1 && all[0]!.cluster > all.at(-1)!.cluster
  let unit = 0
  for (let at = 0; at < all.length; at++) {
    const index = isRtl ? all.length - 1 - at : at
    while (unit < ends.length - 1 && all[index]!.cluster >= ends[unit]!) unit++
    glyphs[unit]!.push(index)
  }
  if (isRtl) for (const own of glyphs) own.reverse()
  let from = start
  return ends.map((end, at) => {
    const own = glyphs[at]!
    const text = whole.text.slice(from - start, end - start)
    from = end
    return someOf(whole, own, text)
  })
}
