import type { WithheldText } from '#shared/domain/withheld-texts.ts'
import { isDense, type Letters, lettersOf } from './letters.ts'

/**
 * What would show that words were let out which are withheld. Kept apart so that it neither misses nor cries wolf:
 *
 * - a short text (a name, a title, a line) and each sentence of three words or more: the whole of it, as whole words;
 * - a longer one: pieces of 20 letters (8 in scripts such as Chinese) one behind the other, so that any run of twice that
 *   many of its letters holds one whole, wherever it was cut and across whatever line, cell or run it was broken.
 *
 * What also stands in what is let through, or in the fixed words of a brief, is evidence of nothing and is taken out.
 */
export type Evidence = Readonly<{
  /** By their first letters; see {@link START}. */
  wholes: ReadonlyMap<string, readonly Whole[]>
  /** Pieces by their length, each with the place of its text in `withheld`. */
  pieces: ReadonlyMap<number, ReadonlyMap<string, number>>
  withheld: readonly WithheldText[]
  /** The letters of what is let through. */
  letThrough: readonly string[]
  /** Names of withheld records that a text which is let through speaks of: its own marking lets them out. */
  stillNamed: readonly WithheldText[]
  /** Which three letters a piece, or two a whole, begins with: most places of a text are passed over by these alone. */
  begins: Readonly<{ pieces: Uint8Array; wholes: Uint8Array }>
}>

type Whole = Readonly<{ letters: string; of: number }>

const PIECE = 20
const DENSE_PIECE = 8
/** Fewest letters of a whole text that is evidence; shorter ones turn up by chance. */
const LEAST = 4
const LEAST_DENSE = 2
const LEAST_INITIALS = 3
const LEAST_WORDS = 3
/** Wholes are kept by so many of their first letters. */
const START = 2

/** A sentence ends at these, in any of the scripts of a brief. */
const SENTENCE = /[.!?;:…\n\r؟۔।॥。！？；：]+/u

/** Gathers the evidence: from what is withheld, less what stands in `letThrough`. */
export function gatherEvidence(withheld: readonly WithheldText[], letThrough: Iterable<string>): Evidence {
  const wholes = new Map<string, Whole[]>()
  const pieces = new Map<number, Map<string, number>>([
    [PIECE, new Map()],
    [DENSE_PIECE, new Map()],
  ])
  const seen = new Set<string>()
  const addWhole = (letters: string, of: number): void => {
    if (seen.has(letters)) return
    seen.add(letters)
    const start = letters.slice(0, START)
    const beside = wholes.get(start)
    if (beside === undefined) wholes.set(start, [{ letters, of }])
    else beside.push({ letters, of })
  }
  for (const [of, { text, field, isName }] of withheld.entries()) {
    const whole = lettersOf(text)
    const dense = isDense(whole.text)
    const piece = dense ? DENSE_PIECE : PIECE
    const least = field === 'initials' ? LEAST_INITIALS : dense ? LEAST_DENSE : LEAST
    const isTelling = ({ text: letters }: Letters): boolean => letters.length >= least && !/^\p{N}+$/u.test(letters)
    if (whole.text.length < 2 * piece) {
      if (isTelling(whole)) addWhole(whole.text, of)
    } else {
      const known = pieces.get(piece)!
      const { text: letters } = whole
      for (let at = 0; at + piece <= letters.length; at += piece) known.set(letters.slice(at, at + piece), of)
      known.set(letters.slice(-piece), of)
    }
    if (isName) continue
    for (const sentence of text.split(SENTENCE)) {
      const inside = lettersOf(sentence)
      if (inside.text.length < 2 * piece && isTelling(inside) && (dense || wordsIn(inside) >= LEAST_WORDS))
        addWhole(inside.text, of)
    }
  }
  const open = Array.from(letThrough, lettersOf)
  const gathered: Evidence = {
    ...{ wholes, pieces, withheld, stillNamed: [] },
    begins: beginsOf(wholes, pieces),
    letThrough: open.map(({ text }) => text),
  }
  return { ...gathered, stillNamed: takeOut(gathered, wholes, pieces, open) }
}

const SLOTS = 1 << 16
const slotOf3 = (text: string, at: number): number =>
  (text.charCodeAt(at) * 1009 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (SLOTS - 1)
const slotOf2 = (text: string, at: number): number => (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (SLOTS - 1)

function beginsOf(wholes: Evidence['wholes'], pieces: Evidence['pieces']): Evidence['begins'] {
  const begins = { pieces: new Uint8Array(SLOTS), wholes: new Uint8Array(SLOTS) }
  for (const known of pieces.values()) for (const letters of known.keys()) begins.pieces[slotOf3(letters, 0)] = 1
  for (const start of wholes.keys()) begins.wholes[slotOf2(start, 0)] = 1
  return begins
}

const wordsIn = ({ text, isEdge }: Letters): number =>
  text === '' ? 0 : isEdge.reduce((edges: number, edge) => edges + edge, 0) - 1

/** Takes out what stands in texts that are let through, and gives back the withheld names among it. */
function takeOut(
  evidence: Evidence,
  wholes: Map<string, Whole[]>,
  pieces: Map<number, Map<string, number>>,
  open: readonly Letters[],
): WithheldText[] {
  const named = new Set<number>()
  for (const letters of open) {
    const gone: Hit[] = []
    findIn(letters, evidence, (hit) => {
      gone.push(hit)
      return true
    })
    for (const { letters: found, of } of gone) {
      if (evidence.withheld[of]!.isName) named.add(of)
      pieces.get(found.length)?.delete(found)
      const start = found.slice(0, START)
      const beside = wholes.get(start)?.filter((whole) => whole.letters !== found)
      if (beside !== undefined) wholes.set(start, beside)
    }
  }
  return [...named].map((of) => evidence.withheld[of]!)
}

/** Letters that were found, where they begin, and the place of the text that they are of in `withheld`. */
export type Hit = Readonly<{ letters: string; at: number; of: number }>

/**
 * Goes through letters for evidence and tells `onHit` of each; it stops when that gives false. With `least`, only texts of
 * at least so many letters count. The time it takes grows with the letters, not with what is withheld.
 */
export function findIn(
  { text, isEdge }: Letters,
  { wholes, pieces, begins }: Evidence,
  onHit: (hit: Hit) => boolean,
  least = 0,
): void {
  for (const [length, known] of pieces) {
    if (known.size === 0 || length < least) continue
    for (let at = 0; at + length <= text.length; at++) {
      if (begins.pieces[slotOf3(text, at)] === 0) continue
      const letters = text.slice(at, at + length)
      const of = known.get(letters)
      if (of !== undefined && !onHit({ letters, at, of })) return
    }
  }
  if (wholes.size === 0) return
  for (let at = 0; at < text.length; at++) {
    if (isEdge[at] === 0 || begins.wholes[slotOf2(text, at)] === 0) continue
    for (const { letters, of } of wholes.get(text.slice(at, at + START)) ?? []) {
      if (letters.length < least || isEdge[at + letters.length] !== 1 || !text.startsWith(letters, at)) continue
      if (!onHit({ letters, at, of })) return
    }
  }
}

/** A stretch of so many letters that also stands in what is let through says nothing that is withheld. */
const COMMON = 8
/** So many letters of a run must stand in nothing that is let through. */
const LEAST_OWN = 8
const LEAST_OWN_DENSE = 3
/** Shorter hits are taken as they are: whole texts, which were looked for in what is let through already. */
const SHORT = 16
const SHORT_DENSE = 6

/**
 * Whether a hit is words let out, and not the words of a brief about a title or a phrase that is let through ("for" and
 * an item's name), which may come out as a withheld text has them too. The run is what text and withheld text have in
 * common around the hit; its letters that belong to no stretch of what is let through must be some.
 */
export function weighs({ letters, at, of }: Hit, text: string, { withheld, letThrough }: Evidence): boolean {
  const dense = isDense(letters)
  if (letters.length < (dense ? SHORT_DENSE : SHORT)) return true
  const run = commonRun(text, at, lettersOf(withheld[of]!.text).text, letters)
  const common = dense ? COMMON / 2 : COMMON
  const isCovered = new Uint8Array(run.length)
  for (let from = 0; from + common <= run.length; from++) {
    const stretch = run.slice(from, from + common)
    if (letThrough.some((open) => open.includes(stretch))) isCovered.fill(1, from, from + common)
  }
  const own = isCovered.reduce((sum: number, covered) => sum + 1 - covered, 0)
  return own >= (dense ? LEAST_OWN_DENSE : LEAST_OWN)
}

/** The longest run around a hit that the text and the withheld text share, at most some lines long. */
function commonRun(text: string, at: number, withheld: string, letters: string): string {
  const there = withheld.indexOf(letters)
  if (there === -1) return letters
  let [before, after] = [0, letters.length]
  while (before < Math.min(LONGEST_RUN, at, there) && text[at - before - 1] === withheld[there - before - 1]) before++
  while (after < LONGEST_RUN && at + after < text.length && text[at + after] === withheld[there + after]) after++
  return text.slice(at - before, at + after)
}
const LONGEST_RUN = 300
