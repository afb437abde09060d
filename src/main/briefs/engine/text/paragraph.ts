import type { FontFamily } from '../../text/fonts.ts'
import { levelsOf } from './bidi.ts'
import type { CidFont } from './cid-font.ts'
import { type Face, faceOf } from './faces.ts'
import { faceFor, familyFor, lettersOf } from './fallback.ts'
import type { SetInline } from './inline.ts'
import { arabicLanguageOn, scriptOfLanguage } from './languages.ts'
import type { Direction, StyledPiece } from './piece-style.ts'
import type { Run } from './run.ts'
import { isPlainLatin, leadingScript, type Scripts, scriptsOf } from './scripts.ts'
import { settingOf } from './setting.ts'
import { shaperOf } from './shape.ts'
import { unitsOf } from './units.ts'

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
  return unitsOf(text, runs, base, around.page === 'rtl' ? 1 : 0)
}

type Span = Readonly<{ from: number; to: number; styled: StyledPiece }>

/** The direction of a paragraph that is one piece is that piece's own. */
function soleDirection(parts: readonly Part[]): Direction | undefined {
  const said = parts.filter(isSaid)
  return said.length === 1 ? said[0]!.styled.dir : undefined
}

/** Superior numbers beside a text do not make it one of several. */
const isSaid = ({ styled, text }: Part): boolean => text.trim() !== '' && !styled.style.sup

/** The parts' texts in one, each piece that has a direction of its own isolated (UAX #9, 2.7 and HTML's `dir`). */
function joined(parts: readonly Part[], { direction, page }: Surroundings) {
  const isTurned = direction === 'rtl' || page === 'rtl' || parts.some((part) => FROM_RIGHT.test(part.text))
  const isSole = parts.filter(isSaid).length <= 1
  let original = ''
  const spans: Span[] = []
  for (let at = 0; at < parts.length; at++) {
    const { styled, text } = parts[at]!
    const from = original.length
    const { dir } = styled
    const isIsolated = isTurned && dir !== undefined && text !== '' && !(isSole && isSaid(parts[at]!))
    original += isIsolated ? `${ISOLATE[dir]}${text}${END_OF_ISOLATE}` : text
    spans.push({ from, to: original.length, styled })
  }
  return { text: original.replace(OVERRIDE, OBJECT), original, spans }
}

/** What is the same for every run of a paragraph. */
type Whole = Readonly<{
  text: string
  original: string
  levels: Uint8Array | null
  /** The scripts of each UTF-16 unit; `null` where all is Latin. */
  scripts: Scripts | null
  lead: string
  /** The language of its Arabic letters by these themselves and by the page; empty where that is not asked. */
  arabic: string
  around: Surroundings
}>

function runsOf(
  text: string,
  original: string,
  spans: readonly Span[],
  levels: Uint8Array | null,
  base: 0 | 1,
  around: Surroundings,
): Run[] {
  const isLatin = levels === null && isPlainLatin(text)
  // Figures by themselves stand as the texts of their language do.
  const language = spans.find(({ styled }) => styled.lang !== '')?.styled.lang ?? around.language
  const lead = isLatin ? 'Latn' : leadingScript(text, levels, base) || scriptOfLanguage(language)
  const scripts = isLatin ? null : scriptsOf({ text, levels, lead })
  // In a paragraph of its own script, Urdu without a word about it is Urdu; amid Latin, only a name said to be is.
  const arabic = lead === 'Arab' ? arabicLanguageOn(around.language, text) : ''
  const whole: Whole = { text, original, levels, scripts, lead, arabic, around }
  const runs: Run[] = []
  for (const span of spans) addRuns(runs, whole, span)
  for (const run of runs) {
    if (isJoined(run.family) && run.code === null) run.whole = run.shaper.within(text, run.from, run.to)
  }
  return runs
}

/** The script by which a face is chosen, and that by which it is shaped. */
type Scripted = readonly [face: string, shaped: string]

/** Cuts a span wherever level, script or face change. */
function addRuns(runs: Run[], whole: Whole, { from, to, styled }: Span): void {
  const { text, levels, scripts, around } = whole
  const languageOf = (script: string): string => languageFor(script, styled.lang, around.language, whole.arabic)
  const lead = familyFor(whole.lead, languageOf(whole.lead), styled.family)
  const begin = (at: number, end: number, level: number, [script, shaped]: Scripted, family: FontFamily): Run => {
    const language = languageOf(script)
    const face = faceFor(family, styled)
    const shaper = shaperOf(face, (level & 1) === 1, shaped, language)
    const setting = settingOf(family, lead, styled.size, styled.leading)
    const cid = around.fontOf(face)
    const run = {
      from: at,
      to: end,
      styled,
      level,
      script,
      shaped,
      language,
      family,
      cid,
      shaper,
      setting,
      whole: null,
      code: null,
    }
    runs.push(run)
    return run
  }
  if (scripts === null && hasEvery(text.slice(from, to), styled)) {
    if (to > from) begin(from, to, 0, ['Latn', 'Latn'], styled.family)
    return
  }
  let run: Run | undefined
  let script = ''
  let own: FontFamily = styled.family
  let letters = lettersOf(own, styled)
  for (let at = from; at < to;) {
    const codePoint = text.codePointAt(at)!
    const end = at + (codePoint > 0xffff ? 2 : 1)
    const level = levels?.[at] ?? 0
    const its = scripts?.faces[at] ?? 'Latn'
    const shaped = scripts?.shaped[at] ?? 'Latn'
    if (its !== script) {
      script = its
      own = familyFor(script, languageOf(script), styled.family)
      letters = lettersOf(own, styled)
    }
    const family = codePoint === 0xfffc ? null : letters.familyOf(codePoint)
    const isOn = run !== undefined && run.level === level && run.to === at
    if (family === null) {
      runs.push(codeRun(styled, whole.original.slice(at, end), at, end, level, lead, around))
      run = undefined
    } else if (run !== undefined && isOn && run.script === script && run.shaped === shaped && run.family === family)
      run.to = end
    else if (run !== undefined && isOn && isMark(codePoint) && run.cid.face.shaping.hasLetter(codePoint)) run.to = end
    else run = begin(at, end, level, [script, shaped], family)
    at = end
  }
}

/** Whether a family has every letter of a text of Latin script. */
function hasEvery(text: string, styled: StyledPiece): boolean {
  const letters = lettersOf(styled.family, styled)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 0x7e && letters.familyOf(unit) !== styled.family) return false
  }
  return true
}

const isMark = (codePoint: number): boolean =>
  codePoint > 0x2ff && /\p{M}|[\u200C\u200D]/u.test(String.fromCodePoint(codePoint))

/** Size of a letter's code beside the letters it stands among. */
const CODE_SIZE = 0.66

function codeRun(
  styled: StyledPiece,
  code: string,
  from: number,
  to: number,
  level: number,
  lead: FontFamily,
  around: Surroundings,
): Run {
  const face = faceOf('Sans')
  const setting = settingOf(styled.family, lead, styled.size, styled.leading)
  return {
    from,
    to,
    styled,
    level: level + (level & 1),
    script: 'Latn',
    shaped: 'Latn',
    language: '',
    family: 'Sans',
    cid: around.fontOf(face),
    shaper: shaperOf(face, false, 'Latn', ''),
    setting: { ...setting, size: setting.size * CODE_SIZE },
    whole: null,
    code,
  }
}

/** The language that a stretch of a script is in: its piece's or the page's where these are written so. */
function languageFor(script: string, own: string, page: string, arabic: string): string {
  if (own !== '' && scriptOfLanguage(own) === script) return own
  if (script === 'Arab' && arabic !== '') return arabic
  return scriptOfLanguage(page) === script ? page : ''
}
