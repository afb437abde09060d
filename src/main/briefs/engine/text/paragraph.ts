import type { FontFamily } from '../../text/fonts.ts'
import { levelsOf } from './bidi.ts'
import { breaksOf } from './breaks.ts'
import { type CidFont } from './cid-font.ts'
import { type Face, faceOf } from './faces.ts'
import { faceFor, familyFor, familyWith } from './fallback.ts'
import { type SetInline, widthIn } from './inline.ts'
import { arabicLanguage, scriptOfLanguage } from './languages.ts'
import type { Direction, StyledPiece } from './piece-style.ts'
import { isPlainLatin, scriptOf, scriptsOf } from './scripts.ts'
import { type Setting, settingOf } from './setting.ts'
import { type Shape, type Shaper, shaperOf } from './shape.ts'
import { visibleCode } from './visible-code.ts'

/** What a paragraph stands in. */
export type Surroundings = Readonly<{
  /** Its own direction, said or inherited. */
  direction: Direction
  /** The document's: for a paragraph without letters. */
  page: 'ltr' | 'rtl'
  /** The document's language. */
  language: string
  /** Gives the font of this PDF for a face. */
  fontOf: (face: Face) => CidFont
}>

/** Part of a piece that stands in one paragraph. */
export type Part = Readonly<{ styled: StyledPiece; text: string }>

/** A stretch of one piece, one level, one script and one face. */
type Run = {
  from: number
  to: number
  styled: StyledPiece
  level: number
  script: string
  language: string
  family: FontFamily
  cid: CidFont
  shaper: Shaper
  setting: Setting
  /** Shaped as a whole, since its words reach over the spaces between them. */
  whole: Shape | null
  /** A letter that no font has, shown by its code. */
  code: string | null
}

/** Families whose words are drawn together across spaces. */
const isJoined = (family: FontFamily): boolean => family === 'Nastaliq'

const ISOLATE = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const
const END_OF_ISOLATE = '\u2069'

/** Letters and declared directions that make isolating worth while: without any, all reads from the left. */
const FROM_RIGHT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Letters that turn the text around them whoever wrote them: shown, never obeyed. */
const OVERRIDE = /[\u202A-\u202E]/gu
/** Stands for what is shown by its code while the paragraph is ordered: an object, which turns nothing. */
const OBJECT = '\uFFFC'

/** One paragraph (no line end in it) as the units that its lines are made of, in logical order. */
export function paragraphInlines(parts: readonly Part[], around: Surroundings): SetInline[] {
  const { text, spans, original } = joined(parts, around)
  const direction = soleDirection(parts) ?? around.direction
  const { base, each } = levelsOf(text, direction, around.page)
  const runs = runsOf(text, original, spans, each, base, around)
  return unitsOf(text, runs, base)
}

type Span = Readonly<{ from: number; to: number; styled: StyledPiece }>

/** The direction of a paragraph that is one piece is that piece's own. */
function soleDirection(parts: readonly Part[]): Direction | undefined {
  const filled = parts.filter(({ text }) => text.trim() !== '')
  return filled.length === 1 ? filled[0]!.styled.dir : undefined
}

/** The parts' texts in one, each piece that has a direction of its own isolated (UAX #9, 2.7 and HTML's `dir`). */
function joined(parts: readonly Part[], { direction, page }: Surroundings) {
  const isTurned = direction === 'rtl' || page === 'rtl' || parts.some((part) => FROM_RIGHT.test(part.text))
  const isolates = isTurned && parts.filter(({ text }) => text.trim() !== '').length > 1
  let original = ''
  const spans: Span[] = []
  for (let at = 0; at < parts.length; at++) {
    const { styled, text } = parts[at]!
    const from = original.length
    const { dir } = styled
    const opens =
      isolates && dir !== undefined && parts[at - 1]?.styled.own['isolate'] !== (styled.own['isolate'] ?? NaN)
    const closes =
      isolates && dir !== undefined && parts[at + 1]?.styled.own['isolate'] !== (styled.own['isolate'] ?? NaN)
    original += `${opens ? ISOLATE[dir] : ''}${text}${closes ? END_OF_ISOLATE : ''}`
    spans.push({ from, to: original.length, styled })
  }
  return { text: original.replace(OVERRIDE, OBJECT), original, spans }
}

function runsOf(
  text: string,
  original: string,
  spans: readonly Span[],
  levels: Uint8Array | null,
  base: 0 | 1,
  around: Surroundings,
): Run[] {
  const plain = isPlainLatin(text) && base === 0
  const leading = plain ? 'Latn' : leadingScript(text, levels, base, around.language)
  const scripts = plain ? null : scriptsOf({ text, levels, lead: leading })
  // In a paragraph of its own script, Urdu without a word about it is Urdu; amid Latin, only a name said to be is.
  const arabic = leading === 'Arab' ? arabicLanguage(text) : ''
  const runs: Run[] = []
  for (const { from, to, styled } of spans) {
    const wanted = { family: styled.family, bold: styled.bold, italics: styled.italics }
    const languageOf = (script: string): string => languageFor(script, styled.lang, around.language, arabic)
    const lead = familyFor(leading, languageOf(leading), styled.family)
    let run: Run | undefined
    let at = from
    while (at < to) {
      const codePoint = text.codePointAt(at)!
      const length = codePoint > 0xffff ? 2 : 1
      const script = scripts?.[at] ?? 'Latn'
      const level = levels?.[at] ?? 0
      const own = familyFor(script, languageOf(script), styled.family)
      const isAscii = codePoint < 0x7f && own === styled.family
      const family = codePoint === 0xfffc ? null : isAscii ? own : familyWith(codePoint, own, wanted)
      if (family === null) {
        runs.push(codeRun(styled, original, at, length, level, lead, around))
        run = undefined
      } else if (run !== undefined && run.level === level && run.script === script && run.family === family) {
        run.to = at + length
      } else if (
        run !== undefined &&
        run.level === level &&
        isMark(codePoint) &&
        run.cid.face.shaping.hasLetter(codePoint)
      ) {
        run.to = at + length
      } else {
        const language = languageOf(script)
        const face = faceFor(family, wanted)
        run = {
          from: at,
          to: at + length,
          styled,
          level,
          script,
          language,
          family,
          cid: around.fontOf(face),
          shaper: shaperOf(face, (level & 1) === 1, script, language),
          setting: settingOf(family, lead, styled.size, styled.leading),
          whole: null,
          code: null,
        }
        runs.push(run)
      }
      at += length
    }
  }
  for (const run of runs) {
    if (isJoined(run.family) && run.code === null) run.whole = run.shaper.within(text, run.from, run.to)
  }
  return runs
}

const isMark = (codePoint: number): boolean =>
  codePoint > 0x2ff && /\p{M}|[\u200C\u200D]/u.test(String.fromCodePoint(codePoint))

/** Size of a letter's code beside the letters it stands among. */
const CODE_SIZE = 0.66

function codeRun(
  styled: StyledPiece,
  original: string,
  at: number,
  length: number,
  level: number,
  lead: FontFamily,
  around: Surroundings,
): Run {
  const face = faceOf('Sans')
  const setting = settingOf(styled.family, lead, styled.size, styled.leading)
  return {
    from: at,
    to: at + length,
    styled,
    level: level + (level & 1),
    script: 'Latn',
    language: '',
    family: 'Sans',
    cid: around.fontOf(face),
    shaper: shaperOf(face, false, 'Latn', ''),
    setting: { ...setting, size: setting.size * CODE_SIZE },
    whole: null,
    code: original.slice(at, at + length),
  }
}

/** The language that a stretch of a script is in: its piece's or the page's where these are written so. */
function languageFor(script: string, own: string, page: string, arabic: string): string {
  if (own !== '' && scriptOfLanguage(own) === script) return own
  if (script === 'Arab' && arabic !== '') return arabic === 'ar' && scriptOfLanguage(page) === 'Arab' ? page : arabic
  return scriptOfLanguage(page) === script ? page : ''
}

/** The script that leads a paragraph: of its first letter that reads as the paragraph does. */
function leadingScript(text: string, levels: Uint8Array | null, base: 0 | 1, language: string): string {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    const script = scriptOf(codePoint)
    if (script !== '' && ((levels?.[at] ?? 0) & 1) === base) return script
    if (codePoint > 0xffff) at++
  }
  return scriptOfLanguage(language)
}

/** Cuts the runs at the places where a line may end. */
function unitsOf(text: string, runs: readonly Run[], base: 0 | 1): SetInline[] {
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
    ...(run.code === null ? {} : { says: run.code }),
  }
}

/** Letters that join their neighbours, so that a word is not to be shaped in two without sight of the whole. */
const JOINS = /\p{Script=Arabic}|\p{Script=Syriac}|\p{M}|[\u200C\u200D\u0640]/u

function shapeIn(text: string, run: Run, from: number, to: number, shown: string, hasNext: boolean): Shape {
  if (run.code !== null) return run.shaper.word(shown)
  const before = text[from - 1]
  const after = text[to]
  const isCut =
    (before !== undefined && JOINS.test(before) && JOINS.test(text[from]!)) ||
    (after !== undefined && JOINS.test(after) && JOINS.test(text[to - 1]!))
  if (isCut) return run.shaper.within(text, from, to)
  if (hasNext && text.charCodeAt(to - 1) === 0x20 && after !== undefined) return run.shaper.wordBefore(shown, after)
  return run.shaper.word(shown)
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
    const placed = own.map((index) => all[index]!)
    return {
      text,
      glyphs: placed,
      says: own.map((index) => whole.says[index]!),
      width: placed.reduce((sum, { advance }) => sum + advance, 0) * whole.scale,
      scale: whole.scale,
      isRtl: whole.isRtl,
      needsLetters: whole.needsLetters,
    }
  })
}
