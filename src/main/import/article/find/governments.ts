import type { Sentence } from '../language/sentence.ts'
import type { Actor, Mention } from './actor.ts'
import { CHAIRING, DELEGATION, HOSTING, MEDIATING, OBSERVING } from './role-words.ts'

type Mentions = ReadonlyMap<Sentence, readonly Mention[]>

const GOVERNING =
  /(?:government|authorities) of (?:the )?(?:(?:republic|kingdom|state) of (?:the )?)?\||\|(?:[’']s)? (?:\p{Ll}[\p{L}-]+ ){0,3}(?:government|transitional authorities)/iu
const TEAM_BEFORE =
  /\b(?:delegations?|negotiators?|negotiating teams?|teams?) (?:from|of|for) (?:the )?(?:(?:government|republic|kingdom|state) of (?:the )?){0,2}$/iu
const TEAM_AFTER = new RegExp(
  `^(?:[’']s|[’'])?\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:${DELEGATION.source.slice(2, -2)})\\b`,
  'iu',
)
/** What joins two who sit or fight together: `X and the M`, `X with the M`, `X’s army against the M`. */
const JOINING =
  /^\s*(?:[’']s\s+)?(?:(?:government|authorities|army|forces|troops|soldiers|officials|negotiators|delegations?|side)\s*)?(?:,\s*)?(?:and|with|against)\s+(?:(?:the|a|an)\s+)?$/iu

/**
 * The state whose government a text means by “the government” where a group faces one: it sits at the table with the
 * group, or its government is named. Who hosts, mediates, chairs or observes is never meant unless it also sits there.
 * `null`: the text leaves it open, and nothing is taken for anybody's.
 */
export function governmentMeant(
  all: readonly Actor[],
  sentences: readonly Sentence[],
  mentions: Mentions,
): Actor | null {
  const states = all.filter(({ kind }) => kind === 'state')
  const weights = states.map((actor) => {
    const own = sentences.flatMap((sentence) =>
      mentions.get(sentence)!.filter((mention) => mention.actor === actor && mention.as !== 'city'),
    )
    const table = own.filter((mention) => isAtTable(mention, mentions)).length
    const third = own.filter((mention) => isThird(mention, mentions)).length
    const governing = own.filter(isGoverning).length
    return { actor, table, third, governing, named: own.length }
  })
  const sides = weights.filter(
    ({ table, third, governing }) => third === 0 || table > third || (governing > 0 && table >= third),
  )
  const byGovernment = sides.toSorted((a, b) => b.governing - a.governing || b.table - a.table || b.named - a.named)
  const [first, second] = byGovernment
  if (first === undefined) return null
  if (first.governing > 0 || first.table > 0) return first.actor
  const [most, next] = sides.toSorted((a, b) => b.named - a.named)
  return next === undefined || second === undefined || most!.named >= 2 * next.named ? most!.actor : null
}

/** `the government of X`, `X's government`. */
function isGoverning({ start, end, sentence }: Mention): boolean {
  const [from, to] = [start - sentence.start, end - sentence.start]
  return GOVERNING.test(`${sentence.text.slice(Math.max(0, from - 40), from)}|${sentence.text.slice(to, to + 50)}`)
}

/** `delegations from X and the M`, `between X and the M`, `X’s negotiators`. */
function isAtTable(mention: Mention, mentions: Mentions): boolean {
  const { start, end, sentence } = mention
  const before = sentence.text.slice(0, start - sentence.start)
  const after = sentence.text.slice(end - sentence.start)
  if (TEAM_BEFORE.test(before) || TEAM_AFTER.test(after)) return true
  return mentions.get(sentence)!.some((other) => {
    if (other.actor.kind !== 'group') return false
    const [one, two] = other.start > end ? [mention, other] : [other, mention]
    return JOINING.test(sentence.text.slice(one.end - sentence.start, two.start - sentence.start))
  })
}

/** `X-mediated`, `mediated by X`, `X is hosting`, `talks hosted in X`. */
function isThird(mention: Mention, mentions: Mentions): boolean {
  const { start, end, sentence } = mention
  const { text, start: offset } = sentence
  const near = mentions.get(sentence)!.filter(({ as }) => as !== 'city')
  return [HOSTING, MEDIATING, CHAIRING, OBSERVING].some((pattern) =>
    [...text.matchAll(new RegExp(pattern.source, 'giu'))].some((match) => {
      const [from, to] = [offset + match.index, offset + match.index + match[0].length]
      if (
        end <= from &&
        /^\s*(?:-\s*|[’']s\s+(?:\p{L}+\s+){0,2}|,?\s+as\s+(?:the\s+|an?\s+)?)?$/u.test(
          text.slice(end - offset, match.index),
        )
      )
        return true
      const isHyphened = near.some((other) => other.end <= from && text.slice(other.end - offset, match.index) === '-')
      if (isHyphened) return false
      const by = /^(?:(?:\s[\p{Ll}-]+){0,3}?\s+(?:by|in)|\s+of)\s+(?:the\s+)?$/u
      if (start >= to) return by.test(text.slice(to - offset, start - offset))
      const isPassive = /^\s+(?:\w+ )?(?:by|in|at)\b/u.test(text.slice(to - offset))
      // The subject of the verb: the first one named in its clause.
      const clause = Math.max(text.lastIndexOf(';', match.index), text.search(/,\s(?:while|whereas)\s/u), 0) + offset
      const subject = near.find((other) => other.end <= from && other.start >= (clause < from ? clause : offset))
      return (
        !isPassive &&
        subject?.start === start &&
        !/\b(?:for|to|between|[Ee]nvoy (?:of|on))\s+(?:the\s+)?$/iu.test(text.slice(0, start - offset))
      )
    }),
  )
}
