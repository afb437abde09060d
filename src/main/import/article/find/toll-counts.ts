import type { Toll } from '#shared/domain/event.ts'
import { NUMBER_PATTERN, numberOf } from '../language/numbers.ts'

/** People counted in a text: how many, whether besides others told of before, and where it stands in the text. */
export type Counted = {
  readonly toll: Toll
  readonly kind: TollKind
  readonly noun: string
  /** Whether they are among those counted before: `four of them`. */
  readonly isPart: boolean
  readonly start: number
  readonly end: number
}

/** A plain count, people besides those counted before (`two more`), or the whole number reached (`a fifth`, `rose to 19`). */
export type TollKind = 'count' | 'more' | 'total'

export const NOTHING: Toll = { low: null, best: null, high: null, words: '' }

const BOUND =
  '(?:at least|more than|over|well over|up to|as many as|no more than|no fewer than|not less than|upwards of|fewer than|less than|nearly|almost|about|around|some|approximately|roughly|an estimated|between|only|another|a further|a total of|all|the|other|just)'
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)'
/** What is counted in a text besides people. */
const THING =
  '(?:days?|weeks?|weekends?|months?|years?|hours?|minutes?|nights?|decades?|times|occasions|a\\.?m|p\\.?m|kilomet\\w+|km|miles?|met(?:re|er)s?|per ?cent|million|billion|dollars|euros|pounds|tonn?es|tons|homes|houses|buildings|huts|shops|cars|buses|vehicles|lorries|trucks|tanks|boats|ships|vessels|aircraft|planes|helicopters|jets|drones|missiles|rockets|rounds|shells|mortars|bombs|grenades|balloons|mines|villages|towns|cities|provinces|districts|cattle|cows|head|sheep|goats|camels|attacks|raids|strikes|air ?strikes|clashes|incidents|sides|parties|countries|states|sessions|meetings|agreements)'
/** Words that end a group of people that is being counted. */
export const STOP =
  '(?:were|was|is|are|am|be|been|being|have|has|had|dead|killed|kills?|killing|died|dying|dies|lost|wounded|wounding|injured|injuring|hurt|shot|and|or|but|while|in|on|at|near|outside|inside|when|where|as|who|which|that|after|before|by|with|including|from|during|since|to|for|if|than|then|perished|drowned|burned|burnt|succumbed|said|says|left|leaving|may|might|could|would|will|hacked|beaten|stabbed|gunned|hospitali[sz]ed|treated|taken|executed|murdered|massacred|slain|beheaded|suffered|sustained|needed|also|yesterday|today|later|last|early|late|overnight)'
const WORD = `(?!${STOP}\\b)\\p{L}[\\p{L}\\p{M}’'-]*`
const OF = `(?:\\s+of(?:\\s+(?:the|its|his|her|their|those|these))?(?:\\s+${NUMBER_PATTERN})?(?=\\s+\\p{L}))?`
/** One person, by the noun or by how such nouns end in English (`farmer`, `activist`, `watchman`, `19-year-old`). */
const PERSON =
  '(?:(?!(?:\\p{L}+-)?(?:three|committee|degree|tree|fee|other|another|weather|leather|rather|further|river|corner|border|center|number|tanker|order|power|tower|summer|winter|paper|water|fighter jet|trailer|freighter|tractor|motor|reactor|generator|corridor|door|floor|sector|harbor)\\b)[\\p{L}\\d-]*(?:man|woman|ier|[bcdfghklmnprstvwy]er|tor|sor|yor|nor|ist|ian|ant|cian|eur|-old|ee)|boy|girl|child|\\p{L}*guard|guest|deputy|cousin|nephew|niece|monk|nun|priest|imam|cleric|pilot|nurse|chief|teenager|baby|infant|toddler|civilian|medic|refugee|bishop|sheikh|cadet|recruit|porter|aide|judge|elder|marine|sailor|suspect|rebel|militant|migrant|journalist|student|volunteer|youth|pilgrim|herder|mother|father|brother|sister|wife|husband|son|daughter|person|patient|hostage|prisoner|official|general|colonel|major|captain|corporal|sergeant|lieutenant|private|constable|diplomat|doctor|cook|mayor|governor|minister|sentry|scout|gendarme|jihadist|insurgent|combatant|peacekeeper|bystander|resident|inmate)'

const COUNTED = new RegExp(
  [
    `(?<![\\p{L}\\d.,:/’'-]|[$€£]|\\b${MONTH}\\.?\\s|\\b(?:aged|age|No|chapter|article|resolution|paragraph)\\s)(?<bounds>(?:${BOUND}\\s+){0,2})(?<low>${NUMBER_PATTERN})(?:(?:\\s*[-–]\\s*|\\s+(?<link>to|and|or)\\s+)(?<high>${NUMBER_PATTERN}))?(?![\\p{L}\\d%]|[-.:/,]\\d|-\\p{L}|’s)(?!\\s+(?:of\\s+)?${MONTH}\\b)(?!\\s+(?:${WORD}\\s+){0,2}${THING}\\b)(?<more>\\s+(?:more|others?|other|further|additional)\\b)?${OF}(?<who>(?:\\s+${WORD}){0,5}(?:\\s+and\\s+(?!(?:${STOP}|wounds|injures)\\b)\\p{L}+(?:s|men|women|children|people)\\b)?)`,
    `(?<![\\p{L}\\d’'-])(?<one>an?|another|the|his|her|their|its)\\s+(?<person>(?:(?!(?:of)\\b)${WORD}\\s+){0,4}${PERSON})(?![\\p{L}’'-])(?:\\s+of\\s+\\d{1,2}\\b)?`,
    `(?<![\\p{L}\\d’'-])an?\\s+(?<nth>third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,3}(?:th|st|nd|rd))(?:\\s+(?:person|man|woman|victim|soldier|child|\\p{L}+er))?(?!\\s+(?!died|succumbed|was|has|had|later)\\p{L})`,
  ].join('|'),
  'giu',
)

const ORDINALS = 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ')
const LOWER = /\b(?:at least|more than|over|no fewer than|not less than|upwards of)\b/u
const UPPER = /\b(?:up to|as many as|no more than|fewer than|less than)\b/u
const NEAR = /\b(?:nearly|almost|about|around|some|approximately|roughly|an estimated)\b/u

const PART = /\sof\s+(?:them|whom|these|those)\b/iu

/** Everything counted in a text that may be people, in its order. */
export function countedIn(text: string): Counted[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const { one, person = '', nth, who = '', more } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].trimEnd().length]
    const at = (toll: Toll | null, kind: TollKind, noun: string): Counted[] =>
      toll === null ? [] : [{ toll, kind, noun: noun.trim(), isPart: PART.test(match[0]), start, end }]
    if (nth !== undefined) {
      const reached = ORDINALS.indexOf(nth.toLowerCase()) + 3
      return at({ ...NOTHING, best: reached > 2 ? reached : Number.parseInt(nth, 10) }, 'total', 'person')
    }
    if (one !== undefined) return at({ ...NOTHING, best: 1 }, /^another$/iu.test(one) ? 'more' : 'count', person)
    const { bounds = '', low = '', high, link = '' } = match.groups ?? {}
    const isYear =
      /^(?:19|20)\d{2}$/u.test(low) &&
      /\b(?:in|since|of|by|until|from|early|late)\s$/iu.test(text.slice(Math.max(0, start - 7), start))
    if (isYear || (link === 'and' && !/\bbetween\b/iu.test(bounds))) {
      return isYear
        ? []
        : at(tollOf(bounds, low, undefined), kindOf(bounds, more), '').map((counted) => ({
            ...counted,
            end: start + match[0].toLowerCase().indexOf(' and ', bounds.length),
          }))
    }
    return at(tollOf(bounds, low, high), kindOf(bounds, more), who)
  })
}

const kindOf = (bounds: string, more = ''): TollKind =>
  /\b(?:another|a further)\b/iu.test(bounds) || /more|further|additional/iu.test(more) ? 'more' : 'count'

/** `at least 12` is a low figure, `up to 20` a high one, `12 to 15` both; `dozens` are words. */
function tollOf(bounds: string, low: string, high: string | undefined): Toll | null {
  const first = numberOf(low)
  const second = high === undefined ? undefined : numberOf(high)
  const bound = bounds.trim().toLowerCase()
  const words = [bound, low, high === undefined ? '' : `to ${high}`].filter((part) => part !== '').join(' ')
  if (first === undefined || first > 1_000_000)
    return /^(?:several|many|dozens|scores|hundreds|thousands)/iu.test(low) ? { ...NOTHING, words } : null
  if (second !== undefined) return second < first ? null : { low: first, best: null, high: second, words }
  if (LOWER.test(bound)) return { low: first, best: null, high: null, words }
  if (UPPER.test(bound)) return { low: null, best: null, high: first, words }
  return { low: null, best: first, high: null, words: NEAR.test(bound) ? words : '' }
}
