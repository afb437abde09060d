import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import type { Sentence } from '../language/sentence.ts'
import { listTitle, titleOf } from './agenda.ts'
import { CHALLENGE_HEADING } from './lexicon.ts'
import type { Reading } from './reading.ts'

export type ChallengeFound = {
  readonly title: string
  readonly description: string
  readonly words: Span[]
  readonly isListed: boolean
}

/** `the main obstacle …`, `three risks: …`, `there is also the question of …` */
const NAMES_CHALLENGE =
  /\b(?:(?:two|three|four|five|several|main|biggest|greatest|key|major|principal|chief|central|hardest|thorniest|trickiest|toughest|most (?:difficult|serious|contentious|divisive)|first|second|third|other|another|real|only)\s+(?:\w+\s+)?(?:challenges?|obstacles?|hurdles?|risks?|problems?|questions?|issues?|difficult(?:y|ies)|sticking points?|stumbling blocks?|threats?|worr(?:y|ies)|concerns?|headaches?|weakness(?:es)?|dangers?)|sticking points?|stumbling blocks?|there is (?:also )?the (?:problem|question|risk|danger) of|bone of contention)\b/iu
/** `… was the main obstacle`, `… remains a stumbling block`, `… is the hardest of them` */
const IS_ONE =
  /\b(?:remain(?:s|ed)?|is|are|was|were|constitutes?)\s+(?:the|a|an|one of the)?\s*(?:\w+\s+){0,2}(?:obstacle|hurdle|barrier|challenge|sticking point|stumbling block|problem|impediment|complication|risk|threat)\b|\b(?:remain(?:s|ed)?|is|are|was|were)\s+(?:by far )?(?:the )?(?:hardest|thorniest|toughest|trickiest|most (?:difficult|contentious|divisive))\b/iu
/** `… could derail the talks`, `… makes compromise hard`, `… hangs over the negotiations` */
const THREATENS =
  /\b(?:threatens? to (?:derail|undermine|wreck|scuttle|block|upend|torpedo)|could (?:derail|undermine|wreck|block|spoil|scupper|torpedo|upend|unravel)|makes? (?:a |any )?(?:\w+ )?(?:compromise|agreement|deal|progress|concessions|settlement) (?:\w+ )?(?:hard|harder|difficult|impossible|unlikely)|(?:hangs?|looms?) over the (?:talks|negotiations|process|meeting)|complicat(?:es|ed|ing) the (?:talks|negotiations|process)|(?:hampers?|impedes?|overshadows?) the (?:talks|negotiations|process))\b/iu

/** `The rebels are split between …`, `The cabinet is deeply divided over …` */
const DIVIDED = /\b(?:is|are|remains?)\s+(?:\w+ly\s+)?(?:split|divided)\s+(?:between|over|on|into)\b/iu

const AMONG =
  /\bamong (?:the|its|their) (?:(?:main|many|remaining|biggest|principal) )?(obstacles|challenges|risks|problems|difficulties|hurdles|sticking points|open questions|(?:outstanding|open|unresolved|remaining|thorny) (?:issues|questions|matters)|issues|questions) (?:are|is)\s+(.+)$/iu
/** `First, …`, `The second is …`, `Thirdly …` at the head of a sentence. */
const ORDINAL =
  /^(?:and\s+|then\s+)?(?:the\s+)?(?:first(?:ly)?|one|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|finally|lastly|last)(?:,|\s+(?:is|was|concerns|comes)(?:\s+that)?|\s+(?=the\b))\s*/iu
/** `Then there is gas, which …`, `And there are the elections`: one more of what was told before. */
const THERE_IS =
  /^(?:and\s+|but\s+)?(?:then\s+|also\s+|finally\s+)?there\s+(?:is|are)\s+(?:also\s+|then\s+|still\s+)?(?:the\s+(?:question|problem|matter|issue)\s+of\s+)?/iu
/** `Another was the absence of …`, `A further risk is …` */
const ANOTHER =
  /^(?:yet\s+|still\s+)?(?:another|a\s+(?:second|third|further)|the\s+other)(?:\s+(?:obstacle|risk|problem|issue|question|difficulty|hurdle|danger|challenge|factor|concern|threat|sticking point|stumbling block|complication|reason))?\s+(?:is|was|are|were|remains?|would be|concerns|lies in)\s+/iu
/** `Three things stand in the way.`, `We would point to several risks.`: what follows in the paragraph are obstacles. */
const OPENER =
  /\b(?:two|three|four|five|six|several|many|some|a number of|a few)\s+(?:\p{L}+\s+){0,2}?(?:things|factors|issues|questions|matters|points|reasons|obstacles|risks|problems|difficulties|hurdles|challenges|threats|dangers|sticking points)\b[^.:]{0,80}[.:]?$/iu
/** `several issues`: how many there are, and not which. */
const COUNTED =
  /^(?:two|three|four|five|six|several|many|some|these|such|other|a few|a number of)\s+(?:\p{L}+\s+){0,2}(?:things|factors|issues|questions|matters|points|reasons|obstacles|risks|problems)$/iu
const STANDS_IN_THE_WAY = /\bin the way\b|\bcould go wrong\b|\bholding (?:up|back)\b/iu
const MARKED = /\((?:i{1,3}|iv|v|vi|[a-f]|[1-6])\)\s*/giu

/** `The following matters remain open:` over a list. */
const LEADS_IN =
  /\b(?:(?:remain(?:s|ed)?|(?:is|are|was|were)(?: still)?|left) (?:open|unresolved|outstanding|unsettled|in dispute)|obstacles?|hurdles?|challenges|difficulties|risks|sticking points|open (?:points|questions|matters|issues)|not (?:yet )?(?:been )?(?:agreed|settled|resolved)|differences)\b[^.;:]{0,60}:\s*$/iu

/** What stands in the way: the items of a list under such a heading, and sentences that name an obstacle. */
export function challengesIn(reading: Reading): ChallengeFound[] {
  const found: ChallengeFound[] = []
  let isLedIn = false
  for (const block of reading.blocks) {
    if (block.kind !== 'item') isLedIn = block.kind === 'prose' && LEADS_IN.test(block.text)
    const isUnder = isLedIn ? block.kind === 'item' : CHALLENGE_HEADING.test(block.heading)
    const isListed = block.kind === 'item' && !isRunIn(block)
    if (isUnder && (isListed || (block.kind === 'prose' && listTitle(block) !== ''))) {
      if (isListed || found.length > 0) found.push(listed(reading, block))
      continue
    }
    if (block.kind === 'heading' || block.kind === 'header') continue
    found.push(...inParagraph(block, isUnder))
  }
  return found.filter((one, at) => found.findIndex((other) => other.title === one.title) === at)
}

/** A numbered paragraph that bears its own heading (`6. Risks. First, …`) is no item of a list of them. */
const isRunIn = ({ heading, text, bodyStart, start }: Block): boolean =>
  heading !== '' && text.slice(bodyStart - start).startsWith(`${heading}.`)

function inParagraph(block: Block, isUnder: boolean): ChallengeFound[] {
  const found: ChallengeFound[] = []
  let isOpened = isUnder
  let isAfterOne = false
  let isJustOpened = false
  for (const sentence of block.sentences) {
    const { text } = sentence
    const opens =
      OPENER.test(text) &&
      (isUnder || CHALLENGE_HEADING.test(text) || STANDS_IN_THE_WAY.test(text) || THREATENS.test(text))
    const isShort = text.length < 60 && CHALLENGE_HEADING.test(text) && !text.endsWith('?')
    const more = moreOf(sentence, isOpened, isOpened || isAfterOne)
    const own: ChallengeFound[] =
      more ?? (opens && !NAMES_CHALLENGE.test(text) ? [] : isJustOpened ? toldInOne(sentence) : namedIn(sentence))
    isJustOpened = (opens || isShort) && own.length === 0
    isOpened ||= opens || isShort
    isAfterOne = own.length > 0
    found.push(...own)
  }
  return found
}

/** `Several hurdles remain. A trusts nobody, B obeys nobody, and C is near.`: three clauses or more, each an obstacle. */
function toldInOne(sentence: Sentence): ChallengeFound[] {
  const { text } = sentence
  const named = namedIn(sentence)
  const parts = partsOf(text, 'hurdles')
  const isList = /,\s+and\s/u.test(text) && parts.length >= 3 && parts.every((part) => part.length > 12)
  return named.length > 0 || !isList
    ? named
    : parts.map((part) => ({
        title: titleOf(part, true),
        description: text,
        words: wordsOfPart(sentence, part),
        isListed: false,
      }))
}

/** A sentence that goes on with a count of obstacles; `null`: it does not. */
function moreOf(sentence: Sentence, isOpened: boolean, isAfterOne: boolean): ChallengeFound[] | null {
  const { text, start, end } = sentence
  if (text.endsWith('?')) return null
  const head =
    (isOpened ? ORDINAL.exec(text) : null) ??
    (isAfterOne ? ANOTHER.exec(text) : null) ??
    (isAfterOne ? THERE_IS.exec(text) : null)
  if (head === null) return null
  const words = text.slice(head[0].length)
  // `First, prisoners: the lists have not been checked.`
  const named =
    /^([^:.,;]{3,60}):\s/u.exec(words)?.[1] ??
    (THERE_IS.test(text) ? /^([^,.;:]{3,80}),\s+(?:which|who|where|whose)\b/u.exec(words)?.[1] : undefined)
  return [{ title: titleOf(named ?? words, true), description: text, words: [{ start, end }], isListed: true }]
}

/** `identified as problems (i) …, (ii) …, and (iii) …` */
function enumerated(sentence: Sentence): ChallengeFound[] {
  const { text } = sentence
  const marks = [...text.matchAll(MARKED)]
  const [first] = marks
  if (first === undefined || marks.length < 2 || !CHALLENGE_HEADING.test(text.slice(0, first.index))) return []
  return marks.map((mark, at) => {
    const part = text
      .slice(mark.index + mark[0].length, marks[at + 1]?.index ?? text.length)
      .replace(/[\s,;.]*(?:\band\b)?[\s,;.]*$/u, '')
    return { title: titleOf(part), description: text, words: wordsOfPart(sentence, part), isListed: true }
  })
}

function listed({ text }: Reading, block: Block): ChallengeFound {
  const named = /^((?:[\p{L}’'-]+\s?){1,5})\.\s+\p{Lu}/u.exec(text.slice(block.bodyStart, block.end))?.[1] ?? ''
  const title = listTitle(block) || named
  const body = text
    .slice(block.bodyStart, block.end)
    .trim()
    .replace(/;(?:\s+and)?$/u, '')
  const description = title === '' ? body : body.slice(title.length + 1).trim()
  return { title: title || titleOf(body), description, words: [{ start: block.start, end: block.end }], isListed: true }
}

function namedIn(sentence: Sentence): ChallengeFound[] {
  const { text, start, end } = sentence
  if (/\?\s*$/u.test(text)) return []
  const marked = enumerated(sentence)
  if (marked.length > 0) return marked
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
  if (DIVIDED.test(text)) return [{ title: titleOf(text, true), description: text, words, isListed: false }]
  const is = IS_ONE.exec(text) ?? THREATENS.exec(text)
  if (is === null) return []
  const subject = text
    .slice(0, is.index)
    .replace(/^.*\b(?:that|said|noted|but|because)\s+/u, '')
    .replace(/,[^,]*$/u, '')
    .trim()
  return subject.length < 4 || COUNTED.test(subject) || /^(?:it|this|that|he|she|they|there)$/iu.test(subject)
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
