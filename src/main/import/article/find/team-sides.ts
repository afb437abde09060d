import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Actor, Actors, Mention } from './actors.ts'
import { peopleOf, type Placed } from './placed-people.ts'

/** Who is found to belong to a side, and who leads one. */
export type Teams = {
  /** Takes a person for one of a side's team. */
  readonly join: (placed: Placed, actor: Actor) => void
  readonly lead: (placed: Placed, actor: Actor | null) => void
  readonly isHead: (placed: Placed) => boolean
}

const TEAM_NOUN = '(?:delegation|team|side|negotiators|panel|party|mission)'
/** `’s 11-strong team`, ` delegation` after a side's name */
const TEAM_AFTER = new RegExp(`^(?:[’']s?)?\\s+(?:[\\p{L}\\d-]+\\s+){0,3}?${TEAM_NOUN}\\b`, 'u')
/** `For Eritrea, …`, `Present for the Misseriya: …`, `And for the Loyalists you have …`, `From Abkhazia we had …` */
const LINE_OF =
  /^(?:(?:and|but|present|attending|sitting|speaking|in attendance)[,:]?\s+)?(?:for|from|on behalf of|representing)\s+(?:the\s+)?(?:(?:government|republic|state|kingdom) of\s+(?:the\s+)?)?$/iu
const COLON_AFTER = new RegExp(`^(?:[’']s?)?(?:\\s+(?:[\\p{L}-]+\\s+)?${TEAM_NOUN})?\\s*:`, 'iu')
/** What opens a sentence that goes on with a team told of before. */
const GOES_ON =
  /^(?:(?:sitting|seated|standing|travelling|arriving|also)?\s*(?:with|beside|behind|alongside|next to|flanking|joining|accompanying|at|on)\s+(?:him|her|them|his|their)\b|(?:he|she|they|it|his|her|its|their)\b|the (?:team|delegation|panel|rest)\b|also (?:present|on the team|there|with)|among (?:them|its members)|other members)/iu
const GOES_ON_WITHIN =
  /\b(?:joins? (?:him|her|them)|at (?:his|her|their) side|(?:his|her) (?:number two|deputy|second)|with (?:him|her|them)\b|(?:member of|among|one of|part of) (?:the|its|their|his|her) (?:team|delegation|panel|members)|also present)\b/iu
/** What follows a name with its side. */
const OF_SIDE = /^(?:,?\s+(?:of|for|from)\s+(?:the\s+)?\p{Lu}|\s*\(\p{Lu})/u
/** What joins those of one team. */
const JOINS =
  /^[^;:]*?\b(?:accompanied|flanked|joined|assisted|supported|advised|seconded) by\b|^[^;:]*?\b(?:together|along|alongside) (?:with )?|^[^;:]*?\b(?:with|as well as|includ(?:es|ed|ing)|counts|compris\w+|brought|brings|and by)\b|^[^;:.]{0,60}?,?\s+and\s+/iu
/** `…; she is accompanied by` */
const HE_IS_JOINED =
  /;\s+(?:s?he|they)\s+(?:is|are|was|were)\s+(?:accompanied|flanked|joined|assisted|supported) by\b[^;]*$|;\s+(?:the|its|their|his|her)\s[^;,]{0,50}\s(?:is|was)\s+$|;\s+(?:the|its|their|his|her)\s+(?:deputy|number two)?\s*$/iu
/** What parts them. */
const PARTS =
  /\b(?:met|told|said|says|hosted|received|greeted|welcomed|mediat\w+|facilitat\w+|chair(?:s|ed|ing)|represents|opposite|across|against|while|whereas|counterpart|invited|opened)\b|;/iu
const LEADS_ALONE =
  /^(?:,(?:[^.;]{0,140}?,)?(?:\s+who)?|\s*\([^)]{0,60}\),?)?\s+(?:leads|is leading|was leading|will lead|heads|is heading|will head|is in charge|was in charge|is at the helm|speaks for (?:them|it))\b/u
const MARKED_HEAD =
  /^\s*\((?:leading|head|leader|chief|chair|head of delegation)\)|^,?\s+and\s+(?:the\s+)?head of (?:its|the|their) (?:delegation|team)\b/iu
/** `has X Y, a relation of the leader, as chief negotiator` */
const AS_HEAD = /^[^.;]{0,140}?\bas (?:its |the |their |his )?(?:chief|lead|head|top) (?:negotiator|delegate|of)/iu
const HEADS_LISTED = /\bheads? of (?:the )?delegations?\b/iu

/** Gives people without a side that of the team which the text is telling of, and heads to teams, block by block. */
export function findTeams(blocks: readonly Block[], actors: Actors, teams: Teams): void {
  for (const block of blocks) {
    if (block.kind === 'header') continue
    let team: Actor | null = null
    let since = 0
    const line = lineSide(block, actors)
    for (const sentence of block.sentences) {
      const people = peopleOf(sentence, actors)
      const named = lineSide(sentence, actors) ?? line
      if (named !== null) team = named.actor
      readLeading(sentence, people, team, actors, teams, line !== null && HEADS_LISTED.test(block.heading))
      inSentence(sentence, people, named?.actor ?? null, actors, teams)
      const head = people.findLast((placed) => teams.isHead(placed))?.person.actor ?? null
      const told = head ?? teamNamed(sentence, actors)
      // A sentence that tells of a team of its own goes on with no other.
      if (told !== null && named === null) team = told
      if (named === null && team !== null && (GOES_ON.test(sentence.text) || GOES_ON_WITHIN.test(sentence.text)))
        for (const placed of people)
          if (placed.person.actor === null && !isOther(sentence, placed, team, actors)) teams.join(placed, team)
      if (told !== null) [team, since] = [told, 0]
      else if (++since > 2) team = null
    }
  }
}

type Text = Pick<Sentence, 'text' | 'start'> & { readonly sentences?: readonly Sentence[] }

/** The side that a line or sentence is headed by: `For Eritrea, …`, `PNG's side: …`; `null`: none. */
function lineSide(whole: Text, actors: Actors): Mention | null {
  const sentence = whole.sentences === undefined ? (whole as Sentence) : whole.sentences[0]
  if (sentence === undefined) return null
  const first = actors.mentionsIn(sentence).find(({ as }) => as !== 'city')
  if (first === undefined || first.start - sentence.start > 80) return null
  const before = sentence.text.slice(0, first.start - sentence.start)
  const after = sentence.text.slice(first.end - sentence.start, first.end - sentence.start + 80)
  const isColon = /^(?:for\s+)?(?:the\s+)?$/iu.test(before) && COLON_AFTER.test(after)
  const isLine =
    LINE_OF.test(before) &&
    (/^\s*[:,]/u.test(after) || /^\s+(?:you have|we had|there (?:is|was|are|were)|came)\b/u.test(after))
  // A block is its line's only with a colon.
  return whole.sentences === undefined
    ? isColon || isLine
      ? first
      : null
    : isColon || (isLine && /^\s*:/u.test(after))
      ? first
      : null
}

/** The side whose team a sentence tells of, by `X’s team`, `the delegation of X`; `null`: none. */
function teamNamed(sentence: Sentence, actors: Actors): Actor | null {
  for (const mention of actors.mentionsIn(sentence)) {
    if (mention.as === 'city') continue
    const [before, after] = around(sentence, mention)
    if (
      TEAM_AFTER.test(after) ||
      /\b(?:delegation|team|side|panel) (?:of|from) (?:the )?(?:(?:government|republic) of (?:the )?)?$/iu.test(before)
    )
      return mention.actor
  }
  return null
}

const around = ({ text, start }: Sentence, span: Span): [string, string] => [
  text.slice(Math.max(0, span.start - start - 80), span.start - start),
  text.slice(span.end - start, span.end - start + 80),
]

/** `X Y leads …, accompanied by Z W`; `Present for the M: A; B; C`. */
function inSentence(
  sentence: Sentence,
  people: readonly Placed[],
  line: Actor | null,
  actors: Actors,
  teams: Teams,
): void {
  const { text, start } = sentence
  for (const [at, placed] of people.entries()) {
    if (placed.person.actor !== null) {
      // `Ms X Y of the OSCE`: whoever is told of with a side needs no office.
      if (OF_SIDE.test(text.slice(placed.span.end - start, placed.span.end - start + 20)))
        teams.join(placed, placed.person.actor)
      continue
    }
    const before = people[at - 1]
    if (before === undefined) {
      if (line !== null) teams.join(placed, line)
      continue
    }
    const between = text.slice(before.span.end - start, placed.span.start - start)
    const side = before.person.actor
    const isOne =
      side !== null &&
      between.length < 200 &&
      (HE_IS_JOINED.test(between) || (JOINS.test(between) && !PARTS.test(between)))
    if (line !== null) teams.join(placed, line)
    else if (isOne && !isOther(sentence, placed, side, actors, before.span.end)) teams.join(placed, side)
  }
}

/** Whether another side is named between a place and a person, so that the person is rather that one's. */
const isOther = (sentence: Sentence, { span }: Placed, team: Actor, actors: Actors, from = sentence.start): boolean =>
  actors
    .mentionsIn(sentence)
    .some(
      (mention) =>
        mention.actor !== team &&
        mention.as !== 'city' &&
        mention.as !== 'capital' &&
        mention.start >= from &&
        mention.end <= span.start &&
        span.start - mention.end < 60 &&
        mention.actor.kind !== 'organisation',
    )

function readLeading(
  sentence: Sentence,
  people: readonly Placed[],
  team: Actor | null,
  actors: Actors,
  teams: Teams,
  isOfHeads: boolean,
): void {
  const { text, start } = sentence
  for (const placed of people) {
    const after = text.slice(placed.span.end - start, placed.span.end - start + 240)
    const leads = LEADS_ALONE.exec(after)
    if (MARKED_HEAD.test(after) || (isOfHeads && people[0] === placed)) teams.lead(placed, placed.person.actor ?? team)
    else if (leads !== null) {
      const to = placed.span.end + leads[0].length
      // `is leading for Tehran`, `leads for the government`
      const side = actors
        .mentionsIn(sentence)
        .find((mention) => mention.start >= to && mention.start - to < 16 && mention.as !== 'city')
      const isFor =
        side !== undefined && /^\s+(?:for\s+)?(?:the\s+)?$/u.test(text.slice(to - start, side.start - start))
      teams.lead(placed, isFor ? side.actor : (placed.person.actor ?? team))
    } else if (AS_HEAD.test(after)) {
      teams.lead(placed, placed.person.actor ?? teamNamed(sentence, actors) ?? team)
      if (placed.person.title === '' && /\bchief negotiator\b/iu.test(AS_HEAD.exec(after)![0]))
        placed.person.title = 'Chief negotiator'
    }
  }
}
