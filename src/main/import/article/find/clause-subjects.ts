import type { Sentence } from '../language/sentence.ts'
import type { Mention } from './actor.ts'

/** What stands between commas beside a name and is not of the list it stands in: `, which borders it,`, `, home to …,`. */
const ASIDE =
  /,\s+(?:which|who|whose|whom|where|when|through which|from which|to which|in which|of which|via which|home to|itself|themselves|locked|wary|emboldened|weaker|like|also|for (?:its|their) part|the (?:former|other|only|main|country|region|state|veteran)|an?\s|its\s|as\s|with\s|within|along with|a canoe)[^,;]*(?=,)/giu
/** What opens a new clause with a subject of its own. */
const BREAK =
  /[;:]\s|,\s+(?:while|whereas|but|though|although|yet)\s|,\s+and\s+(?=(?:the\s+)?\p{Lu}[^,;]{0,90}?\b(?:is|are|was|were|has|have|had|will)\b)|,?\s+and\s+(?!the\s+\p{Lu})(?=\p{Ll}[^,;]{0,90}?\b(?:is|are|was|were|has|have|had|will|did|does|says?|said|wants?|sent)\b)/gu
/** What a name before a verb is of, where it does not act itself: `the border with A`, `talks in A`, `envoy for A`. */
const GOVERNED =
  /\b(?:for|to|in|at|with|against|on|near|outside|between|by|into|over|through|than|across|about|after|before|under|inside|around|toward|towards|via|since|until|unlike|beyond)\s+(?:the\s+|neighbouring\s+|neighboring\s+)*$/iu
/** Relative and other asides blotted out, with the places of what remains kept. */
const withoutAsides = (text: string): string => text.replaceAll(ASIDE, (aside) => ' '.repeat(aside.length))

/** The actors that a verb may have for its subject: those of its clause before it, without asides and what a preposition governs. */
export function subjectsBefore(
  { text, start, tokens }: Sentence,
  verb: number,
  mentions: readonly Mention[],
): Mention[] {
  const from = Math.max(0, verb - 400)
  const before = withoutAsides(`${text.slice(from, verb)},`)
  // The verb itself tells that a clause of its own began after `and`.
  const whole = withoutAsides(text.slice(from, verb + 40))
  let clause = 0
  // `A is hosting and a team of B is mediating` has two clauses; `A's envoy and one of B are present` has one.
  const hasVerb = (after: number, to: number): boolean =>
    tokens.some(
      (token, place) =>
        token.start - start - from >= after &&
        token.end - start - from <= to &&
        (token.pos === 'AUX' ||
          (token.pos === 'VERB' &&
            (!/(?:ing|ed)$/u.test(token.lower) ||
              (token.lower.endsWith('ed') && /^(?:DET|PRON|PROPN|NUM)$/u.test(tokens[place + 1]?.pos ?? ''))))) &&
        whole.slice(token.start - start - from, token.end - start - from).trim() !== '',
    )
  for (const match of whole.matchAll(BREAK))
    if (match.index + match[0].length < before.length && (!/and\s+$/iu.test(match[0]) || hasVerb(clause, match.index)))
      clause = match.index + match[0].length
  return mentions.filter((mention) => {
    const [at, to] = [mention.start - start - from, mention.end - start - from]
    if (at < clause || to > before.length || before.slice(at, to).trim() === '') return false
    return !GOVERNED.test(before.slice(Math.max(0, at - 40), at))
  })
}
