import type { ScenarioDirection } from '#shared/domain/scenario.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { titleOf } from './agenda.ts'
import { TO_COME } from './meeting-words.ts'
import { CHALLENGE_HEADING, SCENARIO_HEADING } from './lexicon.ts'
import type { Reading } from './reading.ts'

export type ScenarioFound = {
  readonly title: string
  readonly direction: ScenarioDirection
  readonly outcome: string
  readonly triggers: string
  readonly words: Span[]
  readonly isListed: boolean
  /** Told in passing: another of the same direction counts before it. */
  readonly isHint?: true
}

const WAY_OUT =
  /\b(?:peace|ceasefire|cease-fire|truce|agree(?:s|d|ment)?|deal|treaty|accord|cooperation|framework|settlement|turning point|breakthrough|success|succeeds?|progress|elections are held|sign(?:ed|s|ature)|stabili[sz]e|reconcil\w+|holds?|compromise|normali[sz]\w+|managed|joint|withdraw\w*|release|summit|goes ahead|go ahead|reopens?|extended|opens? the (?:door|way)|pave the way|hotline|crossing point|timetable|go(?:es)? home|investment|aid|recover\w*|meet|meeting)\b/giu
const WAY_DOWN =
  /\b(?:collapse[sd]?|fail(?:s|ed|ure)?|rift|war|escalat\w+|break(?:s|down| down)?|suspended|fighting|offensive|violence|deadlock|stalemate|no (?:tangible )?progress|deepen(?:s|ed)?|advance[sd]?|renewed (?:war|fighting|hostilities|violence)|worse|hostilities|crisis|retaliat\w+|attack\w*|resumes? its|spill\w*|spreads?|draw(?:s|n)? in|breakdown|breaks? up|restarts?|battle|unravel\w*|stalls?|partition|fears?|lose|worst|send [^.;,]{0,30} back|blockade|isolat\w+|bloodshed|clashes|postpone\w*|blam(?:es?|ed|ing)|limbo|impasse|founder\w*|falter\w*|march(?:es)? on|suspension|boycott\w*)\b/giu

/** Which way a text points, by the words of both kinds in it; a failure named beside a hope weighs more. */
export function directionOf(words: string): ScenarioDirection {
  const down = [...words.matchAll(WAY_DOWN)].length * 1.5
  const out = [...words.matchAll(WAY_OUT)].length
  return down === 0 && out === 0 ? 'other' : down > out ? 'way-down' : 'way-out'
}

const EITHER = /\b(?:could|can|may|might|will|would)?\s*\beither\s+(.{8,260}?),?\s+\bor\s+(.{8,260})$/iu
/** `the talks could bring a modest package, or they could collapse` */
const OR_COULD =
  /\b((?:could|can|may|might)\s+.{6,200}?),?\s+or\s+(?:(?:they|it|both|all)\s+)?((?:could|can|may|might)\s+.{6,200})$/iu
const IF = /^(?:[^,]{0,40}\b)?(?:if|should)\s+([^,]{4,140}),\s+(.{6,240})$/iu
const WHETHER =
  /\bwhether\s+(.{4,80}?)\s+(becomes?|leads? to|ends? in|results? in|brings?|turns? into)\s+(.{4,100}?)\s+or\s+(.{4,100}?)(?=\s+(?:will|depends|remains|is)\b|[.,;]|$)/iu
/** `two possible outcomes: A, or B`. */
const OUTCOMES =
  /\b(?:two|possible|likely|different)\s+(?:\w+\s+)?(?:outcomes|scenarios|ways|endings|paths|results)\b[^:]{0,40}:\s*(.{6,200}?),?\s+or\s+(.{6,200})$/iu
/** `Failure would …, while a deal could …`. */
const RESULT =
  /\b((?:failure|collapse|breakdown|success|a (?:deal|breakthrough|failure|collapse|breakdown)|an agreement)\b[^.;,]{0,40}?\b(?:would|could|might|may)\b.+?)(?=,\s+(?:while|whereas|but)\b|;|[.]?$)/giu
const CASE = /\b(?:best|worst)[- ]case\b|^at (?:best|worst)\b/iu
const NUMBERED_SCENARIO = /^(?:scenario|option|outcome|path)\s+(?:\d{1,2}|[A-C]|one|two|three|four)\s*[:.–—-]\s*(.+)$/iu

/** The ways it can end: listed scenarios, `either … or …`, `if …, …`; a text without a list has one of each direction. */
export function scenariosIn(reading: Reading): ScenarioFound[] {
  const listedOnes: ScenarioFound[] = []
  const told: ScenarioFound[] = []
  for (const block of reading.blocks) {
    if (
      block.kind === 'heading' ||
      block.kind === 'header' ||
      (block.kind === 'item' && CHALLENGE_HEADING.test(block.heading))
    )
      continue
    const scenario = listedScenario(reading, block)
    if (scenario !== null) listedOnes.push(scenario)
    else for (const sentence of block.sentences) told.push(...outcomesIn(sentence))
  }
  if (listedOnes.length > 0) return listedOnes
  const chosen: ScenarioFound[] = []
  // Where one end is plain and no other is its opposite, one that the words do not tell is that.
  const plain = new Set(told.map(({ direction }) => direction).filter((direction) => direction !== 'other'))
  const missing = plain.size === 1 ? (plain.has('way-down') ? 'way-out' : 'way-down') : null
  for (const [at, one] of told.entries())
    if (one.direction === 'other' && one.triggers !== '' && missing === 'way-out')
      told[at] = { ...one, direction: missing }
  for (const one of told.toSorted((a, b) => Number(a.isHint ?? false) - Number(b.isHint ?? false))) {
    const same = chosen.find(({ direction }) => direction === one.direction)
    if (same === undefined) chosen.push(one)
    else same.words.push(...one.words)
  }
  return chosen
}

function listedScenario({ text }: Reading, block: Block): ScenarioFound | null {
  const body = text.slice(block.bodyStart, block.end).trim()
  const numbered = NUMBERED_SCENARIO.exec(body)
  const isUnder = SCENARIO_HEADING.test(block.heading) && block.kind === 'item'
  if (numbered === null && !isUnder) return null
  // `What’s next?` is often a list of dates.
  const isForetold =
    !/\bnext\b/iu.test(block.heading) ||
    /\b(?:could|would|may|might|if|fears?|risks?|likely)\b/iu.test(body) ||
    CASE.test(body)
  if (numbered === null && (TO_COME.test(body) || directionOf(body) === 'other' || !isForetold)) return null
  const said = numbered?.[1] ?? body
  const [, head = '', rest = ''] = /^([^.:]{3,80})[.:]\s+(.+)$/u.exec(said) ?? []
  const told = rest === '' ? said : rest
  return {
    title: head === '' ? titleOf(said) : head,
    direction: directionOf(said),
    outcome: told,
    triggers: '',
    words: [{ start: block.start, end: block.end }],
    isListed: true,
  }
}

const SAID =
  '(?:said|says|say|warn(?:s|ed)?|believes?|thinks?|predict(?:s|ed)?|reckons?|cautions?|fears?|argues?|adds?|added)'
/** `, officials said,` within a sentence, which is not of what is foreseen. */
const ATTRIBUTED = new RegExp(`,\\s+(?:[\\p{L}’'-]+\\s+){1,5}${SAID},(?=\\s)`, 'gu')
/** `…, one of them said.` */
const ATTRIBUTED_LAST = new RegExp(`,\\s+(?:[\\p{L}’'-]+\\s+){1,6}${SAID}(?=[.]?$)`, 'u')
/** What joins a sentence to the one before it, between commas. */
const LINKING =
  /,\s+(?:on the other hand|by contrast|in contrast|conversely|however|meanwhile|in turn|for its part|instead|though|too|at worst|at best|in theory|in practice|by comparison|of course|in that case),(?=\s)/gu
/** How what is foreseen reads without who says so and what links it. */
const foreseenIn = (text: string): string =>
  text.replaceAll(LINKING, '').replaceAll(ATTRIBUTED, ',').replace(ATTRIBUTED_LAST, '')
/** What a condition leads to is told of with one of these. */
const FORESEEN =
  /\b(?:could|would|will|may|might|can|fear|expects?|expected to|face|risks?|likely|means?|promised|pledged|(?:stand|is|are) ready|(?:is|are) preparing)\b/iu
/** `Diplomats fear that …`, `I fear a return to …`: those who watch, and not a side. */
const FEARED =
  /\b(?:i|we|many|some|most|diplomats|analysts|observers|officials|experts|mediators|residents|aid workers|insiders)\s+(?:\w+\s+)?(?:fear|fears|worry|dread|warn)\s+(?:that\s+|of\s+)?(.{8,220})$/iu
/** `Most diplomats expect a signature in spring`, `Mediators hope for …` */
const EXPECTED =
  /\b(?:(?:many|some|most) (?:of them|\w+)|diplomats|analysts|observers|officials|experts|mediators|optimists|insiders)\s+(?:expect|hope|foresee|predict|anticipate)\s+(?:that\s+|for\s+|to see\s+)?(.{8,220})$/iu
/** `One can imagine a modest success`, `It is as easy to picture the opposite, a polite failure` */
const IMAGINED =
  /\b(?:can|could|may|might|easy|possible|hard not)\s+(?:to\s+)?(?:\w+\s+){0,4}?(?:to\s+)?(?:imagine|envisage|picture|conceive of)\s+(?:the opposite[,:]?\s+)?(.{6,220})$/iu
/** `voiced the hope that a protocol could be signed`; `without an agreement the region faces an emergency` */
const HOPED =
  /\b(?:voiced|expressed|expresses|voices) (?:the |his |her |their |its )?(?:hope|confidence|optimism) that\s+(.{8,220})$/iu
const WITHOUT =
  /\bwithout (?:an? |the |any )?(?:agreement|deal|truce|cease-?fire|settlement|progress|compromise)\b,?\s+(.{8,220})$/iu
/** `The likeliest outcome is …`, `The best that can be hoped for is …` */
const OUTCOME_IS =
  /\b(?:likeliest|(?:most|more) (?:likely|probable|plausible)|best|worst|probable|realistic)\s+(?:outcome|result|scenario|ending|case|prospect|that (?:can|could) be hoped for)\s+(?:is|remains|would be)\s+(.{6,200})$/iu
/** `A limited truce is within reach` */
const WITHIN_REACH =
  /^(?:but\s+|still,\s+)?((?:an?|the)\s+(?:[\p{L}-]+\s+){0,3}?(?:truce|cease-?fire|deal|agreement|accord|settlement|pause|exchange|compromise|breakthrough|treaty)\b[^.;,]{0,60}?\s(?:is|are|remains?|may be|could be|seems|looks)\s(?:now\s|still\s)?(?:within (?:reach|sight)|in sight|possible|likely|on the cards|conceivable|near|close|at hand))\b/iu

/** `A breakdown cannot be excluded, and would …` */
const NOT_EXCLUDED =
  /\b((?:an?|the)\s+(?:\p{L}+\s+)?(?:breakdown|collapse|failure|escalation|return to \p{L}+|new war|breakthrough|deal|agreement|truce|pause)\b[^.;]{0,30}\b(?:cannot|can not|could not|should not) be (?:excluded|ruled out|discounted).*)$/iu
/** `If not, …`, `Otherwise …`, `Failing that, …` */
const IF_NOT =
  /^(?:if (?:not|they do not|it does not|that fails|it fails|they fail)|otherwise|failing that|should (?:it|they|that) fail),?\s+(.{6,240})$/iu
/** `Optimists hope …`, `Pessimists expect …` */
const CAMP = /\b(optimists|pessimists|sceptics|skeptics)\b/iu

function outcomesIn(sentence: Sentence): ScenarioFound[] {
  const { text } = sentence
  if (/\?\s*$/u.test(text)) return []
  const either = EITHER.exec(text)
  if (either !== null) return opposed([outcome(sentence, either[1]!), outcome(sentence, either[2]!)])
  const or = OR_COULD.exec(text)
  if (or !== null) return opposed([outcome(sentence, or[1]!), outcome(sentence, or[2]!)])
  const whether = WHETHER.exec(text)
  if (whether !== null) return opposed([outcome(sentence, whether[3]!), outcome(sentence, whether[4]!)])
  const outcomes = OUTCOMES.exec(text)
  if (outcomes !== null) return opposed([outcome(sentence, outcomes[1]!), outcome(sentence, outcomes[2]!)])
  const results = [...foreseenIn(text).matchAll(RESULT)].map(([, words]) => outcome(sentence, words!))
  if (results.length > 0) return results
  const conditional = conditionalIn(sentence, foreseenIn(text))
  if (conditional.length > 0) return conditional
  const isBest = /\bbest[- ]case\b|^at best\b|\boptimists\b/iu.test(text)
  if (CASE.test(text) || CAMP.test(text))
    return [
      {
        ...outcome(
          sentence,
          text.replace(
            /^(?:in )?(?:the |a )?(?:(?:best|worst)[- ]case(?: scenario)?|at (?:best|worst)(?:,\s+[\p{L} ]{3,40}\s+(?:say|said|believe))?)\s*[,:–—-]?\s+/iu,
            '',
          ),
        ),
        direction: isBest ? 'way-out' : 'way-down',
      },
    ]
  const near = WITHIN_REACH.exec(foreseenIn(text))?.[1]
  if (near !== undefined) {
    const own = outcome(sentence, near)
    return [{ ...own, isHint: true, direction: own.direction === 'other' ? 'way-out' : own.direction }]
  }
  const foretold = OUTCOME_IS.exec(text)?.[1] ?? IMAGINED.exec(text)?.[1] ?? NOT_EXCLUDED.exec(text)?.[1]
  if (foretold !== undefined) return [outcome(sentence, foretold)]
  const feared = FEARED.exec(text)?.[1]
  const isOfFuture =
    feared !== undefined && /\b(?:could|would|might|may|return|renewed|new|another|war)\b/iu.test(feared)
  const without = WITHOUT.exec(text)?.[1]
  if (without !== undefined && /\b(?:will|would|could|may|might|faces?d?|risks?)\b/iu.test(without))
    return [{ ...outcome(sentence, without), direction: 'way-down' }]
  const expected = EXPECTED.exec(text)?.[1] ?? HOPED.exec(text)?.[1]
  if (expected !== undefined) {
    const own = outcome(sentence, expected)
    return [own.direction === 'other' ? { ...own, direction: 'way-out' } : own]
  }
  return isOfFuture ? [{ ...outcome(sentence, feared), direction: 'way-down' }] : []
}

function conditionalIn(sentence: Sentence, text: string): ScenarioFound[] {
  const [first = text, otherwise] = text.split(/[;,]\s+(?:otherwise|if not|failing that),?\s+/iu)
  const ifNot = IF_NOT.exec(text)
  if (ifNot !== null)
    return FORESEEN.test(ifNot[1]!) || /^should/iu.test(text)
      ? [{ ...outcome(sentence, ifNot[1]!), direction: 'way-down' }]
      : []
  const condition = IF.exec(first)
  if (condition === null || !(FORESEEN.test(condition[2]!) || /^should\b/iu.test(first))) return []
  const own = directionOf(condition[2]!)
  return [
    ...(otherwise === undefined ? [] : [outcome(sentence, otherwise)]),
    {
      ...outcome(sentence, condition[2]!),
      triggers: upper(condition[1]!),
      direction: own === 'other' ? directionOf(condition[1]!) : own,
    },
  ]
}

function outcome(sentence: Sentence, raw: string): ScenarioFound {
  const [said = raw, condition = ''] = raw
    .replace(/[”"]?,?[”"]?\s+(?:said|says|warned)\s.*$/u, '')
    .replace(/[.”"]+$/u, '')
    .split(/,?\s+\bif\b\s+/u)
  const at = sentence.text.indexOf(raw.replace(/[.]$/u, ''))
  const span =
    at === -1 ? [] : [{ start: sentence.start + at, end: sentence.start + at + raw.replace(/[.]$/u, '').length }]
  const words = [...span, { start: sentence.start, end: sentence.end }]
  return {
    title: titleOf(
      said.replace(/^(?:(?:we|they|he|she|many|some) (?:fears?|hopes?|expects?) )?(?:(?:an?|the)\s+)?/iu, ''),
    ),
    direction: directionOf(`${said} ${condition}`),
    outcome: sentence.text,
    triggers: condition === '' ? '' : upper(condition),
    words,
    isListed: false,
  }
}

/** Two ends set against each other point two ways: where one is plain, the other is its opposite. */
function opposed(pair: readonly [ScenarioFound, ScenarioFound]): ScenarioFound[] {
  const [one, other] = pair
  const opposite = (direction: ScenarioDirection): ScenarioDirection =>
    direction === 'way-down' ? 'way-out' : 'way-down'
  if (one.direction === 'other' && other.direction !== 'other')
    return [{ ...one, direction: opposite(other.direction) }, other]
  if (other.direction === 'other' && one.direction !== 'other')
    return [one, { ...other, direction: opposite(one.direction) }]
  if (one.direction !== other.direction || one.direction === 'other') return [...pair]
  return [one, { ...other, direction: opposite(one.direction) }]
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
