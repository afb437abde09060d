import type { Sentence } from '../language/sentence.ts'
import type { Mention } from './actor.ts'
import { TALKS_NOUN } from './lexicon.ts'
import type { Add } from './role-evidence.ts'
import { DELEGATION, JOINED_VERB } from './role-words.ts'

/** How far around a name the words are looked at that tell of it, in letters. */
const AROUND = 160

/** `’s chief negotiator`, `’s 11-strong team` */
const TEAM_AFTER = new RegExp(
  `^(?:[’']s|[’'])?\\s+(?:[\\p{L}\\d-]+\\s+){0,2}?(?:${DELEGATION.source.slice(2, -2)})\\b`,
  'iu',
)
const TEAM_BEFORE =
  /\b(?:delegations? (?:from|of)|negotiators? (?:for|from)|officials from|behalf of|(?:participants|delegates|representatives) (?:from|of)|present for)(?: the)?(?: (?:government|republic) of)?(?: the)? $/iu
const TARGETED =
  /\b(?:blam\w+|accus\w+|attribut\w+|militants? (?:from|of)|networks?|fighters of|against|sheltering|militia|armed group|rebels?|neutrali[sz]\w+|disarm\w*|expel\w*|dismantl\w+|crack(?:ing|ed)? down|(?:support|back|arm|fund)(?:s|ed|ing)? (?:the )?|extremists?|terrorists?|responsible)\b/iu

/** What a sentence tells of who sits at the table, and which groups are spoken against. `isOut` are those told as lookers-on. */
export function tableEvidence(
  sentence: Sentence,
  mentions: readonly Mention[],
  isOut: (mention: Mention) => boolean,
  add: Add,
): void {
  const { text, start } = sentence
  const isTargeted = TARGETED.test(text)
  for (const [at, mention] of mentions.entries()) {
    const before = text.slice(Math.max(0, mention.start - start - AROUND), mention.start - start)
    const after = text.slice(mention.end - start, mention.end - start + AROUND)
    const next = mentions[at + 1]
    if (next !== undefined && !isOut(mention)) pairEvidence(mention, next, sentence, add)
    const isTeam = TEAM_AFTER.test(after) || TEAM_BEFORE.test(before)
    if (!isOut(mention) && isTeam) add(mention.actor, 'delegation', mention.as === 'capital' ? 1 : 2, mention, sentence)
    // `Participants from A, B and C sat together`
    const isListed = next !== undefined && /\b(?:participants|delegations) (?:from|of) (?:the )?$/iu.test(before)
    if (isListed && !isOut(mention))
      for (const one of listFrom(mentions, at, text, start)) add(one.actor, 'pair', 2, one, sentence)
    if (mention.actor.kind === 'group' && isTargeted) add(mention.actor, 'target', 1, mention, sentence)
  }
}

/** A mention with those that follow it in a list. */
function listFrom(mentions: readonly Mention[], from: number, text: string, offset: number): Mention[] {
  let to = from + 1
  while (
    to < mentions.length &&
    /^(?:\s*\([^)]*\))?(?:,|,?\s+and)(?:\s+(?:from|of))?\s+(?:the\s+)?(?:(?:government|republic) of (?:the )?)?$/iu.test(
      text.slice(mentions[to - 1]!.end - offset, mentions[to]!.start - offset),
    )
  )
    to++
  return to - from > 1 ? mentions.slice(from, to) : []
}

/** What joins two who sit together: `and the`, `’s internationally recognised government and of the rebel`. */
const JOINED =
  /^\s*(?:[’']s?\s+(?:[\p{Ll}][\p{L}-]*\s+){0,3}?)?(?:(?:government|authorities|army|military|regime|side|leaders|rebels|forces|troops|soldiers|officials|negotiators|delegations|delegates|navies|navy)\s*)?(?:\([^)]{2,30}\)\s*)?(?:,\s*)?(?:and|with)\s+(?:(?:of|from)\s+)?(?:(?:the|a|an)\s+)?(?:(?:paramilitary|rebel|armed|separatist|breakaway|insurgent)\s+)?(?:(?:government|republic|delegation|[\p{L}-]+ officials|officials) (?:of|from) (?:the )?)?(?:republic of )?$/iu
const OF_TALKS =
  /\b(?:delegations? (?:of|from)|negotiators (?:for|from)|representatives (?:of|from)|participants (?:of|from)|envoys (?:of|from)|leaders of|leaderships of|governments of|presidents of|ministers of|armies of|talks (?:between|of)|officials (?:of|from)) (?:the )?(?:(?:government|republic) of (?:the )?)?$/iu
/** `on the road between A and B`: two places, and no sides. */
const WAY_BETWEEN =
  /\b(?:road|highway|railway|railroad|route|flight|flights|border|line|bridge|pipeline|way|crossing)\s+(?:that runs |running )?between (?:the )?$/iu

function pairEvidence(first: Mention, second: Mention, sentence: Sentence, add: Add): void {
  const { text, start } = sentence
  if (first.actor === second.actor || second.start - first.end > AROUND) return
  const before = text.slice(Math.max(0, first.start - start - 90), first.start - start)
  const between = text.slice(first.end - start, second.start - start)
  const after = text.slice(second.end - start, second.end - start + AROUND)
  const isJoined = JOINED.test(between)
  const isHyphened = /^\s*[-–]\s*$/u.test(between) && TALKS_NOUN.test(after.slice(0, 30))
  const isBetween =
    isJoined &&
    /\bbetween (?:the )?(?:(?:government|republic) of (?:the )?)?$/iu.test(before) &&
    !WAY_BETWEEN.test(before)
  const isOfTalks = isJoined && OF_TALKS.test(before)
  const doesTogether = isJoined && JOINED_VERB.test(after)
  const talksWith = /\b(?:talks?|negotiations?|round|dialogue)\s+with\s+(?:the\s+)?$/iu.test(between)
  // `It could become a war between A and B`: nobody sits at a table for that.
  if (/\b(?:could|would|might)\b|\bfears?\b/iu.test(before) && !isOfTalks) return
  if (!(isHyphened || isBetween || isOfTalks || doesTogether || talksWith)) return
  for (const mention of [first, second]) add(mention.actor, 'pair', isOfTalks || isBetween ? 3 : 2, mention, sentence)
}
