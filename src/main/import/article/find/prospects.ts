import type { ScenarioDirection } from '#shared/domain/scenario.ts'
import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { listTitle, titleOf } from './agenda.ts'
import { CHALLENGE_HEADING, SCENARIO_HEADING } from './lexicon.ts'
import type { Reading } from './reading.ts'

export type ChallengeFound = {
  readonly title: string
  readonly description: string
  readonly words: Span[]
  readonly isListed: boolean
}
export type ScenarioFound = {
  readonly title: string
  readonly direction: ScenarioDirection
  readonly outcome: string
  readonly triggers: string
  readonly words: Span[]
  readonly isListed: boolean
}

// ── Challenges ──────────────────────────────────────────────────────────────────────────────────────────────────────

const NAMES_CHALLENGE =
  /\b(?:(?:two|three|four|five|several|main|biggest|greatest|key|major|principal|chief|central|hardest|most (?:difficult|serious)|first|second|third|other|another|real|only)\s+(?:\w+\s+)?(?:challenges?|obstacles?|hurdles?|risks?|problems?|questions?|issues?|difficult(?:y|ies)|sticking points?|stumbling blocks?|threats?)|sticking points?|stumbling blocks?|there is (?:also )?the (?:problem|question|risk|danger) of|bone of contention)\b/iu
const IS_ONE =
  /\b(?:remain(?:s|ed)?|is|are|was|were|constitutes?)\s+(?:the|a|an|one of the)?\s*(?:\w+\s+){0,2}(?:obstacle|hurdle|challenge|sticking point|stumbling block|problem|impediment|risk|threat)\b/iu
const THREATENS =
  /\b(?:threatens? to (?:derail|undermine|wreck|scuttle|block)|could (?:derail|undermine|wreck|block|spoil)|complicat(?:es|ed|ing) the (?:talks|negotiations|process)|(?:hampers?|impedes?|overshadows?) the (?:talks|negotiations|process))\b/iu

const AMONG =
  /\bamong (?:the|its|their) (?:\w+ )?(obstacles|challenges|risks|problems|difficulties|hurdles|sticking points|open questions) (?:are|is)\s+(.+)$/iu
const ORDINAL = /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|finally|lastly|last),?\s+/iu

/** What stands in the way: the items of a list under such a heading, and sentences that name an obstacle. */
export function challengesIn(reading: Reading): ChallengeFound[] {
  const found: ChallengeFound[] = []
  for (const block of reading.blocks) {
    const isUnder = CHALLENGE_HEADING.test(block.heading)
    if (isUnder && (block.kind === 'item' || (block.kind === 'prose' && listTitle(block) !== ''))) {
      if (block.kind === 'item' || found.length > 0) found.push(listed(reading, block))
      continue
    }
    if (block.kind === 'heading' || block.kind === 'header') continue
    const [opening] = block.sentences
    const isOpened =
      isUnder || (opening !== undefined && opening.text.length < 60 && CHALLENGE_HEADING.test(opening.text))
    for (const sentence of block.sentences) {
      const ordinal = isOpened ? ORDINAL.exec(sentence.text) : null
      if (ordinal === null) found.push(...namedIn(sentence))
      else {
        const words = sentence.text.slice(ordinal[0].length)
        found.push({
          title: titleOf(words, true),
          description: sentence.text,
          words: [{ start: sentence.start, end: sentence.end }],
          isListed: true,
        })
      }
    }
  }
  return found.filter((one, at) => found.findIndex((other) => other.title === one.title) === at)
}

function listed({ text }: Reading, block: Block): ChallengeFound {
  const title = listTitle(block)
  const body = text.slice(block.bodyStart, block.end).trim()
  const description = title === '' ? body : body.slice(body.indexOf(':') + 1).trim()
  return { title: title || titleOf(body), description, words: [{ start: block.start, end: block.end }], isListed: true }
}

function namedIn(sentence: Sentence): ChallengeFound[] {
  const { text, start, end } = sentence
  if (/\?\s*$/u.test(text)) return []
  const among = AMONG.exec(text)
  if (among !== null)
    return partsOf(among[2]!, among[1]!).map((part) => ({
      title: titleOf(part),
      description: text,
      words: wordsOfPart(sentence, part),
      isListed: false,
    }))
  const named = NAMES_CHALLENGE.exec(text)
  const words = [{ start, end }]
  if (named !== null) {
    const after = text.slice(named.index + named[0].length)
    const list = /\bof$/iu.test(named[0])
      ? after
      : (/^(?:[^:.;]{0,30}?)\b(?:are|is|remains?|include|includes|was|were)\s+(?:also\s+)?(.+)$/iu.exec(after)?.[1] ??
        /^\s*:\s*(.+)$/u.exec(after)?.[1])
    if (list !== undefined)
      return partsOf(list, named[0]).map((part) => ({
        title: titleOf(part),
        description: text,
        words: wordsOfPart(sentence, part),
        isListed: false,
      }))
  }
  const open =
    /\b(?:could not|failed to|did not|do not|cannot|unable to|yet to|disagree[ds]?|differ(?:ed|s)?)\s*(?:agree|reach (?:an )?agreement|bridge [^.;]{0,30}differences)?\s+(?:on|over)\s+([^.;]{4,100})/iu.exec(
      text,
    )
  if (open !== null && /agree|differ/iu.test(open[0]))
    return [{ title: titleOf(open[1]!), description: text, words, isListed: false }]
  const is = IS_ONE.exec(text) ?? THREATENS.exec(text)
  if (is === null) return []
  const subject = text
    .slice(0, is.index)
    .replace(/^.*\b(?:that|said|noted|but|because)\s+/u, '')
    .replace(/,[^,]*$/u, '')
    .trim()
  return subject.length < 4 || /^(?:it|this|that|he|she|they|there)$/iu.test(subject)
    ? []
    : [{ title: titleOf(subject), description: text, words, isListed: false }]
}

/** `A, which …, B and C`: several obstacles where the noun stands in the plural, else one. */
function partsOf(list: string, noun: string): string[] {
  const plain = list.replace(/[.”"’']+$/u, '').replace(/[”"],.*$/u, '')
  if (!/s$/iu.test(noun.trim())) return [plain.split(/,\s+(?:said|an?|the)\b|[”"]/u)[0]!]
  const parts = plain.includes(';')
    ? plain.split(/;\s*(?:and\s+)?/u)
    : plain.split(/,\s+and\s+|,\s+(?!which|who|where|whose|and)/u)
  const last = parts.at(-1)!
  const tail = plain.includes(', and ') || plain.includes(';') ? [last] : last.split(/\s+and\s+/u).slice(0, 2)
  return [...parts.slice(0, -1), ...tail].map((part) => part.trim()).filter((part) => part.length > 3)
}

function wordsOfPart({ text, start, end }: Sentence, part: string): Span[] {
  const at = text.indexOf(part)
  return at === -1
    ? [{ start, end }]
    : [
        { start: start + at, end: start + at + part.length },
        { start, end },
      ]
}

// ── Outcomes ────────────────────────────────────────────────────────────────────────────────────────────────────────

const WAY_OUT =
  /\b(?:peace|ceasefire|cease-fire|truce|agree(?:s|d|ment)?|deal|treaty|accord|cooperation|framework|settlement|turning point|breakthrough|success|succeeds?|progress|elections are held|signed|stabili[sz]e|reconcil\w+|holds?|compromise|normali[sz]\w+|managed|joint|withdraw\w*|release)\b/giu
const WAY_DOWN =
  /\b(?:collapse[sd]?|fail(?:s|ed|ure)?|rift|war|escalat\w+|break(?:s|down| down)?|suspended|fighting|offensive|violence|deadlock|stalemate|no (?:tangible )?progress|deepen(?:s|ed)?|advance[sd]?|renewed (?:war|fighting|hostilities|violence)|worse|hostilities|crisis|retaliat\w+|attack\w*|resumes? its|spill\w*)\b/giu

/** Which way a text points, by the words of both kinds in it; a failure named beside a hope weighs more. */
export function directionOf(words: string): ScenarioDirection {
  const down = [...words.matchAll(WAY_DOWN)].length * 1.5
  const out = [...words.matchAll(WAY_OUT)].length
  return down === 0 && out === 0 ? 'other' : down > out ? 'way-down' : 'way-out'
}

const EITHER = /\b(?:could|can|may|might|will|would)?\s*\beither\s+(.{8,260}?),?\s+\bor\s+(.{8,260})$/iu
const IF = /^(?:[^,]{0,40}\b)?(?:if|should)\s+([^,]{4,140}),\s+(.{6,240})$/iu
const WHETHER =
  /\bwhether\s+(.{4,80}?)\s+(becomes?|leads? to|ends? in|results? in|brings?|turns? into)\s+(.{4,100}?)\s+or\s+(.{4,100}?)(?=\s+(?:will|depends|remains|is)\b|[.,;]|$)/iu
/** `two possible outcomes: A, or B`. */
const OUTCOMES =
  /\b(?:two|possible|likely|different)\s+(?:\w+\s+)?(?:outcomes|scenarios|ways|endings|paths|results)\b[^:]{0,40}:\s*(.{6,200}?),?\s+or\s+(.{6,200})$/iu
/** `Failure would …, while a deal could …`. */
const RESULT =
  /\b((?:failure|collapse|breakdown|success|a (?:deal|breakthrough|failure|collapse|breakdown)|an agreement)\b[^.;,]{0,40}?\b(?:would|could|might|may)\b.+?)(?=,\s+(?:while|whereas|but)\b|;|[.]?$)/giu
const CASE = /\b(?:best|worst)[- ]case\b/iu
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
  for (const one of told) {
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

function outcomesIn(sentence: Sentence): ScenarioFound[] {
  const { text } = sentence
  if (/\?\s*$/u.test(text)) return []
  const either = EITHER.exec(text)
  if (either !== null) return opposed([outcome(sentence, either[1]!), outcome(sentence, either[2]!)])
  const whether = WHETHER.exec(text)
  if (whether !== null) return opposed([outcome(sentence, whether[3]!), outcome(sentence, whether[4]!)])
  const outcomes = OUTCOMES.exec(text)
  if (outcomes !== null) return opposed([outcome(sentence, outcomes[1]!), outcome(sentence, outcomes[2]!)])
  const results = [...text.matchAll(RESULT)].map(([, words]) => outcome(sentence, words!))
  if (results.length > 0) return results
  const [first = text, otherwise] = text.split(/[;,]\s+(?:otherwise|if not|failing that),?\s+/iu)
  const condition = IF.exec(first)
  if (
    condition !== null &&
    /\b(?:could|will|would|may|might|can|fear|expects?|expected to|face|risks?)\b/iu.test(condition[2]!)
  )
    return [
      ...(otherwise === undefined ? [] : [outcome(sentence, otherwise)]),
      {
        ...outcome(sentence, condition[2]!),
        triggers: upper(condition[1]!),
        direction: directionOf(condition[2]!) === 'other' ? directionOf(condition[1]!) : directionOf(condition[2]!),
      },
    ]
  return CASE.test(text) ? [outcome(sentence, text)] : []
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
      said.replace(/^(?:(?:we|they|he|she|many|some) (?:fears?|hopes?|expects?) )?(?:a|an|the)?\s*/iu, ''),
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
  if (one.direction !== other.direction) return [...pair]
  const opposite = one.direction === 'way-down' ? 'way-out' : 'way-down'
  return one.direction === 'other' ? [...pair] : [one, { ...other, direction: opposite }]
}

const upper = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

// ── Stakes ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export type StakeFound = {
  /** The key of the actor whose it is. */
  readonly actorKey: string
  readonly text: string
  readonly span: Span
  readonly at: 'stakes' | 'constituency'
}

/** What a side has at stake or answers for at home: `for X, it is …`, `X is under pressure …`, `X fears …`. */
export function stakesIn(reading: Reading): StakeFound[] {
  return reading.sentences.flatMap(({ sentence }) => {
    const { text, start, end } = sentence
    const mentions = reading.actors.mentionsIn(sentence).filter(({ as }) => as !== 'city')
    const span = { start, end }
    return mentions.flatMap((mention): StakeFound[] => {
      const before = text.slice(0, mention.start - start)
      const after = text.slice(mention.end - start)
      const isFor =
        /\bfor (?:the )?$/iu.test(before) &&
        /^(?: regime| government| side)?,\s+(?:it(?:’s|'s| is)|the|persistent|this|what)\b/iu.test(after)
      if (isFor) return [{ actorKey: mention.actor.key, text: clauseOf(text, before.length), span, at: 'stakes' }]
      const isPressed =
        /^(?:[’']s)?\s+(?:\w+\s+){0,3}?(?:is|are|faces?|face)\s+(?:under pressure|internal|domestic|growing|mounting|pressure)\b/iu.test(
          after,
        )
      return isPressed
        ? [{ actorKey: mention.actor.key, text: clauseOf(text, before.length), span, at: 'constituency' }]
        : []
    })
  })
}

/** The clause of a sentence around a place, between semicolons and a colon. */
function clauseOf(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf(';', at), text.lastIndexOf(':', at)) + 1
  const semicolon = text.indexOf(';', at)
  const clause = text.slice(from, semicolon === -1 ? text.length : semicolon).trim()
  return clause.charAt(0).toUpperCase() + clause.slice(1)
}
