import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Mention } from './actor.ts'
import { subjectsBefore } from './clause-subjects.ts'
import type { Placed } from './placed-people.ts'
import type { Add, Kind } from './role-evidence.ts'

/** Who looks on at the talks of others: the subject of one of these. */
const LOOKS_ON =
  /\b(?:(?:has|have|had|sent|sends|sending|dispatched|brought|provides?|provided)\s+(?:[\p{L}-]+\s+){0,3}?(?:observers?|monitors?|note-?takers?|a diplomat to look on|a man taking notes)|(?:is|are|was|were|will be)\s+(?:also\s+|there\s+|only\s+)*(?:to\s+)?observ(?:e|ing)|observ(?:es|ed)\s+(?:the\s+)?(?:\p{L}+\s+)?(?:talks|session|meeting|round|negotiations|process|proceedings)|(?:took|takes?|taking) part as observers?|(?:attend\w*|accompan\w+|participat\w+|follow\w*|present|in attendance|on hand|there|here|sits?|sat|serv\w+|act\w*|in the room|at the table)\b[^.;]{0,40}?\bas (?:an )?observers?|look(?:s|ed)? on\b|listen(?:s|ed)? in\b|to observe\b|watched (?:through|from))/giu
/** Who brings the sides together: the subject of one of these. */
const GOES_BETWEEN =
  /\b(?:(?:opened|convened|launched|is convening|has convened)\b[^.;]{0,60}?\b[“"]?(?:talks|consultations|negotiations|dialogue)[”"]? between|mediat(?:es|ed)\b(?!\s+by)|facilitat(?:es|ed)\b(?!\s+by)|(?:is|are|was|were)\s+(?:\p{L}+\s+)?(?:mediating|facilitating)\b|(?<=,\s)mediating\b|(?:is|are|was|were|acts?|acted|acting|serves?|served|serving)\s+(?:\p{L}+\s+)?(?:as\s+)?(?:the\s+|an?\s+)?(?:go-between|mediator|facilitator|intermediar(?:y|ies)|honest broker)|goes between|(?:stands|sits) (?:in the middle|between)|conducted the (?:facilitation|mediation)|carr(?:y|ies|ied) (?:messages|proposals|papers)|(?:called|convened|sponsors?|sponsored) the (?:talks|meeting|round|dialogue)|calls itself a facilitator|walks? (?:from one|between))/giu
/** For whom, or with whom, somebody goes between. */
const BY_ONE_FOR =
  /\b(?:chaired|mediated|facilitated|convened|moderated|brokered|led|conducted)\s+by\s+[^.;]{3,90}?\s(?:for|on behalf of)\s+(?:the\s+)?$/iu
const ON_BEHALF =
  /^(?:\s+the (?:talks|sessions?|meeting|round|dialogue))?,?\s+(?:for|on behalf of|together with|jointly with|alongside|along with)\s+(?:the\s+)?$/iu
/** Who lends the house. */
const RECEIVES =
  /\b(?:receiv(?:ed|es) (?:the )?delegations|which received us|(?:provid(?:es|ed)|is providing) the (?:venue|building|crypt|house|hall|rooms?)|(?:is|are) lending (?:the|its|a) (?:building|house|venue)|lent (?:the|its|a) (?:building|house|venue)|acting as host\b|ha(?:s|ve) (?:offered|lent|provided) (?:its|the|their) (?:premises|building|house|venue|hall|rooms)\b)/giu
/** Who has something at stake without a seat: the subject of one of these. */
const HAS_A_STAKE =
  /\b(?:follow(?:s|ed|ing)?\s+(?:matters|proceedings|(?:the|these|this)\s+(?:\p{L}+\s+)?(?:talks|proceedings|sessions?|negotiations|meeting|round|process))|fear(?:s|ed)?|worr(?:y|ies|ied)|frets?|(?:would|could|may|might|stands? to) (?:lose|gain|be glad|benefit|suffer|like to see|have liked)|hosts (?:some |about |around |roughly |more than )?[\d\p{Ll}]*[,\d]*\s*(?:refugees|displaced|\p{L}+ refugees)|(?:shelters|houses|harbou?rs) |shares (?:a|the|its|an?) [^.;,]{0,30}border|lies between|has (?:[\p{L}]+ )?(?:strengthened|doubled|tightened|reinforced|closed|urged|appealed|moved closer|deployed|mobili[sz]ed)|ha(?:s|ve) (?:both )?(?:appealed|urged)\b|has the most to lose|(?:is|are|was|were|been|isn[’']t|aren[’']t|wasn[’']t)\s*(?:both |also |n[’']t |not |kept |being )*(?:abreast|posted|in the loop|asked to (?:come|attend|take part)|watching|nervous|wary|uneasy|keeping|interested|invited|informed|briefed|consulted|told of|at the table|in the room|taking part|a party|in \p{Lu}\p{L}+ but)|w(?:as|ere) told|let(?:s)? it be known|keeps? (?:its|a|an) (?:distance|eye|watch|hand)|backs? (?:the|both|one)|ha(?:s|ve) (?:\p{L}+ )?(?:told|asked|let)\b[^.;]{0,60}\bthat\b|ha(?:s|ve) asked (?:us|to be)|ha(?:s|ve)(?: not|n[’']t) been (?:asked|invited|consulted|squared)|wants? to (?:see|know)|cares? about|telephones? every|says nothing)/giu
/** `For Australia and China the stakes are …`, `For Nigeria, it is …` */
const STAKES_FOR =
  /^for\s+(?:the\s+)?[\p{Lu}][^.;]{2,60}?,?\s+(?:the stakes|it is|the (?:issue|question|quarrel|matter|risk|danger)|this is|much is|what)\b/iu
/** Headings over what others have at stake. */
const NEIGHBOURS =
  /\b(?:neighbou?rs?|neighbou?rhood|at stake (?:for|abroad)|outside(?:rs)?|onlookers|bystanders|outside powers|the region|who else|others? (?:watching|players|countries)|reaction|have to do with it)\b/iu
const LISTED = /^(?:observers?|in attendance|also present|also attending|attending as observers)\s*(?:\([^)]*\)\s*)?:/iu
/** Of talks of another time, or that came to nothing: what somebody was there is not what they are here. */
const OF_THE_PAST =
  /\b(?:earlier|previous|past|failed|last year[’']s) (?:mediation|attempts?|rounds?|talks|effort|process|initiative|deal|accord)\b|\b(?:petered out|broke down|came to nothing)\b|^(?:in|since|after)\s+(?:\p{Lu}\p{L}+\s+)?(?:19|20)\d\d\b/iu

/** What a block tells of mediators, hosts, lookers-on and those with a stake, wherever their verbs stand. */
export function onlookers(
  block: Block,
  mentionsIn: (sentence: Sentence) => readonly Mention[],
  people: (sentence: Sentence) => readonly Placed[],
  add: Add,
): void {
  const isOfNeighbours = NEIGHBOURS.test(block.heading)
  for (const sentence of block.sentences) {
    const { text, start } = sentence
    if (OF_THE_PAST.test(text)) continue
    const mentions = mentionsIn(sentence).filter(({ as }) => as !== 'city')
    // `With us are the three Co-Chairs: Mr X of the European Union, …`
    const chairs = /\b(?:co-?chairs?|mediators|facilitators|moderators)\b[^.;:]{0,20}:/iu.exec(text)
    if (chairs !== null)
      for (const { person, span } of people(sentence))
        if (person.actor !== null && span.start > start + chairs.index) add(person.actor, 'mediator', 3, span, sentence)
    const between = /\b(?:in the middle|between (?:them|the two)|in between) (?:sits|is|stands|was)\b/iu.exec(text)
    const sitter =
      between === null ? undefined : people(sentence).find(({ span }) => span.start > start + between.index)
    if (sitter !== undefined && sitter.person.actor !== null)
      add(sitter.person.actor, 'mediator', 3, sitter.span, sentence)
    // `chaired by former president X Y for the Southern African Development Community`
    for (const mention of mentions)
      if (
        mention.actor.kind === 'organisation' &&
        BY_ONE_FOR.test(text.slice(Math.max(0, mention.start - start - 160), mention.start - start))
      )
        add(mention.actor, 'mediator', 3, mention, sentence)
    if (LISTED.test(text)) for (const mention of mentions) add(mention.actor, 'observer', 3, mention, sentence)
    const give = (kind: Kind, pattern: RegExp, weight: number): void => {
      for (const match of text.matchAll(pattern)) {
        const subjects = [
          ...subjectsBefore(sentence, match.index, mentions),
          ...soDo(sentence, match.index + match[0].length, mentions),
        ]
        for (const mention of subjects) add(mention.actor, kind, weight, mention, sentence)
        if (kind !== 'mediator') continue
        const to = start + match.index + match[0].length
        const next = mentions.find((mention) => mention.start >= to)
        // `mediates for the Archdiocese`, `is mediating together with Angola's special representative`
        if (next !== undefined && ON_BEHALF.test(text.slice(to - start, next.start - start)))
          add(next.actor, 'mediator', 3, next, sentence)
        else if (subjects.length === 0)
          for (const { person, span } of people(sentence))
            if (person.actor !== null && span.end <= start + match.index && start + match.index - span.end < 90)
              add(person.actor, 'mediator', 3, span, sentence)
      }
    }
    give('observer', LOOKS_ON, 3)
    give('mediator', GOES_BETWEEN, 3)
    give('host', RECEIVES, 3)
    give('stakeholder', HAS_A_STAKE, 1)
    const first = mentions[0]
    if (first === undefined) continue
    const opens = /^(?:and\s+|but\s+|for\s+|across the border,\s+)?(?:the\s+)?$/iu.test(
      text.slice(0, first.start - start),
    )
    if (isOfNeighbours && opens && first.as !== 'capital') {
      for (const mention of subjectsBefore(sentence, firstVerb(sentence, first), mentions))
        add(mention.actor, 'stakeholder', 1, mention, sentence)
      add(first.actor, 'stakeholder', 1, first, sentence)
    }
    const stakes = STAKES_FOR.exec(text)
    if (stakes !== null)
      for (const mention of mentions)
        if (mention.end <= start + stakes[0].length) add(mention.actor, 'stakeholder', 1, mention, sentence)
  }
}

/** `…, as is the Red Cross`: who does the same. */
function soDo({ text, start }: Sentence, from: number, mentions: readonly Mention[]): Mention[] {
  const next = mentions.find((mention) => mention.start >= start + from)
  const isSo =
    next !== undefined &&
    /^[^.;]{0,60}?,\s+(?:as|and so)\s+(?:is|are|was|were|has|have|does|do|did)\s+(?:the\s+)?$/u.test(
      text.slice(from, next.start - start),
    )
  return isSo ? [next] : []
}

/** Where the first verb after a name begins within its sentence. */
function firstVerb({ tokens, start, text }: Sentence, after: Mention): number {
  const verb = tokens.find((token) => token.start >= after.end && /^(?:VERB|AUX)$/u.test(token.pos))
  return verb === undefined ? text.length : verb.start - start
}
