import type { ScenarioDirection } from '#shared/domain/scenario.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import { CHALLENGE_HEADING, SCENARIO_HEADING } from '../language/heading-words.ts'
import type { Sentence } from '../language/sentence.ts'
import { titleOf } from './agenda.ts'
import { askedIn, directionOfCondition, foretoldIn } from './scenario-foretelling.ts'
import { directionOf } from './scenario-direction.ts'
import {
  EITHER,
  OR_COULD,
  IF,
  WHETHER,
  OUTCOMES,
  RESULT,
  CASE,
  NUMBERED_SCENARIO,
  foreseenIn,
  FORESEEN,
  FEARED,
  EXPECTED,
  IMAGINED,
  HOPED,
  WITHOUT,
  OUTCOME_IS,
  WITHIN_REACH,
  NOT_EXCLUDED,
  IF_NOT,
  CAMP,
} from './scenario-words.ts'
import { MEETING_TO_COME } from './meeting-words.ts'
import type { Reading } from './reading.ts'

export type ScenarioFound = {
  readonly title: string
  readonly direction: ScenarioDirection
  readonly outcome: string
  readonly triggers: string
  readonly words: Span[]
  readonly isListed: boolean
  /** How plainly it is told: of one direction the plainest counts. */
  readonly weight: number
}

/** The ways it can end: listed scenarios, `either … or …`, `if …, …`; a text without a list has one of each direction. */
export function scenariosIn(reading: Reading): ScenarioFound[] {
  const listedOnes: ScenarioFound[] = []
  const told: ScenarioFound[] = []
  let asked: ScenarioDirection | null = null
  for (const block of reading.blocks) {
    if (block.kind === 'heading') {
      asked = askedIn(block.text)
      continue
    }
    if (block.kind === 'header' || (block.kind === 'item' && CHALLENGE_HEADING.test(block.heading))) continue
    const scenario = listedScenario(reading, block)
    if (scenario !== null) listedOnes.push(scenario)
    else told.push(...toldIn(block, asked))
    asked = askedIn(block.text.slice(-80))
  }
  if (listedOnes.length > 0) return listedOnes
  const chosen: ScenarioFound[] = []
  // Where one end is plain and no other is its opposite, one that the words do not tell is that.
  const plain = new Set(told.map(({ direction }) => direction).filter((direction) => direction !== 'other'))
  const missing = plain.size === 1 ? (plain.has('way-down') ? 'way-out' : 'way-down') : null
  for (const [at, one] of told.entries())
    if (one.direction === 'other' && one.triggers !== '' && missing === 'way-out')
      told[at] = { ...one, direction: missing }
  for (const one of told.toSorted((a, b) => b.weight - a.weight)) {
    const same = chosen.find(({ direction }) => direction === one.direction)
    if (same === undefined) chosen.push(one)
    else same.words.push(...one.words)
  }
  return chosen
}

/** Headings over what others have at stake, where a threat is to them and not to the talks. */
const OF_OTHERS = /\bneighbou?rs?\b|\bat stake\b/iu

/** The ends that a paragraph tells of; `asked` is which way the question before it asks. */
function toldIn(block: Block, asked: ScenarioDirection | null): ScenarioFound[] {
  const bonus = SCENARIO_HEADING.test(block.heading) ? 2 : OF_OTHERS.test(block.heading) ? -3 : 0
  let open = asked
  return block.sentences.flatMap((sentence, at) => {
    const { text } = sentence
    const own = outcomesIn(sentence)
    // `She expects the hotline to ring. That would be the happy version.`
    const version =
      /^that (?:would be|is) (?:the|a) (happy|happier|best|good|rosy|optimistic|worst|bad|unhappy)\b/iu.exec(
        block.sentences[at + 1]?.text ?? '',
      )?.[1]
    if (version !== undefined) {
      const direction = /^(?:worst|bad|unhappy)/iu.test(version) ? 'way-down' : 'way-out'
      return [{ ...outcome(sentence, text), direction, weight: 6 + bonus }]
    }
    const question = askedIn(text)
    if (question !== null) {
      open = question
      return []
    }
    const isAnswer = open !== null && own.length === 0 && text.length > 30 && (at === 0 || FORESEEN.test(text))
    if (isAnswer) {
      const direction = open!
      open = null
      return [{ ...outcome(sentence, text), direction, weight: 5 + bonus }]
    }
    return own.map((one) => ({ ...one, weight: one.weight + bonus }))
  })
}

/** `Drift. The round adjourns …`: a paragraph that bears the name of an end before its first stop. */
const NAMED_END = /^(?:[\p{L}’'-]+\s?){1,6}\.\s+[\p{Lu}]/u

function listedScenario({ text, blocks }: Reading, block: Block): ScenarioFound | null {
  const body = text.slice(block.bodyStart, block.end).trim()
  const numbered = NUMBERED_SCENARIO.exec(body)
  const isOfHeading = SCENARIO_HEADING.test(block.heading)
  const isNamed =
    isOfHeading &&
    block.kind === 'prose' &&
    NAMED_END.test(body) &&
    blocks.filter((one) => one.heading === block.heading && NAMED_END.test(one.text)).length > 1
  const isUnder = isOfHeading && (block.kind === 'item' || isNamed)
  if (numbered === null && !isUnder) return null
  // `What’s next?` is often a list of dates.
  const isForetold =
    !/\bnext\b/iu.test(block.heading) ||
    /\b(?:could|would|may|might|if|fears?|risks?|likely)\b/iu.test(body) ||
    CASE.test(body)
  if (numbered === null && !isNamed && (MEETING_TO_COME.test(body) || directionOf(body) === 'other' || !isForetold))
    return null
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
    weight: 9,
  }
}

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
  const foretoldCase = foretoldIn(foreseenIn(text))
  const plainly = foretoldCase !== null && foretoldCase.weight >= 5 ? foretoldCase : null
  if (plainly !== null)
    return [{ ...outcome(sentence, plainly.words), direction: plainly.direction, weight: plainly.weight }]
  if (CASE.test(text) || (CAMP.test(text) && !/\b(?:recall|remember)/iu.test(text)))
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
    return [{ ...own, weight: 1, direction: own.direction === 'other' ? 'way-out' : own.direction }]
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
  if (isOfFuture) return [{ ...outcome(sentence, feared), direction: 'way-down' }]
  return foretoldCase === null
    ? []
    : [{ ...outcome(sentence, foretoldCase.words), direction: foretoldCase.direction, weight: foretoldCase.weight }]
}

function conditionalIn(sentence: Sentence, text: string): ScenarioFound[] {
  const [first = text, otherwise] = text.split(/[;,]\s+(?:otherwise|if not|failing that),?\s+/iu)
  const ifNot = IF_NOT.exec(text)
  if (ifNot !== null)
    return FORESEEN.test(ifNot[1]!) || /^should/iu.test(text)
      ? [{ ...outcome(sentence, ifNot[1]!), direction: 'way-down' }]
      : []
  const condition = IF.exec(first)
  if (condition === null || !(FORESEEN.test(condition[2]!) || /^(?:should|were)\b/iu.test(first))) return []
  const own = directionOf(condition[2]!)
  return [
    ...(otherwise === undefined ? [] : [outcome(sentence, otherwise)]),
    {
      ...outcome(sentence, condition[2]!),
      triggers: upper(condition[1]!),
      direction: directionOfCondition(condition[1]!) ?? (own === 'other' ? directionOf(condition[1]!) : own),
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
    weight: 4,
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
