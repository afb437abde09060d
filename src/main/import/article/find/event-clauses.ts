import type { Span } from '#shared/domain/import/proposal.ts'
import type { Sentence } from '../language/sentence.ts'
import { SPLIT, TRIGGERS, VAGUE } from './event-words.ts'

export function clausesOf({ text, start }: Sentence): Span[] {
  const clauses: Span[] = []
  let from = 0
  for (const match of text.matchAll(SPLIT)) {
    if (match.index < from) continue
    if (match.index > from) clauses.push({ start: start + from, end: start + match.index })
    from = match.index + (/^(?:;|\s+(?:[—–]|--))/u.test(match[0]) ? match[0].length : 0)
  }
  clauses.push({ start: start + from, end: start + text.length })
  return clauses.filter((clause) => clause.end - clause.start > 3)
}

/** The end of the relative clause that follows a clause, and of what is said after it. */
export function clauseOfVerb(sentence: Sentence, clause: Span): number {
  const rest = sentence.text.slice(clause.end - sentence.start)
  return /^,\s+which\b/iu.test(rest) ? clause.end + /^[^;]*/u.exec(rest)![0].replace(/[.]$/u, '').length : clause.end
}

/** How far the toll of a clause may be told: to the sentence's end where the next clause has no happening of its own. */
export function nextSplit(sentence: Sentence, clause: Span): number {
  const next = clausesOf(sentence).find(({ start }) => start >= clause.end)
  if (next === undefined) return clause.end
  const words = sentence.text.slice(next.start - sentence.start, next.end - sentence.start)
  return TRIGGERS.some(({ pattern }) => pattern.test(words)) ||
    /^\s*(?:,\s*)?(?:which|who)\b.*\b(?:claims?|says?|said|claimed(?! the lives)|alleges?|insists?)\b/u.test(words)
    ? clause.end
    : sentence.end
}

/** Whether a place of a sentence lies in a clause that tells of something by itself. */
export const isTriggered = (sentence: Sentence, at: number): boolean =>
  clausesOf(sentence).some(({ start, end }) => {
    if (at < start || at >= end) return false
    const words = sentence.text.slice(start - sentence.start, end - sentence.start)
    const trigger = TRIGGERS.map(({ pattern }) => pattern.exec(words)).find((match) => match !== null)
    return trigger !== undefined && !VAGUE.test(trigger[0])
  })

export const leadingSpace = (text: string): number =>
  /^(?:[\s,;]|\b(?:[Bb]ut|[Aa]nd|(?:[Aa]fter|[Ss]ince|[Ff]ollowing)(?!\s+(?:\p{Lu}|\d|late|early|mid|last))|(?:[Ee]ven )?[Aa]s|[Ww]hich|[Ww]hile|[Ww]hen|leading to)\b)*/u.exec(
    text,
  )?.[0].length ?? 0

export const trailing = (text: string): number => /[\s,;]*$/u.exec(text)?.[0].length ?? 0
