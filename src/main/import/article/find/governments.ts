import type { Sentence } from '../language/sentence.ts'
import type { Actor, Mention } from './actor.ts'
import { CHAIRING, HOSTING, MEDIATING, OBSERVING } from './role-words.ts'
import { isVenueMention } from './venue-mention.ts'

type Mentions = ReadonlyMap<Sentence, readonly Mention[]>

const GOVERNING =
  /(?:government|authorities) of (?:the )?(?:(?:republic|kingdom|state) of (?:the )?)?\||\|(?:[’']s)? (?:(?!(?:the|says?|said|that|and|with|wants?|asked|urged) )\p{Ll}[\p{L}-]+ ){0,3}(?:government|transitional authorities)/iu
const TEAM_BEFORE =
  /\b(?:delegations?|negotiators?|negotiating teams?|teams?) (?:from|of|for) (?:the )?(?:(?:government|republic|kingdom|state) of (?:the )?){0,2}$/iu
const TEAM_AFTER =
  /^(?:[’']s|[’'])?\s+(?:(?:government|army|military|peace|official|negotiating|state)\s+)?(?:delegations?|negotiators?|team|panel)\b/iu
/** `Colombian rebels`: whom they rebel against. */
const ITS_REBELS = /^\s+(?:\p{Ll}[\p{L}-]*\s+)?(?:rebels?|guerrillas?|insurgents?|separatists?)\b/u
/** What joins two who sit or fight together: `X and the M`, `X with the M`, `X’s army against the armed M`. */
const JOINING =
  /^\s*(?:[’']s\s+)?(?:(?:(?:military|transitional|interim|federal)\s+)?(?:government|authorities|army|forces|troops|soldiers|officials|negotiators|delegations?|side)\s*)?(?:,\s*)?(?:and|with|against)\s+(?:of\s+)?(?:(?:the|a|an)\s+)?(?:(?:paramilitary|rebel|armed|separatist|breakaway|insurgent)\s+)?$/iu

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
    const everywhere = sentences.flatMap((sentence) =>
      mentions.get(sentence)!.filter((mention) => mention.actor === actor),
    )
    const own = everywhere.filter(({ as }) => as !== 'city')
    const table = own.filter((mention) => isAtTable(mention, mentions)).length
    const third = everywhere.filter((mention) => isThird(mention, mentions)).length
    const governing = own.filter(isGoverning).length
    const isVenue = everywhere.some((mention) => isVenueMention(mention, mention.sentence))
    return { actor, table, third, governing, isVenue, named: own.length }
  })
  const sides = weights.filter(({ table, third, isVenue }) => table > third || (third === 0 && !isVenue))
  for (const sign of ['table', 'governing'] as const) {
    const [most, next] = sides
      .filter((one) => one[sign] > 0)
      .toSorted((a, b) => b[sign] - a[sign] || b.governing - a.governing || b.named - a.named)
    if (most !== undefined)
      return next?.[sign] === most[sign] && next.governing === most.governing && next.named === most.named
        ? null
        : most.actor
  }
  const [most, next] = sides.toSorted((a, b) => b.named - a.named)
  return most !== undefined && (next === undefined || most.named >= 2 * next.named) ? most.actor : null
}

/** Whether a mention names a government: `the government of X`, `X's government`. */
export function isGoverning({ start, end, sentence }: Mention): boolean {
  const [from, to] = [start - sentence.start, end - sentence.start]
  return GOVERNING.test(`${sentence.text.slice(Math.max(0, from - 40), from)}|${sentence.text.slice(to, to + 50)}`)
}

/** `delegations from X and the M`, `between X and the M`, `X’s negotiators`. */
function isAtTable(mention: Mention, mentions: Mentions): boolean {
  const { start, end, as, sentence } = mention
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 120), start - sentence.start)
  const after = sentence.text.slice(end - sentence.start, end - sentence.start + 120)
  if (TEAM_BEFORE.test(before) || TEAM_AFTER.test(after) || (as === 'demonym' && ITS_REBELS.test(after))) return true
  return mentions.get(sentence)!.some((other) => {
    if (other.actor.kind !== 'group') return false
    const [one, two] = other.start > end ? [mention, other] : [other, mention]
    return (
      two.start - one.end < 80 &&
      JOINING.test(sentence.text.slice(one.end - sentence.start, two.start - sentence.start))
    )
  })
}

/** The words of hosting, mediating, chairing and observing of a sentence, sought once. */
function thirdWordsOf(sentence: Sentence): readonly RegExpExecArray[] {
  const known = thirdWords.get(sentence)
  if (known !== undefined) return known
  const found = [HOSTING, MEDIATING, CHAIRING, OBSERVING].flatMap((pattern) => [
    ...sentence.text.matchAll(new RegExp(pattern.source, 'giu')),
  ])
  thirdWords.set(sentence, found)
  return found
}

const thirdWords = new WeakMap<Sentence, readonly RegExpExecArray[]>()

/** `X-mediated`, `mediated by X`, `X is hosting`, `talks hosted in X`. */
function isThird(mention: Mention, mentions: Mentions): boolean {
  const { start, end, sentence } = mention
  const { text, start: offset } = sentence
  const near = mentions.get(sentence)!
  return thirdWordsOf(sentence).some((match) => {
    const [from, to] = [offset + match.index, offset + match.index + match[0].length]
    if (
      end <= from &&
      from - end < 60 &&
      /^\s*(?:-\s*|[’']s\s+(?:\p{L}+\s+){0,2}|,?\s+as\s+(?:the\s+|an?\s+)?)?$/u.test(
        text.slice(end - offset, match.index),
      )
    )
      return true
    // `X and Y mediators`
    if (end <= from && from - end < 60 && /^\s+and\s+\p{Lu}\p{L}+\s+$/u.test(text.slice(end - offset, match.index)))
      return true
    const isHyphened = text[match.index - 1] === '-' && near.some((other) => other.end + 1 === from)
    if (isHyphened) return false
    const by =
      /^(?:(?:\s[\p{Ll}-]+){0,3}?\s+(?:by|in)|\s+of)\s+(?:the\s+)?(?:\p{Lu}[\p{L} ]{2,30}?(?:,\s+|,?\s+and\s+)(?:the\s+)?)*$/u
    if (start >= to) return start - to < 160 && by.test(text.slice(to - offset, start - offset))
    const isPassive = /^\s+(?:\w+ )?(?:by|in|at)\b/u.test(text.slice(to - offset))
    // The subject of the verb: the first one named in its clause.
    const clause = Math.max(text.lastIndexOf(';', match.index), text.lastIndexOf(', while ', match.index), 0) + offset
    const subject = near.find((other) => other.end <= from && other.start >= (clause < from ? clause : offset))
    return (
      !isPassive &&
      subject?.start === start &&
      !/\b(?:for|to|between|[Ee]nvoy (?:of|on))\s+(?:the\s+)?$/iu.test(
        text.slice(Math.max(0, start - offset - 40), start - offset),
      )
    )
  })
}
