import type { Contradiction } from '../domain/claims/account-links.ts'
import type { CircularReport } from '../domain/claims/circular-reporting.ts'
import { speakerOf } from '../domain/claims/speaker.ts'
import type { TollSpread } from '../domain/claims/toll-spread.ts'
import type { Account, Toll } from '../domain/event.ts'
import type { SourceId } from '../domain/identifier.ts'
import type { Party } from '../domain/party.ts'
import type { PrintedKey } from './printed.ts'

/** Speaks the language of the screen or of a brief. */
type SayWords = (key: PrintedKey, values?: Readonly<Record<string, string | number>>) => string
type Parties = readonly Pick<Party, 'id' | 'name' | 'city'>[]

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A toll without what is counted: `15`, `3 to 5, best 4`, `at least 3`, `dozens`. Empty where it says nothing. */
export function tollFigures(say: SayWords, { low, best, high, words }: Toll): string {
  const range =
    low !== null && high !== null && low !== high
      ? say('brief.toll-range', { low, high })
      : (low ?? high) !== null && best === null
        ? low !== null && high === null
          ? say('brief.toll-least', { low })
          : say(low === null ? 'brief.toll-most' : 'claims.toll-exact', { high: high ?? 0, best: high ?? 0 })
        : ''
  const figures =
    best === null ? range : range === '' ? say('claims.toll-exact', { best }) : say('brief.toll-best', { range, best })
  const said = oneLine(words)
  if (figures === '' || said === '') return figures || said
  return say('claims.beside', { first: figures, second: said })
}

/** The name under which an account is told, in the words of the language where nobody is named. */
export const speakerInWords = (say: SayWords, account: Pick<Account, 'party'>, parties: Parties): string =>
  oneLine(speakerOf(account, parties) ?? say('claims.speaker-unnamed'))

/** Who says what: `Kabul says 15; Islamabad says 3`. */
export const saidInWords = (say: SayWords, { said }: TollSpread, parties: Parties): string =>
  said
    .map(({ account, toll }) =>
      say('claims.says-toll', { speaker: speakerInWords(say, account, parties), figures: tollFigures(say, toll) }),
    )
    .join(say('brief.semicolon'))

/**
 * The spread of one toll with who says what, and the event's own figure as what is recorded, never as what is so:
 * `killed 3 to 15: Kabul says 15; Islamabad says 3; recorded here as 7`.
 */
export function spreadInWords(say: SayWords, spread: TollSpread, parties: Parties): string {
  const { kind, low, high, ours } = spread
  const said = saidInWords(say, spread, parties)
  const words =
    low === null || high === null
      ? say('claims.spread-in-words', { kind: say(`brief.${kind}`), said })
      : say('claims.spread', {
          kind: say(`brief.${kind}`),
          range: low === high ? say('claims.toll-exact', { best: low }) : say('brief.toll-range', { low, high }),
          said,
        })
  return ours === null ? words : say('claims.recorded', { spread: words, figures: tollFigures(say, ours) })
}

/** Which two accounts contradict each other: `Kabul and Islamabad contradict each other`. */
export function contradictionInWords(say: SayWords, { one, other }: Contradiction, parties: Parties): string {
  const [first, second] = [speakerInWords(say, one, parties), speakerInWords(say, other, parties)]
  return one.party !== null && one.party === other.party
    ? say('claims.contradicts-itself', { one: first })
    : say('claims.contradict', { one: first, other: second })
}

/**
 * That sources cited side by side are one witness, and why. `label` gives the mark of a source (`S1`), `list` puts marks
 * into a list of the language.
 */
export function circularInWords(
  say: SayWords,
  { cited, origin }: CircularReport,
  label: (id: SourceId) => string,
  list: (labels: readonly string[]) => string,
): string {
  const others = cited.filter((id) => !origin.includes(id))
  const [first] = origin
  if (others.length === 0 || first === undefined) return say('claims.circle', { sources: list(cited.map(label)) })
  return say('claims.circular', { origin: label(first), sources: list(others.map(label)) })
}

/**
 * The Admiralty grade of one account: `C3, fairly reliable source, possibly true`, `F6, truth
 * cannot be judged`; a dash for the half that is not graded. Empty while neither is.
 */
export function accountGradeInWords(say: SayWords, { reliability, credibility }: Account): string {
  if (reliability === null && credibility === null) return ''
  const words = [
    // Where nothing can be judged, that is said once.
    reliability === null || (reliability === 'F' && credibility === 6) ? '' : say(`grade.${reliability}`),
    credibility === null ? '' : say(`credibility.${credibility}`),
  ].filter((part) => part !== '')
  // By the message, which keeps the letters of the code from turning round a line of another direction.
  return [`${reliability ?? '–'}${credibility ?? '–'}`, ...words].reduce((first, second) =>
    say('claims.beside', { first, second }),
  )
}
