import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Actor, Actors } from './actors.ts'
import type { Statement } from './statement.ts'

/** Headings under which a list says what each side is after: `What each side wants`, `The demands`, `Positions`. */
const OF_WANTS =
  /\b(?:wants?|demands?|asks?|seeks?|positions?|priorit(?:y|ies)|red lines?|conditions|goals|aims|objectives|after|at stake|on the table|proposals?)\b/iu
/** What may stand between a side and its colon: `Thai side:`, `For the government –`. */
const SIDE = /^(?:for\s+)?(?:the\s+)?$/iu
const COLON =
  /^(?:[’']s)?(?:\s+(?:side|delegation|government|team|authorities|position|demands?|priorities))?\s*(?::|\s[–—-]\s)\s*/iu

/** A heading's own words, as the blocks under it bear them. */
export const headingOf = ({ text, bodyStart, start }: Block): string => text.slice(bodyStart - start)

/** The one actor that a heading names; `null`: none or several. */
export function soleActor(heading: Block | undefined, actors: Actors): Actor | null {
  if (heading === undefined) return null
  const named = [
    ...new Set(
      heading.sentences.flatMap((one) =>
        actors.mentionsIn(one).flatMap(({ actor, as }) => (as === 'city' ? [] : [actor])),
      ),
    ),
  ]
  return named.length === 1 && heading.text.length < 60 ? named[0]! : null
}

/** Verbs and nouns that open a list of what a side is after. */
const OPENS_LIST =
  /\b(?:demand|request|reaffirm|reiterat|insist|ask|want|seek|call|set out|propos|stat|maintain|underlin|stress|position|condition|require|made clear|put forward|present|list|point|follow)\w*\b[^.;]{0,80}:\s*$/iu

/** Whose the list is that a paragraph leads to: `The delegation of X requested:`; `null`: nobody's. */
export function leadsIn({ text, kind }: Block, own: readonly Statement[], last: Actor | null): Actor | null {
  if (kind === 'heading' || !OPENS_LIST.test(text)) return null
  const actors = own.at(-1)?.actors ?? (last === null ? [] : [last])
  return actors.length === 1 && actors[0]!.kind !== 'organisation' ? actors[0]! : null
}

/** What a list asks for without a verb: under a heading of wants, `Kyiv: security guarantees`, or items of one side's own. */
export function listedDemands(
  block: Block,
  heading: Block | undefined,
  leader: Actor | null,
  actors: Actors,
): Statement[] {
  if (block.kind !== 'item' && block.kind !== 'prose') return []
  if (block.kind === 'item' && leader !== null && block.sentences.length > 0)
    return demand(leader, block, { start: block.bodyStart, end: block.bodyStart + 1 }, block.bodyStart)
  if (heading === undefined || !OF_WANTS.test(block.heading)) return []
  const [sentence] = block.sentences
  if (sentence === undefined) return []
  const first = actors.mentionsIn(sentence).find(({ as }) => as !== 'city')
  const before = first === undefined ? '' : sentence.text.slice(0, first.start - sentence.start)
  const colon = first === undefined ? null : COLON.exec(sentence.text.slice(first.end - sentence.start))
  if (first !== undefined && colon !== null && SIDE.test(before)) {
    const from = first.end + colon[0].length
    return demand(first.actor, block, { start: first.start, end: first.end }, from)
  }
  // `What Kyiv wants` over a list: each item is that side's.
  const named = [...new Set(heading.sentences.flatMap((one) => actors.mentionsIn(one).map(({ actor }) => actor)))]
  if (block.kind !== 'item' || named.length !== 1 || first?.start === sentence.start) return []
  return demand(named[0]!, block, { start: block.bodyStart, end: block.bodyStart + 1 }, block.bodyStart)
}

function demand(actor: Actor, block: Block, subject: Span, from: number): Statement[] {
  const sentence = block.sentences[0]!
  const end = block.start + block.text.replace(/[.;,\s]+$/u, '').length
  if (end - from < 8) return []
  return [
    {
      kind: 'demand',
      actors: [actor],
      person: null,
      verb: 'list',
      sentence,
      block,
      span: { start: Math.min(subject.start, from), end },
      stated: block.text.slice(Math.min(subject.start, from) - block.start, end - block.start),
      subject,
      content: { start: from, end },
      isNamed: true,
    },
  ]
}
