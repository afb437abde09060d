import { countryWord } from '../../countries.ts'
import type { Token } from '../language/sentence.ts'

/** What joins the words of a name. */
export const CONNECTING = /^(?:of|for|the|and|de|del|la|e|-|’|'|al|el)$/u

/** People of a group, whose word may open a sentence before the group's name. */
export const PEOPLE_OF =
  /^(?:Negotiators?|Delegat(?:es|ions?)|Representatives|Leaders|Commanders?|Fighters|Rebels|Officials|Members|Envoys|Talks|Troops|Soldiers|Forces)$/u

/**
 * Where the name before a short form begins: where the initials are its letters, in its order or, for one made in
 * another language, in any; else where its first letter is; else all that is capitalised.
 */
export function acronymStart(tokens: readonly Token[], from: number, bracket: number, acronym: string): number {
  const letters = (text: string): string => Array.from(text.toUpperCase()).sort().join('')
  const starts = tokens.slice(from, bracket).flatMap((token, at) => (/^\p{Lu}/u.test(token.text) ? [from + at] : []))
  const initials = (start: number): string =>
    tokens
      .slice(start, bracket)
      .map(({ text }) => text.charAt(0))
      .filter((letter) => /\p{Lu}/u.test(letter))
      .join('')
  return (
    starts.find((at) => initials(at) === acronym.toUpperCase()) ??
    starts.find((at) => letters(initials(at)) === letters(acronym)) ??
    starts.find((at) => tokens[at]!.text.charAt(0) === acronym.charAt(0)) ??
    from
  )
}

/** The end of a run of capitalised words with what joins them. */
export function properRun(tokens: readonly Token[], from: number): number {
  let end = from + 1
  for (let at = from + 1; at < tokens.length && at - from < 10; at++) {
    const { text, lower } = tokens[at]!
    if (/^\p{Lu}/u.test(text)) end = at + 1
    // `Tigray People's Liberation Front`
    else if (/^[’']s?$/u.test(lower) && isInName(tokens, at)) continue
    else if (
      !CONNECTING.test(lower) ||
      lower === 'and' ||
      (lower === 'the' && tokens[at - 1]?.lower !== 'for' && tokens[at - 1]?.lower !== 'of')
    )
      break
  }
  return end
}

/** A possessive inside a name: after a people or a class of people, and before the rest of the name. */
export const isInName = (tokens: readonly Token[], at: number): boolean =>
  /^(?:People|Peoples|Nation|Workers?|Farmers?|Women|Youth|Citizens?|Fighters?|Soldiers|Patriots)$/u.test(
    tokens[at - 1]?.text ?? '',
  ) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '')

/** A run of one to three words that is not the first of its sentence without `the`, and no country by itself. */
export function isGroupName(tokens: readonly Token[], at: number, end: number): boolean {
  if (end - at > 4 || tokens[at]!.text.length < 2) return false
  const isNamed =
    tokens[at - 1]?.lower === 'the' || /^[A-Z0-9]{2,6}$/u.test(tokens[at]!.text) || tokens[at - 1] !== undefined
  const words = tokens.slice(at, end).map(({ text }) => text)
  return (
    isNamed &&
    words.some(
      (word) => countryWord(word) === undefined && !/^(?:The|A|An|Both|In|On|At|After|For|Our|Its)$/u.test(word),
    ) &&
    !/^(?:The|A|Both|Our|This|That|No|Each|Every|Other|Armed|Two|Three|Opposition|State|Prime|Foreign)$/u.test(
      words[0]!,
    )
  )
}

/** Nouns that end the name of a group or a body. */
export const GROUP_HEAD =
  /^(?:Front|Movement|Army|Forces?|Party|Alliance|Union|Council|Coalition|Congress|Brigades?|Resistance|Emirate|Command|Liberation|Militia|Rebels|League|Organi[sz]ation|Federation)$/u

/** Of these, those that state bodies are called by too. */
export const BODY = /^(?:Council|Union|Congress|Command|Party|Organi[sz]ation|Federation|Commission|Committee)$/u

/** Nouns that tell that the name before them is a group's. */
export const GROUP_NOUN =
  /^(?:rebels?|militants?|insurgents?|fighters|militia|guerrillas?|movement|group|faction|separatists)$/u

/** Nouns that tell that a group governs: with a people's name before it, it is that country's side. */
export const REGIME = /^(?:regime|government|administration|authorities|emirate|junta)$/iu

/** What follows a name that is a group's: `, a Hutu militia`, `, the armed movement that …`, `, which is not at the table, warned`. */
export const GROUP_TOLD =
  /^,\s+(?:(?:an?|the|another|its|his)\s+(?:[\p{L}’'-]+\s+){0,5}?(?:rebels?|militants?|militia|guerrillas?|movement|group|faction|insurgency|organi[sz]ation|coalition|alliance|army|party|paramilitar(?:y|ies))\b|which (?:is|was|has|had|controls?|holds?|runs?|says?|rejects?|fights?)\b[^.;]{3,80},\s+\p{Ll}+(?:ed|s|d)\b)/u

export const BLOC_HEAD = /^(?:states|countries|capitals|powers|nations|neighbou?rs)$/u

export const BLOC_OF =
  /^(?:Gulf|Arab|Western|Nordic|Baltic|European|African|Asian|Balkan|Caribbean|Andean|Sahel|Regional|Central)$/u
