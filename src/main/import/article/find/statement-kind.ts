import type { Sentence, Token } from '../language/sentence.ts'
import {
  ALLEGATION,
  CLAIMING,
  DEMAND_PHRASE,
  DEMANDING,
  DENYING,
  REFUSAL_PHRASE,
  REFUSING,
  UNTRUTH,
} from './lexicon.ts'
import type { Statement } from './statement.ts'

const FINITE_AFTER =
  /^(?:that|its|it|the|their|they|his|her|a|an|no|at|six|only|he|she|on|this|any|there|some|all|more)$/u

const BASELESS = new RegExp(`^\\p{L}+\\s+(?:[\\p{L}-]+\\s+){0,5}?(?:as\\s+)?[“"‘']?(?:\\p{L}+\\s+)?${UNTRUTH}\\b`, 'iu')

/** What one must do: a claim with it in it asks. */
export const MUST =
  /\b(?:must|should|has to|have to|had to|ought to|needs? to (?!know)|needed to|(?:is|are) to be|only (?:after|if|when|once)|not (?:before|until)|(?:is|are|was|were) (?:not|non-?)\s?negotiable|(?:is|are|was|were) an? (?:pre)?condition)\b/u

/** `insists that the forces first pull out`: an adverb of urgency before a bare verb, which is often taken for a noun. */
const FIRST = /^\p{L}+\s+that\s+[^,.;]{3,60}?\s(?:first|immediately|fully|unconditionally)\s+\p{Ll}{3,}(?<!ed|s)\s/u

/** `insists that they first leave`: the bare form of a verb after `that` asks, where a tense would tell. */
function asksByForm(tokens: readonly Token[], verb: number): boolean {
  const that = tokens.findIndex((token, at) => at > verb && at < verb + 3 && token.lower === 'that')
  const from = that === -1 ? verb + 1 : that + 1
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    const { pos, lower, lemma } = tokens[at]!
    if (pos === 'AUX') return lower === 'be'
    if (pos === 'VERB') return lower === lemma || lower.endsWith('ise')
    if (/^[.,;:]$/u.test(tokens[at]!.text)) return false
  }
  return false
}

const MAKES_CLEAR = /^(?:makes?|made|making) (?:it )?(?:\p{L}+ )?(?:clear|plain|known) that\b/iu
/** How far a verb is read on, in letters. */
const CLAUSE_REACH = 600
const [REFUSING_HERE, DEMANDING_HERE] = [REFUSAL_PHRASE, DEMAND_PHRASE].map(
  (pattern) => new RegExp(pattern.source, `${pattern.flags}y`),
) as [RegExp, RegExp]

/** Whether a pattern fits from a place on; it is not sought any further. */
function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** What kind of statement the word at a place makes; `null`: none. */
export function kindAt({ tokens, text, start }: Sentence, at: number): Statement['kind'] | null {
  const token = tokens[at]!
  const from = token.start - start
  if (standsAt(REFUSING_HERE, text, from)) return 'refusal'
  if (standsAt(DEMANDING_HERE, text, from)) return 'demand'
  const rest = text.slice(from, from + CLAUSE_REACH)
  const lemma = verbLemma(tokens, at)
  if (lemma !== null && isPassive(tokens, at) && lemma !== 'say') return null
  // `asked not to be named`
  if (lemma !== null && /^\p{L}+\s+(?:not\s+)?(?:to be (?:named|identified|quoted)|anonymity)\b/iu.test(rest))
    return null
  // `pushed south`: moving, and not asking
  if (
    (lemma === 'push' || lemma === 'press') &&
    !/^(?:for|to|that|on|ahead|back|its|the|his|their|\p{Lu}.*|,|both|all|[“"])$/u.test(tokens[at + 1]?.text ?? '')
  )
    return null
  // `suggested the device was an old one`: so it is, and not so it should be
  if (lemma === 'suggest' && /^\p{L}+\s+(?:that\s+)?[^,.;]{2,60}?\s(?:was|were|is|are|had|has|have|did)\s/u.test(rest))
    return 'claim'
  // `made clear that the cattle had to come back first`
  if (MAKES_CLEAR.test(rest)) return MUST.test(clauseAfter(rest)) ? 'demand' : 'claim'
  if (lemma === null || isNegatedDemand(tokens, at, lemma)) return null
  if (lemma === 'put')
    return /^\p{L}+\s+(?:the|its|their|his)\s+(?:own\s+)?(?:death\s+)?(?:toll|number of (?:(?:the|its|their) )?(?:dead|deaths|killed)|casualties|losses)\s+at\b/iu.test(
      rest,
    )
      ? 'claim'
      : null
  if (lemma === 'pin')
    return /^\p{L}+\s+(?:it|the \p{L}+|this|responsibility|blame)\s+on\b/u.test(rest) ? 'claim' : null
  if (lemma === 'hold') return /^\p{L}+\s+[^,.;]{2,40}\s(?:responsible|accountable)\b/u.test(rest) ? 'claim' : null
  if (/^(?:call|describe|dismiss|brand|label)$/u.test(lemma) && BASELESS.test(rest)) return 'denial'
  // `says the order came from X, which Y dismissed as "a fairy tale"`
  if (
    lemma === 'dismiss' &&
    /^\p{L}+\s+as\b/u.test(rest) &&
    /,\s+(?:which|something)\s+[^,;.]{2,60}(?:,[^,]{2,40},\s+)?$/u.test(text.slice(0, from))
  )
    return 'denial'
  if (lemma === 'call' && /^(?:for|on|upon)$/u.test(tokens[at + 1]?.lower ?? '')) return 'demand'
  // `calls the seizure piracy`, `called it an act of war`
  if (lemma === 'call')
    return /^\p{L}+\s+(?:it|this|that|the \p{L}+)\s+[“"‘]?(?:an?\s+)?\p{Ll}{4,}/u.test(rest) ? 'claim' : null
  if (lemma === 'insist')
    return /^(?:on|upon)$/u.test(tokens[at + 1]?.lower ?? '') ||
      MUST.test(clauseAfter(rest)) ||
      FIRST.test(rest) ||
      asksByForm(tokens, at)
      ? 'demand'
      : 'claim'
  if (lemma === 'expect') return tokens[at - 1]?.pos === 'AUX' ? null : 'demand'
  if (lemma === 'warn' || lemma === 'note') return 'claim'
  if (/^(?:prefer|favou?r)$/u.test(lemma) && /^(?:by|to have)$/u.test(tokens[at + 1]?.lower ?? '')) return null
  if (lemma === 'offer')
    return /^(?:to|an?|the|up)$/u.test(tokens[at + 1]?.lower ?? '') &&
      !/^\p{L}+\s+(?:no|an? (?:glimpse|chance|hint|assessment))/u.test(rest)
      ? 'demand'
      : null
  const tail = tokens
    .slice(at + 1, at + 8)
    .map((one) => one.text)
    .join(' ')
  if (DENYING.has(lemma))
    return lemma === 'reject' || lemma === 'dismiss'
      ? ALLEGATION.test(tail) || ALLEGED_BEFORE.test(text.slice(Math.max(0, from - 120), from))
        ? 'denial'
        : 'refusal'
      : 'denial'
  if (REFUSING.has(lemma)) return lemma === 'object' && tokens[at + 1]?.lower !== 'to' ? null : 'refusal'
  if (DEMANDING.has(lemma)) return 'demand'
  if (!CLAIMING.has(lemma)) return null
  // `said that both must leave` asks; `said trust should grow` and `told reporters` tell.
  return ASKS_BY_SAYING.test(lemma) && MUST.test(clauseAfter(rest)) ? 'demand' : 'claim'
}

/** `had been refused an ambulance`: what was done to somebody. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|wanted|sought|said)$/u.test(tokens[at]!.lower)) return false
  let before = at - 1
  while (before > 0 && tokens[before]!.pos === 'ADV') before--
  return (
    /^(?:is|are|was|were|been|being|be)$/u.test(tokens[before]?.lower ?? '') &&
    !/^(?:prepared|determined)$/u.test(tokens[at]!.lower)
  )
}

const ASKS_BY_SAYING =
  /^(?:say|tell|state|declare|add|maintain|argue|stress|emphasi[sz]e|underline|reiterate|announce|warn|contend|hold)$/u

/** What is said right after a verb: to the first comma or stop, without its own `if …`. */
const clauseAfter = (rest: string): string => /^[^,.;:]*/u.exec(rest.replace(/\bif\b.*$/u, ''))![0]

/** `an allegation that X dismissed`. */
const ALLEGED_BEFORE = /\b(?:allegations?|accusations?|charges?|claims?|reports?)\s+(?:that|which)\s+[^,.;]{2,40}$/iu

const isNegatedDemand = (tokens: readonly Token[], at: number, lemma: string): boolean =>
  DEMANDING.has(lemma) && /^(?:not|n[’']t|never)$/u.test(tokens[at - 1]?.lower ?? '')

/** The lemma of a verb of saying, asking or refusing; nouns of the same form count where only a verb can stand. */
function verbLemma(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at]!
  const led = tokens[at - 1]?.pos === 'ADV' ? tokens[at - 2] : tokens[at - 1]
  if (token.lower.endsWith('ing') && led?.pos !== 'AUX' && tokens[at - 1]?.text !== ',') return null
  if (token.pos === 'VERB' || (token.pos === 'AUX' && token.lemma === 'say')) return known(token.lemma)
  if (token.pos !== 'NOUN' || !token.lower.endsWith('s')) return null
  const lemma = known(token.lemma) ?? known(token.lower.replace(/s$/u, ''))
  const before = tokens[at - 1]
  const mayBeVerb =
    before !== undefined &&
    (before.pos === 'PROPN' ||
      before.pos === 'NOUN' ||
      before.pos === 'PRON' ||
      before.pos === 'ADV' ||
      before.lower === 'and' ||
      before.text === ',')
  const after = tokens[at + 1]
  const isFollowed =
    after !== undefined && (FINITE_AFTER.test(after.lower) || /^(?:VERB|PROPN|DET|NUM|PRON|ADJ)$/u.test(after.pos))
  return lemma !== null && mayBeVerb && isFollowed ? lemma : null
}

const known = (lemma: string): string | null =>
  lemma === 'hold' ||
  lemma === 'brand' ||
  lemma === 'pin' ||
  lemma === 'label' ||
  lemma === 'put' ||
  DEMANDING.has(lemma) ||
  REFUSING.has(lemma) ||
  CLAIMING.has(lemma) ||
  DENYING.has(lemma)
    ? lemma
    : null
