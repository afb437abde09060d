import { countryWord } from '../../countries.ts'
import { monthOf, WEEKDAYS } from '../dates/calendar-day.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { ActorBook } from './actor-book.ts'
import { isShouted, isWithin } from './actor-names.ts'
import { OFFICE_HEAD } from './office-words.ts'
import { GROUP_TOLD } from './group-names.ts'
import { organisationByWord } from './organisations.ts'
import type { PersonBook } from './person-book.ts'

/** What is held, waged or agreed between two sides, as against a road or a border between two places. */
const BETWEEN_SIDES =
  /^(?:talks?|negotiations?|negotiating|round|dialogue|discussions?|consultations?|meetings?|contacts?|war|conflict|fighting|clash(?:es)?|dispute|feud|quarrel|tensions?|rivalry|agreement|accord|deal|truce|ceasefire|peace|mediat\w+|shuttl\w+|relations|violence|hostilities|battle|battles|exchanges?|differences|trust)$/u

/**
 * Learns names that act again and again, or that talks are held with, and are neither countries nor people: groups that
 * the text expects its reader to know (`the Houthis`, `the Kuki-Zo`).
 */
export function learnActingNames(
  sentences: readonly Sentence[],
  seen: ReadonlySet<string>,
  places: ReadonlySet<string>,
  people: PersonBook,
  book: ActorBook,
): void {
  const acts = new Map<string, number>()
  for (const sentence of sentences)
    for (const { name, weight, isSelfRuled } of actingIn(sentence, seen))
      if (isUnknown(name, people, book) && !(places.has(name) && weight < 2 && !isSelfRuled))
        acts.set(name, (acts.get(name) ?? 0) + weight)
  for (const [name, count] of acts) if (count >= 2) book.learnGroup(name, '')
}

type Acting = { readonly name: string; readonly weight: number; readonly isSelfRuled: boolean }

function actingIn({ tokens, text, start }: Sentence, seen: ReadonlySet<string>): Acting[] {
  const found: Acting[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const before = tokens[at - 1]
    // `the Choneros`: a name in the plural that is taken for a common noun.
    const isMany = before?.lower === 'the' && token.pos === 'NOUN' && /^\p{Lu}\p{Ll}{2,}s$/u.test(token.text)
    if ((token.pos !== 'PROPN' && !isMany) || !/^\p{Lu}/u.test(token.text) || token.text.length < 3) continue
    const end = nameEnd(tokens, at)
    const name = text.slice(token.start - start, tokens[end - 1]!.end - start).replace(/^The\s+/u, '')
    const article = before?.lower === 'the' ? tokens[at - 2] : before
    const doesAct = /^(?:VERB|AUX)$/u.test(tokens[listEnd(tokens, end)]?.pos ?? '') && article?.pos !== 'ADP'
    const between = tokens.slice(Math.max(0, at - 6), at).findIndex(({ lower }) => lower === 'between')
    const isWith =
      between !== -1 &&
      /^(?:between|and)$/u.test(article?.lower ?? '') &&
      tokens.slice(Math.max(0, at - 12), at).some(({ lower }) => BETWEEN_SIDES.test(lower))
    // `Present for the Ngok Dinka: …`
    const isLine =
      (tokens[end]?.text === ':' || /^(?:you|we)$/u.test(tokens[end]?.lower ?? '')) &&
      /^(?:for|from)$/u.test(article?.lower ?? '')
    // `Bougainville's side`, `the Choneros' delegation`
    const hasTeam =
      /^[’']s?$/u.test(tokens[end]?.text ?? '') &&
      /^(?:side|delegation|team|government|negotiators|leaders|authorities|president|delegates)$/u.test(
        tokens[end + 1]?.lower ?? '',
      )
    const isShortForm = end - at === 1 && /^[A-Z]{3,6}$/u.test(token.text) && before?.lower === 'the'
    const isTold = GROUP_TOLD.test(text.slice(tokens[end - 1]!.end - start, tokens[end - 1]!.end - start + 200))
    if (isWithin(tokens, at) || seen.has(token.text))
      found.push({
        name,
        weight: isWith || isTold || isLine ? 2 : doesAct || isShortForm || hasTeam ? 1 : 0,
        isSelfRuled: hasTeam || isLine,
      })
    at = end - 1
  }
  return found
}

/** Over `, X and Y` to what follows the whole of a list of names. */
function listEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (/^(?:,|and)$/u.test(tokens[at]?.lower ?? '')) {
    let next = at + 1
    while (/^(?:and|the)$/u.test(tokens[next]?.lower ?? '')) next++
    if (tokens[next]?.pos !== 'PROPN') break
    at = nameEnd(tokens, next)
  }
  return at
}

/** The end of a name of up to three words, each of which may be joined by a hyphen. */
function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1
  for (let words = 1; words < 3;) {
    const isHyphened =
      tokens[end]?.text === '-' &&
      tokens[end]!.start === tokens[end - 1]!.end &&
      tokens[end + 1]?.start === tokens[end]!.end &&
      /^\p{Lu}/u.test(tokens[end + 1]!.text)
    const next = isHyphened ? end + 1 : end
    if (tokens[next]?.pos !== 'PROPN' || !/^\p{Lu}/u.test(tokens[next].text)) break
    end = next + 1
    if (!isHyphened) words++
  }
  return end
}

function isUnknown(called: string, people: PersonBook, book: ActorBook): boolean {
  const name = called.replace(/^The\s+/u, '')
  const words = name.split(/[\s-]+/u)
  const isDay = words.some((word) => monthOf(word) > 0 || WEEKDAYS.includes(word.toLowerCase()))
  const isPerson = words.some((word) => people.named(word) !== undefined)
  if (isShouted(name) && name.length > 5) return false
  const isNamed =
    book.named(name) !== undefined ||
    organisationByWord(name) !== undefined ||
    (countryWord(name)?.as ?? 'city') !== 'city'
  return (
    !isDay &&
    !isPerson &&
    !isNamed &&
    !words.some((word) => OFFICE_HEAD.has(word.toLowerCase())) &&
    !/^(?:National|Central|Federal|Transitional|Interim|Provisional|Local|Regional|Union) Government$/u.test(name) &&
    !/^(?:Republic|Kingdom|Federation|State|Government|Part(?:y|ies)|Sides?|Delegations?|Minister|President|Ambassador|General|Chair|Mr|Ms|Mrs|Dr|Secretary|Article|Item|Phase|Round|Scenario|Police|Parliament|Congress|Senate|Islam|Christmas|Ramadan|Easter)\b/u.test(
      name,
    )
  )
}
