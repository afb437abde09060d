import { BAND_FORMS, type BandForm, COMPARING, CONFIDENCE, OUTSIDE_FORMS } from './estimative-lexicon.ts'

/**
 * What is wrong with an estimate: `outside`, it says how likely in a word that is none of the seven bands · `bands`, one
 * judgement names two of them · `rows`, the text mixes the two rows of terms · `confidence`, how sure we are and how
 * likely it is stand in one sentence.
 */
export type EstimativeFault = 'outside' | 'bands' | 'rows' | 'confidence'

/** A change to the text that mends a finding: what to put in the place from `start` to `end`, in UTF-16 units. */
export type EstimativeFix = Readonly<{ start: number; end: number; replacement: string }>

/** One finding: its place in the text in UTF-16 units (end excluded), the words that stand there, and how to mend them. */
export type EstimativeFinding = Readonly<{
  fault: EstimativeFault
  start: number
  end: number
  words: string
  fixes: readonly EstimativeFix[]
}>

type Span = Readonly<{ start: number; end: number }>
type Match = Span & Readonly<{ term: BandForm | null; fixes: readonly string[]; isOutside: boolean }>

/**
 * What an English text says of likelihood against the standard, in the order of the text. Words in quotation marks are
 * another's and are passed over. A text in another language has no findings.
 * Source: US Intelligence Community Directive 203 (2 January 2015), D.6.e.(2).(a): the seven bands in two rows that are
 * not to be mixed, and confidence apart from likelihood.
 */
export function estimativeFindings(text: string): EstimativeFinding[] {
  const own = withoutQuotations(text)
  const matches = matchesIn(own)
  const terms = matches.flatMap((match) => (match.term === null ? [] : [{ ...match, term: match.term }]))
  const findings = [
    ...matches.filter(({ isOutside }) => isOutside).map((match) => finding(text, 'outside', match, match.fixes)),
    ...mixedBands(text, own, terms),
    ...mixedRows(text, terms),
    ...confidenceBeside(text, own, matches),
  ]
  return findings.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** A text with one fix made. */
export const mended = (text: string, { start, end, replacement }: EstimativeFix): string =>
  text.slice(0, start) + replacement + text.slice(end)

/** Quotations as blanks of the same length; one that is not closed yet is open to the end of its line. */
const withoutQuotations = (text: string): string =>
  text.replace(/“[^”\n]*(?:”|$)|"[^"\n]*(?:"|$)|«[^»\n]*(?:»|$)|„[^“”\n]*(?:[“”]|$)/gmu, (quoted) =>
    ' '.repeat(quoted.length),
  )

function matchesIn(text: string): Match[] {
  const found: Match[] = []
  const collect = (pattern: RegExp, match: Omit<Match, 'start' | 'end'>): void => {
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const end = index + words.length
      if (isWhole(text, index, end)) found.push({ start: index, end, ...match })
    }
  }
  for (const { pattern, fixes } of OUTSIDE_FORMS) collect(pattern, { term: null, fixes, isOutside: true })
  for (const [pattern, term] of TERM_PATTERNS) collect(pattern, { term, fixes: [], isOutside: false })
  collect(COMPARING, { term: null, fixes: [], isOutside: false })
  return longest(found).filter(({ start, end }) => !isMonth(text, start, end))
}

const TERM_PATTERNS = BAND_FORMS.map(
  (term) => [new RegExp(term.words.replaceAll(' ', String.raw`\s+`), 'giu'), term] as const,
)

const LETTER = /[\p{L}\p{N}]/u
const isWhole = (text: string, start: number, end: number): boolean =>
  !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end)) && text.charAt(start - 1) !== '-'

/** “May” with a capital is the month wherever it does not begin a sentence. */
const isMonth = (text: string, start: number, end: number): boolean =>
  text.slice(start, start + 3) === 'May' &&
  /^May\b/u.test(text.slice(start, end)) &&
  !/(?:^|[.!?\n]\s*)$/u.test(text.slice(0, start))

/** Matches that do not overlap: the leftmost, and of those the longest. */
function longest(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return sorted.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

function finding(
  text: string,
  fault: EstimativeFault,
  { start, end }: Span,
  replacements: readonly string[],
): EstimativeFinding {
  const words = text.slice(start, end)
  const agreeing = (one: string): string =>
    isPlural(text.slice(Math.max(0, start - 60), start)) ? one.replace(/^is\b/u, 'are') : one
  const fixes = replacements.map((one) => ({ start, end, replacement: likeBefore(words, agreeing(one)) }))
  return { fault, start, end, words, fixes }
}

/** Whether the subject that a text ends with is most likely a plural, by its last word. */
const isPlural = (before: string): boolean =>
  /(?:\b(?:we|you|they|these|those|both|sides|people)|\b\p{L}{2,}(?<!s|u|i)s)\s*$/iu.test(before) ||
  /\b\p{L}+\s+and\s+\p{L}+\s*$/u.test(before)

/** A replacement that begins with a capital where the words before it did. */
const likeBefore = (before: string, words: string): string =>
  /^\p{Lu}/u.test(before) ? words.charAt(0).toUpperCase() + words.slice(1) : words

type TermMatch = Span & Readonly<{ term: BandForm }>

/** Words that join two terms into one judgement: “likely to very likely”, “unlikely, if not very unlikely”. */
const JOINING = /^(?:[\s,()–—/-]|\b(?:to|or|and|if|not|even|perhaps|rather|at|least|indeed|maybe|is|it)\b)*$/iu
/** Where one judgement of a sentence ends and another begins. */
const APART = /[;:]|\b(?:but|while|whereas|yet|although|though|unless|if|when|than)\b/iu

function mixedBands(text: string, own: string, terms: readonly TermMatch[]): EstimativeFinding[] {
  return terms.flatMap((second, at): EstimativeFinding[] => {
    const first = terms[at - 1]
    if (first === undefined || first.term.band === second.term.band) return []
    const between = own.slice(first.end, second.start)
    if (JOINING.test(between)) {
      const both = { start: first.start, end: second.end }
      return [finding(text, 'bands', both, [text.slice(first.start, first.end), text.slice(second.start, second.end)])]
    }
    if (SENTENCE_END.test(between) || APART.test(between)) return []
    return [finding(text, 'bands', second, [first.term.words])]
  })
}

const SENTENCE_END = /[.!?](?:\s|$)|\n/u

/** Terms of the lower row in a text that has one of the upper: those are fewer letters and fit more sentences. */
function mixedRows(text: string, terms: readonly TermMatch[]): EstimativeFinding[] {
  if (!terms.some(({ term }) => term.row === 'upper')) return []
  return terms
    .filter(({ term }) => term.row === 'lower')
    .map((match) => finding(text, 'rows', match, [match.term.upper]))
}

const LEVELS: Readonly<Record<string, string>> = {
  high: 'high',
  strong: 'high',
  great: 'high',
  full: 'high',
  moderate: 'moderate',
  medium: 'moderate',
  some: 'moderate',
  low: 'low',
  little: 'low',
}

function confidenceBeside(text: string, own: string, matches: readonly Match[]): EstimativeFinding[] {
  const said = [...own.matchAll(CONFIDENCE)]
  if (said.length === 0) return []
  const sentences = sentencesOf(own)
  const likely = new Set(
    matches
      .filter(({ term, isOutside }) => term !== null || isOutside)
      .map(({ start }) => sentenceAt(sentences, start)),
  )
  return said.flatMap((match): EstimativeFinding[] => {
    const sentence = sentenceAt(sentences, match.index + match[0].search(/\p{L}/u))
    if (!likely.has(sentence)) return []
    const trimmed = match[0].replace(/^[,\s]+/u, '').replace(/[,\s]+$/u, '')
    const start = match.index + match[0].indexOf(trimmed)
    if (!isWhole(own, start, start + trimmed.length)) return []
    const level = LEVELS[match.groups?.['level']?.toLowerCase() ?? '']
    const found = finding(text, 'confidence', { start, end: start + trimmed.length }, [])
    return [level === undefined ? found : { ...found, fixes: [apart(text, sentence, match, level)] }]
  })
}

/** The sentence without its confidence, and after it a sentence that says how sure we are. */
function apart(text: string, sentence: Span, { index, 0: words }: RegExpExecArray, level: string): EstimativeFix {
  const before = text.slice(sentence.start, index)
  const after = text.slice(index + words.length, sentence.end)
  const rest = before.trim() === '' ? capital(after.trimStart()) : before + after
  const whole = /[.!?]$/u.test(rest) ? rest : `${rest}.`
  return { ...sentence, replacement: `${whole} Our confidence in this judgement is ${level}.` }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The sentences of a text in their order, each from its first letter to its stop. */
function sentencesOf(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: stop } of text.matchAll(/[.!?]+(?=\s)\s*|\n+/gu)) {
    sentences.push({ start, end: index + stop.trimEnd().length })
    start = index + stop.length
  }
  return [...sentences, { start, end: text.trimEnd().length }]
}

/** The sentence that a place stands in; the last for a place behind all. */
function sentenceAt(sentences: readonly Span[], place: number): Span {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= place) low = middle + 1
    else high = middle
  }
  return sentences[low]!
}
