import type { Event, Toll } from '#shared/domain/event.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import { NUMBER_PATTERN, numberOf } from './lexicon.ts'

/** A toll in a text: of whom, how many, and where it stands. */
export type TollFound = { readonly of: 'killed' | 'injured'; readonly toll: Toll; readonly span: Span }

const N = NUMBER_PATTERN
const BOUND =
  '(?:at least|more than|over|up to|as many as|no more than|no fewer than|not less than|nearly|almost|about|around|some|approximately|roughly|an estimated|between|only)'
const COUNT = `(${BOUND}\\s+)?(${N})(?:\\s*(?:-|–|to|and|or)\\s*(${N}))?`
const WHO = "(?:\\s+(?:(?!(?:were|was|have|has|had|dead|killed|and|while|in|on|when|others)\\b)[\\p{L}’'-]+)){0,4}"
const DEATH = '(?:killed|dead|died|lost their lives|lost his life|lost her life|slain|perished|martyred|massacred)'
const HURT = '(?:wounded|injured|hurt)'

/** One person, told in the singular: `a customs officer was injured`. */
const PERSON =
  '(?:officer|soldier|policem[ae]n|policewoman|civilian|guard|man|woman|boy|girl|child|villager|fisherman|servicem[ae]n|worker|journalist|farmer|peacekeeper|fighter|driver|official)'

/** How tolls are told, each with the groups bound, low and high. `dozens` and their like stay words. */
const FORMS: readonly (readonly ['killed' | 'injured', RegExp])[] = [
  [
    'killed',
    new RegExp(
      `\\b(?:kill(?:ed|s|ing)?|claim(?:ed|ing) the lives of|left|leaving|cost)\\s+(?:the lives of\\s+)?${COUNT}${WHO}(?:\\s+${DEATH})?`,
      'giu',
    ),
  ],
  [
    'killed',
    new RegExp(
      `\\b${COUNT}${WHO}(?:\\s+(?:were|was|have been|had been|have|had|are|is))?(?:\\s+(?:also|reportedly))?\\s+${DEATH}\\b`,
      'giu',
    ),
  ],
  [
    'killed',
    new RegExp(
      `\\b(?:death toll|toll|the dead|deaths|number of (?:(?:the|its|their) )?(?:dead|deaths|killed|fatalities))\\s+(?:has\\s+|had\\s+|was\\s+|were\\s+)?(?:of|to|at|stands at|stood at|put at|estimated at|rose to|risen to|reached|is|was)\\s+${COUNT}`,
      'giu',
    ),
  ],
  ...(['killed', 'injured'] as const).map(
    (of) =>
      [
        of,
        new RegExp(
          `\\b()(an?)\\s+(?:[\\p{L}-]+\\s+){0,3}?${PERSON}\\s+(?:was|has been|had been)\\s+(?:\\p{L}+ly\\s+)?${of === 'killed' ? '(?:killed|shot dead|murdered)' : HURT}\\b`,
          'giu',
        ),
      ] as const,
  ),
  ['killed', new RegExp(`\\b${COUNT}\\s+(?:charred\\s+)?(?:bodies|corpses)\\b`, 'giu')],
  ['injured', new RegExp(`\\b(?:wound(?:ed|s|ing)|injur(?:ed|es|ing))\\s+${COUNT}${WHO}`, 'giu')],
  [
    'injured',
    new RegExp(
      `\\b${COUNT}${WHO}(?:\\s+(?:others|more))?(?:\\s+(?:were|was|have been|had been|are))?(?:\\s+(?:also|reportedly))?\\s+${HURT}\\b`,
      'giu',
    ),
  ],
]

/** What follows `left` counts only where the dead are named after it. */
const NEEDS_DEATH = /^(?:left|leaving)\b/iu
const CIVILIANS =
  /\bkill(?:ed|s|ing)\s+((?:[\p{L}-]+\s+){0,2}?(?:civilians|soldiers|villagers|people|children|fighters|militants|residents|women)(?:,? (?:and|including) [^.;]{3,60})?)/iu

/** Every toll in a stretch of text; `offset` is where it begins in the article. */
export function tollsIn(text: string, offset: number): TollFound[] {
  const found: TollFound[] = []
  for (const [of, pattern] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [words, bound = '', low = '', high] = match
      // `No one was hurt` counts nobody.
      if (/\bno\s+$/iu.test(text.slice(0, match.index))) continue
      if (NEEDS_DEATH.test(words) && !new RegExp(`\\b${DEATH}\\b`, 'iu').test(words)) continue
      if (of === 'killed' && new RegExp(`\\b${HURT}$`, 'iu').test(words)) continue
      const span = { start: offset + match.index, end: offset + match.index + words.length }
      if (found.some((other) => other.of === of && span.start < other.span.end && other.span.start < span.end)) continue
      const toll = tollOf(bound.trim().toLowerCase(), low, high)
      if (toll !== null) found.push({ of, toll, span })
    }
  if (found.length === 0) {
    const unnumbered = CIVILIANS.exec(text)
    if (unnumbered !== null)
      found.push({
        of: 'killed',
        toll: { ...NOTHING, words: unnumbered[1]!.trim() },
        span: { start: offset + unnumbered.index, end: offset + unnumbered.index + unnumbered[0].length },
      })
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

const NOTHING: Toll = { low: null, best: null, high: null, words: '' }

/** `at least 12` is a low figure, `up to 20` a high one, `12 to 15` both; `dozens` are words. */
function tollOf(bound: string, low: string, high: string | undefined): Toll | null {
  const first = /^an?$/iu.test(low) ? 1 : numberOf(low)
  const second = high === undefined ? undefined : numberOf(high)
  const words = [bound, low, high === undefined ? '' : `to ${high}`].filter((part) => part !== '').join(' ')
  if (first === undefined || first > 1_000_000)
    return /^(?:several|many|dozens|scores|hundreds|thousands)/iu.test(low) ? { ...NOTHING, words } : null
  if (second !== undefined) return second < first ? null : { low: first, best: null, high: second, words }
  if (/^(?:at least|more than|over|no fewer than|not less than)$/u.test(bound))
    return { low: first, best: null, high: null, words }
  if (/^(?:up to|as many as|no more than)$/u.test(bound)) return { low: null, best: null, high: first, words }
  return { low: null, best: first, high: null, words: bound === '' || bound === 'only' ? '' : words }
}

/** The tolls of an event put together: several accounts of one number become a low and a high figure. */
export function casualtiesOf(tolls: readonly TollFound[]): Event['casualties'] {
  if (tolls.length === 0) return null
  return { killed: together(tolls, 'killed'), injured: together(tolls, 'injured') }
}

function together(tolls: readonly TollFound[], of: TollFound['of']): Toll {
  const own = tolls.filter((found) => found.of === of).map(({ toll }) => toll)
  const [only] = own
  if (own.length <= 1) return only ?? NOTHING
  const figures = own.flatMap(({ low, best, high }) => [low, best, high]).filter((figure) => figure !== null)
  const words = [...new Set(own.map((toll) => toll.words).filter((said) => said !== ''))].join('; ')
  if (figures.length === 0) return { ...NOTHING, words }
  const [low, high] = [Math.min(...figures), Math.max(...figures)]
  return low === high ? { low: null, best: low, high: null, words } : { low, best: null, high, words }
}
