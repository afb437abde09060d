import type { Span } from '#shared/domain/import/proposal.ts'
import type { Block } from '../language/blocks.ts'
import { CHALLENGE_HEADING } from '../language/heading-words.ts'
import type { Sentence } from '../language/sentence.ts'
import { listTitle, titleOf } from './agenda.ts'
import {
  ASKS_FOR_THEM,
  NAMES_CHALLENGE,
  IS_ONE,
  THREATENS,
  DIVIDED,
  AMONG,
  ORDINAL,
  THERE_IS,
  ANOTHER,
  OPENER,
  COUNTED,
  STANDS_IN_THE_WAY,
  MARKED,
  LEADS_IN,
  COUNTS,
  DANGER,
  DANGER_NOUN,
  EASILY_LISTED,
  GOES_ON,
  LINKED,
  MUCH_TO_GO_WRONG,
  NUMBERS_ONE,
  OF_THE_END,
  THEY_ABOUND,
} from './challenge-words.ts'
import type { Reading } from './reading.ts'

export type ChallengeFound = {
  readonly title: string
  readonly description: string
  readonly words: Span[]
  readonly isListed: boolean
}

/** What stands in the way: the items of a list under such a heading, and sentences that name an obstacle. */
export function challengesIn(reading: Reading): ChallengeFound[] {
  const found: ChallengeFound[] = []
  let isLedIn = false
  for (const [at, block] of reading.blocks.entries()) {
    if (block.kind !== 'item')
      isLedIn =
        block.kind === 'prose' &&
        (LEADS_IN.test(block.text) ||
          (opensCount(lastSentence(block.text), '', false) !== null && reading.blocks[at + 1]?.kind === 'item'))
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

/** What a paragraph tells after it has opened a count of obstacles (`Two things could sink this.`), else sentence by sentence. */
function inParagraph(block: Block, isUnder: boolean): ChallengeFound[] {
  const { sentences } = block
  for (const [at, sentence] of sentences.entries()) {
    const before = sentences[at - 1]?.text ?? ''
    const count = opensCount(sentence.text, before.endsWith('?') ? before : '', isUnder)
    if (count === null) continue
    const parts = partsAfterColon(sentence)
    const told = parts.length > 1 ? parts : countedIn(sentences.slice(at + 1), count)
    if (told.length > 1) return [...sentences.slice(0, at).flatMap(namedIn), ...told]
  }
  return bySentence(block, isUnder)
}

const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven']

/** How many obstacles a sentence says will follow; 0: it does not say; `null`: it opens no count. */
function opensCount(text: string, question: string, isUnder: boolean): number | null {
  if (ASKS_FOR_THEM.test(text)) return 0
  const counted = COUNTS.exec(text)
  const cued = `${question} ${text}`
  const isOfDanger = counted !== null && (DANGER_NOUN.test(counted[2]!) || isUnder || DANGER.test(cued))
  if (isOfDanger)
    return NUMBERS.indexOf(counted[1]!.toLowerCase()) + 1 === 0 ? 0 : NUMBERS.indexOf(counted[1]!.toLowerCase()) + 2
  const isPlain = text.length < 120 && (THEY_ABOUND.test(text) || MUCH_TO_GO_WRONG.test(text))
  return isPlain ||
    EASILY_LISTED.test(text) ||
    (isUnder && text.length < 40 && /^(?:a great deal|plenty|a lot|much|many things|several)\b/iu.test(text))
    ? 0
    : null
}

/** `three matters stand in the way: A; B; and C`, `three questions remained open: who pays, who inspects and whether …` */
function partsAfterColon(sentence: Sentence): ChallengeFound[] {
  const list = /:\s+(.{20,})$/u.exec(sentence.text)?.[1]
  if (list === undefined) return []
  const parts = partsOf(list, 'matters').map((part) => part.replace(/^and\s+/iu, ''))
  return parts.map((part) => ({
    title: titleOf(part.replace(/,\s+(?:which|who|whose|from which|where|due|for which|in which)\b.*$/iu, ''), true),
    description: sentence.text,
    words: wordsOfPart(sentence, part),
    isListed: true,
  }))
}

/** The sentences that name the obstacles of a count: those that number them, else those that do not go on with the one before. */
function countedIn(sentences: readonly Sentence[], count: number): ChallengeFound[] {
  const numbered = sentences.filter(({ text }) => NUMBERS_ONE.test(text))
  const chosen =
    numbered.length >= 2 ? numbered : sentences.filter(({ text }) => !GOES_ON.test(text) && !text.endsWith('?'))
  const until = chosen.findIndex(({ text }) => OF_THE_END.test(text))
  const own = until === -1 ? chosen : chosen.slice(0, until)
  return own.slice(0, count === 0 ? 6 : count).map((sentence) => {
    const { text, start, end } = sentence
    const words = text.replace(ORDINAL, '').replace(ANOTHER, '').replace(THERE_IS, '').replace(LINKED, '')
    const named = /^([^:.,;]{3,60})(?::\s|\sis the (?:first|second|third|last|other)\b)/u.exec(words)?.[1]
    return { title: titleOf(named ?? words, true), description: text, words: [{ start, end }], isListed: true }
  })
}

function bySentence(block: Block, isUnder: boolean): ChallengeFound[] {
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
    const counted = isUnder ? enumeratedIn(sentence) : []
    if (counted.length > 0) {
      found.push(...counted)
      continue
    }
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
  const first = text.search(MARKED)
  return first !== -1 && CHALLENGE_HEADING.test(text.slice(0, first)) ? enumeratedIn(sentence) : []
}

function enumeratedIn(sentence: Sentence): ChallengeFound[] {
  const { text } = sentence
  const marks = [...text.matchAll(MARKED)]
  if (marks.length < 2) return []
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

const lastSentence = (text: string): string => /[^.!?]*[.!?:]?\s*$/u.exec(text.trim())?.[0].trim() ?? ''

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
