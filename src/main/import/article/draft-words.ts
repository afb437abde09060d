import type { Event, Toll } from '#shared/domain/event.ts'
import type { DraftOf, Span } from '#shared/domain/import/proposal.ts'
import type { SourceType } from '#shared/domain/source.ts'
import { LINE_LIMIT } from '#shared/domain/text.ts'
import type { Actor } from './find/actors.ts'
import type { EventFound } from './find/event-found.ts'

/** A line that marks how a text is to be handled, which is no title. */
export const MARKING =
  /^(?:top secret|secret|confidential|restricted|official(?:-sensitive)?|unclassified|sensitive|tlp\b.*|limited distribution|internal|draft|(?:federal )?(?:ministry|department|office|embassy|government|permanent mission) (?:of|for|to) [^.:;]{3,60}|press (?:release|statement|office|service)(?: no\b.{1,12})?|for immediate release)\W*$/iu

export const titled = (given: string, own: string): string => (given.trim() === '' ? own : given.trim())

/** What kind of text it is, by the words at its head; CSL 1.0.2's types. */
export function sourceTypeOf(head: string): SourceType {
  if (
    /\b(?:communiqué|communique|joint statement|joint declaration|minutes|agreed record|non-paper|memorandum)\b/iu.test(
      head,
    )
  )
    return 'document'
  if (/\btranscript\b|\bpress conference\b/iu.test(head)) return 'interview'
  if (/^(?:from|to|subject|subj)\s*:/imu.test(head)) return 'personal_communication'
  if (
    /\b(?:policy brief|briefing paper|report no|working paper|institute|centre for|center for|think tank)\b/iu.test(
      head,
    )
  )
    return 'report'
  return 'article-newspaper'
}

export const delegateOf = (party: string, isHead: boolean, name: string, title: string): DraftOf<'delegate'> => ({
  party,
  isHead,
  name: line(name),
  nativeName: null,
  pronunciation: '',
  title: line(title),
  formOfAddress: '',
  languages: [],
  biography: '',
  notes: '',
  doubt: '',
})

/** A short form that stands for a party: its acronym, a country's code, or the first letters of its words. */
export function initialsOf({ acronym, country, name }: Actor): string {
  if (acronym !== '' && acronym.length <= 4) return acronym
  const capitals = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  if (country !== null && name === country.name) return country.code
  if (capitals.length > 1)
    return capitals
      .map((word) => word.charAt(0))
      .join('')
      .slice(0, 4)
  const letters = name.replaceAll(/[^\p{L}\p{Nd}]/gu, '')
  return letters.slice(0, /\d/u.test(letters) ? 4 : 2).toUpperCase() || '?'
}

export const tollOrNone = (toll: Toll | undefined): Toll | null =>
  toll === undefined || (toll.low === null && toll.best === null && toll.high === null && toll.words === '')
    ? null
    : toll

export const line = (text: string): string => {
  const one = text.replaceAll(/\s+/gu, ' ').trim()
  return one.length <= LINE_LIMIT ? one : `${one.slice(0, LINE_LIMIT - 1)}…`
}

export const shortened = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, Math.max(20, text.lastIndexOf(' ', limit)))}…`

export const sentenceCase = (words: string): string => {
  const plain = words.replaceAll(/\s+/gu, ' ').trim()
  const whole = /[.!?”"]$/u.test(plain) ? plain : `${plain}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

/** The ground a side gives after what it asks: `…, which they say violate …`, `because …`. */
export const groundIn = (after: string): string => {
  const ground =
    /^,?\s*((?:which (?:they|it|he|she) sa(?:y|ys|id)|because|on the grounds? that|arguing that|saying that|citing)\b[^;]{4,300})/iu.exec(
      after,
    )?.[1] ?? ''
  return ground === '' ? '' : sentenceCase(ground)
}

const TITLE_LIMIT = 120

/** A title out of the words that tell of an event: without its date and what leads to it. */
export function eventTitle(clause: string, { date, type, sentence }: EventFound): string {
  const plain = clause
    .replace(/[.\s]+$/u, '')
    .replace(
      /^(?:[Oo]n|[Ii]n|[Aa]t(?!\s+(?:least|most))|[Ll]ate on|[Ee]arly on)\s+(?:the\s+(?:night|evening|morning)\s+of\s+)?[^,]{0,30}?\b(?:\d{1,2}|\d{4}|day)\b(?:\s+\p{Lu}\p{L}+)?(?:\s+\d{4})?,?\s+/u,
      '',
    )
    .replace(/,\s+according to [^,;]{2,60}$/u, '')
    .replace(/^At the invitation of [^,]{3,80},\s+/u, '')
    .replace(
      /^[^,;]{3,60}?\b(?:stated|said|noted|reported|claimed|charged|alleged|says|recalled|(?:expressed|voiced) (?:regret|concern) (?:over|at|about)|condemned|deplored|regretted|took note of)\s+(?!its\b|their\b|responsibility\b|the lives\b)(?:that\s+)?/u,
      '',
    )
    .replace(/^(?:as )?(?:you|we all) know,\s+/iu, '')
    .replace(
      /^(?:an?|the|\p{L}+)\s+(?:next\s+|following\s+)?(?:days?|weeks?|months?)(?:\s+(?:later|earlier|afterwards))?,\s+/iu,
      '',
    )
    // `… resumed talks on Friday, two days`, where `after an attack` is another's.
    .replace(
      /,?\s+(?:just\s+)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|several)\s+(?:hours?|days?|weeks?|months?|years?)$/iu,
      '',
    )
    .replace(/^(?:a|an|the)\s+/iu, '')
  const undated =
    date === null
      ? plain
      : (agreedBefore(plain, date.words) ??
        plain
          .replace(
            new RegExp(
              `(?:^|\\s+)(?:(?:[Oo]vernight from \\p{L}+ to|[Oo]n|[Ii]n|since|from|as of|of)\\s+)?${escaped(date.words)}(?=[\\s,.]|$),?`,
              'u',
            ),
            '',
          )
          .trim())
  const words =
    /^(?:it|this|expired|collapsed|ended|took|lapsed)\b/iu.test(undated) && type === 'truce'
      ? `Truce ${undated.replace(/^(?:it|this)\s+/iu, '')}`
      : undated
  const title = shortened(words.trim() || sentence.text, TITLE_LIMIT)
  return line(title.charAt(0).toUpperCase() + title.slice(1))
}

/** `declaration signed on 19 July committed the parties to …`: what was agreed on the day, without what it led to. */
function agreedBefore(clause: string, date: string): string | null {
  const match = new RegExp(
    `^([^,;]{3,80}\\b(?:signed|agreed|reached|concluded|adopted|initialled|announced|brokered|declared|struck|ratified)(?: (?:in|at) \\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?)?)\\s+(?:on|in|of)\\s+${escaped(date)}\\s+(?=\\p{Ll})(?!and\\b|by\\b|at\\b|in\\b|between\\b|with\\b|after\\b|to\\b|for\\b|under\\b)`,
    'u',
  ).exec(clause)
  return match === null || /\b(?:was|were|is|are|been|be|has|have|had|which|that)\b/u.test(match[1]!) ? null : match[1]!
}

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

export const placeOf = (place: Event['place']): Event['place'] =>
  place === null ? null : { ...place, name: line(place.name) }

export function distinct(words: readonly Span[]): Span[] {
  const seen = new Set<string>()
  return words
    .map(({ start, end }) => ({ start, end }))
    .filter((span) => {
      const id = `${span.start} ${span.end}`
      if (seen.has(id) || span.start >= span.end) return false
      seen.add(id)
      return true
    })
}
