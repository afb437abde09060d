import { breaksOf } from './breaks.ts'
import { type SetInline, widthIn } from './inline.ts'
import type { Run } from './run.ts'
import { NOTHING, type Shape, someOf } from './shape.ts'
import { visibleCode } from './visible-code.ts'

/** Cuts the runs at the places where a line may end. */
export function unitsOf(text: string, runs: readonly Run[], base: 0 | 1, page: 0 | 1): SetInline[] {
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
    const inside = shortened(text, run.from, ends)
    const slices = run.whole === null ? null : slicesOf(run.whole, run.from, ends)
    const pattern = patternOf(text, run, base, page)
    let from = run.from
    for (let at = 0; at < ends.length; at++) {
      const to = ends[at]!
      const unit = unitOf(pattern, run, from, to, at < ends.length - 1 ? (text[to] ?? '') : '', slices?.[at])
      if (inside.has(to) || (at === ends.length - 1 && !isBroken && index < runs.length - 1)) unit.noNewLine = true
      units.push(unit)
      from = to
    }
  }
  return units
}

/** A mark, a joiner, or the second half of a pair. */
const INSIDE_A_LETTER = /^(?:\p{M}|\u200C|\u200D|[\uDC00-\uDFFF])/u

/** Longer words are kept in parts, so that each line that is cut off one costs no more than the line. */
const LONGEST = 1_000

/** Cuts words that are longer in parts, adding to `ends`; gives back the ends that are inside a word. */
function shortened(text: string, start: number, ends: number[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let from = start
  for (const end of [...ends]) {
    for (let at = from + LONGEST; at < end; at += LONGEST) {
      while (at < end && INSIDE_A_LETTER.test(text.slice(at, at + 1))) at++
      if (at < end) inside.add(at)
    }
    from = end
  }
  if (inside.size > 0) {
    ends.push(...inside)
    ends.sort((a, b) => a - b)
  }
  return inside
}

function everyLetter(text: string, { from, to }: Run): number[] {
  const ends: number[] = []
  for (let at = from; at < to; at += text.codePointAt(at)! > 0xffff ? 2 : 1) if (at > from) ends.push(at)
  return ends
}

/** Controls that are obeyed; what embeds or overrides has been shown by its code already. */
const OBEYED_CONTROL = /[\u061C\u200E\u200F\u2066-\u2069]/u
const OBEYED_CONTROLS = /[\u061C\u200E\u200F\u2066-\u2069]/gu
const LEADING = /^\s+/u
const TRAILING = /\s+$/u

/** What all units of a run have in common, so that each is a quick copy of it. */
function patternOf(text: string, run: Run, base: 0 | 1, page: 0 | 1): SetInline {
  const { styled, setting, shaper, cid, code } = run
  return {
    ...styled.own,
    ...styled.style,
    characterSpacing: run.level === 0 ? styled.style.characterSpacing : 0,
    text: '',
    width: 0,
    height: setting.leading,
    leadingCut: 0,
    trailingCut: 0,
    font: cid.pdf,
    fontSize: setting.size,
    rise: setting.rise,
    shape: NOTHING,
    shaper,
    cid,
    level: run.level,
    base,
    page,
    lang: run.language,
    piece: styled.piece,
    source: text,
    from: 0,
    to: 0,
    isJoined: run.whole !== null,
    isUnsafe: false,
    isUnsafeAfter: false,
    isAlone: false,
    noNewLine: false,
    lineEnd: false,
    gap: 0,
    says: code,
    more: undefined,
  }
}

function unitOf(
  pattern: SetInline,
  run: Run,
  from: number,
  to: number,
  next: string,
  slice: Slice | undefined,
): SetInline {
  const { styled, shaper } = run
  const { source, fontSize, characterSpacing } = pattern
  const raw = source.slice(from, to)
  const words = run.code ?? (OBEYED_CONTROL.test(raw) ? raw.replace(OBEYED_CONTROLS, '') : raw)
  const unit = { ...pattern }
  unit.text = words
  unit.from = from
  unit.to = to
  if (slice !== undefined) {
    unit.shape = slice.shape
    unit.isUnsafe = slice.isUnsafe
    unit.isUnsafeAfter = slice.isUnsafeAfter
  } else if (run.code !== null) unit.shape = shaper.word(visibleCode(run.code))
  else if (isAmidLetters(source, from, to)) unit.shape = shaper.within(source, from, to)
  else {
    unit.isAlone = true
    unit.shape = next === '' ? shaper.word(words) : shaper.wordBefore(words, next)
  }
  unit.width = widthIn(unit.shape, fontSize, characterSpacing)
  const blank = (spaces: RegExp): number =>
    widthIn(shaper.word(spaces.exec(words)?.[0] ?? ''), fontSize, characterSpacing)
  if (!styled.keepsLeadingSpaces && isSpace(words.charCodeAt(0))) unit.leadingCut = blank(LEADING)
  if (!styled.keepsTrailingSpaces && isSpace(words.charCodeAt(words.length - 1))) unit.trailingCut = blank(TRAILING)
  return unit
}

/** A space at which a line may end: not those that hold words together. */
const isSpace = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a && unit !== 0x2007)

/** Letters that join their neighbours, so that a word is not to be shaped in two without sight of the whole. */
const JOINS = /\p{Script=Arabic}|\p{Script=Syriac}|\p{M}|\u200C|\u200D|\u0640/u

/** Whether a stretch ends amid joining letters, so that it must be shaped in sight of what is beside it. */
function isAmidLetters(text: string, from: number, to: number): boolean {
  const before = text[from - 1]
  const after = text[to]
  return (
    (before !== undefined && JOINS.test(before) && JOINS.test(text[from] ?? '')) ||
    (after !== undefined && JOINS.test(after) && JOINS.test(text[to - 1] ?? ''))
  )
}

/** A word cut out of a run that was shaped as a whole. */
type Slice = { shape: Shape; isUnsafe: boolean; isUnsafeAfter: boolean }

/** A whole run's glyphs dealt out to the units that end at `ends`. */
function slicesOf(whole: Shape, start: number, ends: readonly number[]): Slice[] {
  const glyphs = ends.map((): number[] => [])
  const { glyphs: all, isRtl } = whole
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
    const begins = from
    from = end
    const isUnsafeAt = (index: number, place: number): boolean => all[index]!.isUnsafe && all[index]!.cluster === place
    return {
      shape: someOf(whole, own, text, begins),
      isUnsafe: own.some((index) => isUnsafeAt(index, begins)),
      isUnsafeAfter:
        own.some((index) => all[index]!.isUnsafe && isSpace(text.charCodeAt(all[index]!.cluster - begins))) ||
        (glyphs[at + 1] ?? []).some((index) => isUnsafeAt(index, end)),
    }
  })
}
