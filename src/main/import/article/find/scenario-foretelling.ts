import type { ScenarioDirection } from '#shared/domain/scenario.ts'
import { directionOf } from './scenario-direction.ts'

/** An end that a sentence foretells: in which words, which way it points, and how plainly it is told. */
export type Foretold = { readonly words: string; readonly direction: ScenarioDirection; readonly weight: number }

/** What is hoped for: nouns of a good end. */
const GOOD =
  '(?:deal|agreement|accord|pact|truce|cease-?fire|cessation|settlement|text|paper|exchange|compromise|pause|breakthrough|treaty|hotline|framework|road ?map|corridor|signature|signing|swap|understanding|referendum|vote|monitors|timetable|release|reopening|lull|protocol|declaration|success|roadmap|session|transition|return of \\p{L}+)'

/** `The rosiest would be …`, `The likeliest success is …`, `The darkest is that …` */
const SUPERLATIVE =
  /\b(?:the|a|an|one's|its)\s+(rosiest|brightest|happiest|happy|best|good|likeliest|most likely|most probable|most plausible|more likely|darkest|gloomiest|worst|grimmest|bleakest|unhappiest|bad|modest|realistic|optimistic|pessimistic)(?:\s+(outcome|result|scenario|ending|end|case|success|hope|version|prospect|prize|bet|course|one|thing|that (?:can|could) be hoped for)s?)?(?:,[^,]{3,60},|[^.;:,]{0,40}?)\s(?:is|would be|remains|was)\s+(?:that\s+|for\s+)?(.{8,})$/iu
const BRIGHT = /^(?:rosiest|brightest|happiest|happy|best|good|modest|optimistic)$/iu
const DARK = /^(?:darkest|gloomiest|worst|grimmest|bleakest|unhappiest|bad|pessimistic)$/iu
/** `In the best case, …`, `In the unhappy version, …`, `In the worst, …` */
const IN_THE_CASE =
  /^(?:and\s+|but\s+)?(?:in|on|under)\s+(?:the|a)\s+(best|worst|happy|happier|happiest|unhappy|good|bad|rosy|rosier|dark|darker|darkest|brightest|optimistic|pessimistic)(?:[- ](?:case|version|one|scenario|reading|telling|event|outcome))*(?:,|:)\s+(.{8,})$/iu
/** `The prize would be …`, `What they hope for is …`, `the hope is that …` */
const PRIZE =
  /\b(?:the (?:prize|reward|hope|aim|ambition|modest hope|most that (?:can|could) be hoped for)|what (?:they|he|she|mediators|diplomats) hopes? for|success|that is what success)\s+(?:would (?:be|mean|look like)|is|was)\s+(?:that\s+|for\s+|to\s+)?(.{6,})$/iu
/** `a cessation of hostilities was possible by the end of the week`, `A small deal is probable` */
const POSSIBLE = new RegExp(
  `\\b((?:an?|the|some)\\s+(?:(?!said\\b|says\\b|told\\b|that\\b|hopes?\\b)[\\p{L}\\d-]+\\s+){0,5}?${GOOD}\\b[^.;:]{0,90}?\\s(?:is|was|were|are|seems?|looks?)\\s+(?:\\p{L}+\\s+)?(?:possible|probable|likely|within reach|conceivable|thinkable|on the cards|realistic|close)\\b.*)$`,
  'iu',
)
const THOUGHT_POSSIBLE =
  /\b(?:thinks?|thought|considers?|considered|believes?|believed|deems?|deemed|calls?|called)\s+((?:an?|the)\s+.{5,100}?\s(?:possible|likely|probable|within reach|realistic)\b.*)$/iu
/** `A deal on the abductees could come within days`, `a truce could be announced on Friday`, `the hotline could be working again` */
const COULD_COME = new RegExp(
  `\\b((?:an?|the|that the|some)\\s+(?:(?!said\\b|says\\b|told\\b|that\\b|hopes?\\b)[\\p{L}\\d-]+\\s+){0,5}?${GOOD}\\b[^.;:]{0,90}?\\s(?:could|might|may|can)\\s+(?:yet\\s+|still\\s+|well\\s+|now\\s+)?(?:come|follow|take (?:effect|hold)|be\\s+(?:\\p{L}+ed|working|held|struck|within|ready|set|put|made))\\b.*)$`,
  'iu',
)
/** `She expects the hotline to ring again`, `we'd expect a six-month freeze` */
const EXPECTS =
  /\b(?:he|she|we|i|they|diplomats|officials|envoys|analysts)(?:[’']d|\s+would)?\s+(?:\p{L}+ly\s+)?(?:expects?|foresees?|anticipates?|reckons?(?: on)?|permits? (?:him|her)self to (?:think|hope),?[^,]*,?\s+of)\s+(.{8,})$/iu
/** `What I fear is the opposite: a second shooting`, `I fear a winter of fire` */
const FEARS =
  /\b(?:what (?:i|we|he|she|they|people|diplomats) (?:fear|fears|dread|dreads|worry about)(?: most)? is|i fear|we fear|(?:he|she|they|people here|residents|villagers) fears?|people [^.;,]{0,30} fear|talk (?:quite )?openly of|my fear is|the fear is|the (?:danger|risk) is)\s*(?:the opposite\s*:?)?\s*(?:that\s+)?(.{6,})$/iu
/** `warned that another bomb would bring the dialogue to an end` */
const WARNS =
  /\b(?:warn(?:s|ed)?|caution(?:s|ed)?)\s+(?:\p{L}+\s+)?that\s+((?!(?:it|they|he|she|we)\b).{6,}\b(?:would|could|will|might|may)\b.+)$/iu
/** `A further exchange of fire at sea would put an end to the contacts` */
const ANOTHER_BLOW =
  /^(?:but\s+|and\s+|yet\s+)?((?:an?(?:other)?|any|one)\s+(?:second|further|new|next|more|single|fresh|return|collapse|breakdown|failure|rupture|walk-?out|stalemate|war|killing|attack|strike|incident|shooting|bomb|massacre|raid|exchange of fire)\b(?!\s(?:meeting|round|session|contact|visit|step|consultation|sitting|phase|stage))[^.;]{0,90}?\s(?:would|could|will|might|may)\s+.{6,})$/iu
/** `Without one, the insurgents were likely to push south`, `Failing an accord by spring, …` */
const WITHOUT_IT =
  /^(?:but\s+|and\s+)?(?:without|failing|absent|barring|short of)\s+(?:one|it|that|this|them|some such|such|an?|any|the|a)\b[^,;]{0,120},\s+(.{8,})$/iu
/** `told them what would follow if it closed: …` */
const WHAT_FOLLOWS = /\bwhat (?:would|will|could) (?:follow|happen|come)(?: next)?\b[^:.;]{0,80}:\s+(.{8,})$/iu
/** What only a foretelling has. */
const WILL = /\b(?:would|could|will|might|may|likely|can|expect(?:s|ed)?|ready|going to|set to|prepared|preparing)\b/iu

const upTo = (words: string): string =>
  words.replace(/[”"]?,?[”"]?\s+(?:said|says|warned)\s.*$/u, '').replace(/[.”"■\s]+$/u, '')

/** The end that a sentence foretells without a condition; `null`: none. */
export function foretoldIn(text: string): Foretold | null {
  const made = (words: string, direction: ScenarioDirection, weight: number): Foretold => ({
    words: upTo(words),
    direction,
    weight,
  })
  const inCase = IN_THE_CASE.exec(text)
  if (inCase !== null)
    return made(inCase[2]!, /^(?:best|happ|good|ros|bright|optim)/iu.test(inCase[1]!) ? 'way-out' : 'way-down', 6)
  const superlative = SUPERLATIVE.exec(text)
  if (superlative !== null) {
    const [, how = '', what = '', words = ''] = superlative
    const isBright = BRIGHT.test(how) || /^(?:success|hope|prize)/iu.test(what)
    const isNamed = what !== '' || /\b(?:would be|is that|is a|is an|is)\s/u.test(superlative[0])
    const isOfEnd = what !== '' || /^(?:rosiest|likeliest|darkest|gloomiest|grimmest|bleakest|brightest)$/iu.test(how)
    if (isNamed && isOfEnd)
      return made(words, isBright ? 'way-out' : DARK.test(how) ? 'way-down' : directionOf(words), 6)
  }
  const prize = PRIZE.exec(text)
  if (prize !== null) return made(prize[1]!, 'way-out', 5)
  const follows = WHAT_FOLLOWS.exec(text)
  if (follows !== null) return made(follows[1]!, 'way-down', 5)
  const without = WITHOUT_IT.exec(text)
  if (without !== null && WILL.test(without[1]!)) return made(without[1]!, 'way-down', 5)
  const fears = FEARS.exec(text)
  if (fears !== null) return made(fears[1]!, 'way-down', 4)
  const warns = WARNS.exec(text)
  if (warns !== null) return made(warns[1]!, 'way-down', 3)
  const blow = ANOTHER_BLOW.exec(text)
  if (blow !== null) return made(blow[1]!, 'way-down', 4)
  const good = THOUGHT_POSSIBLE.exec(text) ?? POSSIBLE.exec(text) ?? COULD_COME.exec(text)
  if (good !== null) return made(good[1]!, 'way-out', 3)
  const expects = EXPECTS.exec(text)
  if (expects !== null && directionOf(expects[1]!) !== 'way-down') return made(expects[1]!, 'way-out', 2)
  return null
}

/** Which way a condition points by itself: whether the talks come to something in it. */
export function directionOfCondition(condition: string): ScenarioDirection | null {
  if (
    /\b(?:not|n[’']t|no|nothing|never|nobody|neither)\b|\b(?:(?:to )?fail(?:s|ed)?|collapses?|breaks? (?:down|up|off|apart)|falls? (?:through|apart)|walks? (?:out|away)|stalls?|founders?|pessimistic|dies?|killed|attacked?|war spreads|go on|slips?|closes?|closed|unravels?|founder|rejects?|refuses?|resumes? (?:its|the) (?:attacks|offensive|raids))\b/iu.test(
      condition,
    )
  )
    return 'way-down'
  if (
    /\b(?:(?:to )?succeed|goes? (?:well|according)|go(?:es)? right|succeeds?|holds?|honou?red|optimistic|agree[sd]?|produces?|yields?|brings? (?:a|an)|signs?|signed|works?|somewhere|sticks?|kept|reached|bridged?|all goes|prevails?|met)\b/iu.test(
      condition,
    )
  )
    return 'way-out'
  return null
}

/** `And if it fails?`: a question whose answer follows; which way it asks; `null`: it asks no such thing. */
export function askedIn(text: string): ScenarioDirection | null {
  const condition = /\b(?:if|should)\s+([^?]{3,60})\?/iu.exec(text)?.[1]
  return condition === undefined ? null : directionOfCondition(condition)
}
