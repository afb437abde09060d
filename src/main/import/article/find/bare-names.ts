import { countryWord } from '../../countries.ts'
import type { Token } from '../language/sentence.ts'
import { BODY_WORD, OFFICE_HEAD } from './office-words.ts'
import { organisationByWord } from './organisations.ts'
import { isCapital, nameAt } from './person-names.ts'

/** Verbs after a name that only a person is the subject of at talks. */
const LEADING = /^(?:leads?|led|heads?|headed|chairs?|chaired|mediates?|facilitates?|presides?|represents?)$/u
/** Participles before `by`, after which a person stands. */
const LED =
  /^(?:led|headed|chaired|represented|fronted|mediated|facilitated|moderated|accompanied|flanked|assisted|joined|read)$/u
/** What brings a person along: `has brought with him X Y`, `included X Y`. */
const COMPANY = /^(?:brought|includes?|included|including|names|sent|dispatched)$/u
/** Nouns that a person's name completes: `the lawyer X Y`, `a woman named X Y`. */
const CALLED = /^(?:named|called|alias|by)$/u

/** The end of a name without an office that begins at a token, where its surroundings tell a person; `null`: none does. */
export function bareNameAt(tokens: readonly Token[], from: number): number | null {
  const before = tokens[from - 1]
  if (!isCapital(tokens[from]!) || (before !== undefined && isCapital(before) && /^\p{L}/u.test(before.text)))
    return null
  if (/^(?:the|a|an)$/u.test(before?.lower ?? '')) return null
  const name = nameAt(tokens, from)
  if (name === null || !isPersonal(tokens.slice(from, name.end))) return null
  return isToldBefore(tokens, from) || isToldAfter(tokens, name.end) ? name.end : null
}

/** Two words or more, none of them of a body, an office, a state or an organisation. */
function isPersonal(words: readonly Token[]): boolean {
  const whole = words.map(({ text }) => text).join(' ')
  return (
    words.filter((word) => isCapital(word)).length >= 2 &&
    words.every(
      ({ text, lower }) => !BODY_WORD.test(text) && !OFFICE_HEAD.has(lower) && !/^[\p{Lu}\d]{2,}$/u.test(text),
    ) &&
    countryWord(words[0]!.text) === undefined &&
    countryWord(whole) === undefined &&
    organisationByWord(whole) === undefined &&
    !words.some(({ text }) => countryWord(text)?.as === 'name')
  )
}

function isToldBefore(tokens: readonly Token[], from: number): boolean {
  const [one, two, three] = [
    tokens[from - 1]?.lower ?? '',
    tokens[from - 2]?.lower ?? '',
    tokens[from - 3]?.lower ?? '',
  ]
  if (one === 'by' && LED.test(two)) return true
  if (COMPANY.test(one) || (/^(?:him|her|them)$/u.test(one) && two === 'with' && COMPANY.test(three))) return true
  if (one === 'under' && /^(?:is|was|comes|came)$/u.test(two) && /^(?:side|delegation|team|panel)$/u.test(three))
    return true
  // `With him are X Y and Z W`, `Opposite her sat X Y`
  if (
    /^(?:is|are|was|were|sat|sits|walked|came|stood)$/u.test(one) &&
    /^(?:him|her|them|present|side|delegation|team|negotiator|facilitator|head|go-between)$/u.test(two)
  )
    return true
  // `The Houthi side has X Y as chief negotiator`, `the team, under X Y`
  if (/^(?:has|under)$/u.test(one) && /^(?:side|delegation|team|panel|,)$/u.test(two)) return true
  // `With him are X Y and Z W of the agency`
  if (one === 'and' && tokens.slice(0, 5).some(({ lower }) => /^(?:him|her|them)$/u.test(lower))) return true
  // `under the leadership of X Y`
  if (one === 'of' && /^(?:leadership|direction|chairmanship)$/u.test(two)) return true
  return CALLED.test(one) && /^(?:man|woman|lawyer|officer|commander|one)$/u.test(two)
}

function isToldAfter(tokens: readonly Token[], end: number): boolean {
  const [one, two, three] = [tokens[end], tokens[end + 1], tokens[end + 2]]
  if (one === undefined) return false
  if (LEADING.test(one.lower) && one.pos !== 'NOUN') return true
  if (
    /^(?:is|was|will)$/u.test(one.lower) &&
    /^(?:leading|heading|chairing|mediating|lead|head|in)$/u.test(two?.lower ?? '')
  )
    return two!.lower !== 'in' || /^(?:charge|chair)$/u.test(three?.lower ?? '')
  // `X Y, who handles sanctions`, `X Y, 54, …`
  return one.text === ',' && (two?.lower === 'who' || (/^\d{2}$/u.test(two?.text ?? '') && three?.text === ','))
}
