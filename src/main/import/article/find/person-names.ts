import type { Token } from '../language/sentence.ts'
import { NO_NAME, OFFICE_HEAD, PARTICLE } from './office-words.ts'

export const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text)

/** A name that begins at a token: up to six capitalised words with what joins them, initials included. */
export function nameAt(tokens: readonly Token[], from: number): { end: number } | null {
  let at = from
  let words = 0
  while (at < tokens.length && words < 6) {
    const token = tokens[at]!
    const next = tokens[at + 1]
    if (isCapital(token) && /^\p{L}/u.test(token.text) && !NO_NAME.test(token.text)) {
      // `Ethiopian National Security Adviser` is an office without a name.
      if (words > 0 && OFFICE_HEAD.has(token.lower)) return null
      if (words > 0 && /^(?:said|says)$/u.test(token.lower)) break
      words++
      at++
      // An initial, whose full stop may stand by itself.
      if (/^\p{Lu}$/u.test(token.text) && next?.text === '.') at++
    } else if (
      PARTICLE.test(token.text) &&
      (words > 0 || next?.text === '-') &&
      next !== undefined &&
      (isCapital(next) || next.text === '-' || PARTICLE.test(next.text))
    ) {
      at++
    } else if (words > 0 && nicknameEnd(tokens, at) !== null) {
      at = nicknameEnd(tokens, at)!
    } else if (
      /^[-’']$/u.test(token.text) &&
      at > from &&
      next !== undefined &&
      /^\p{L}/u.test(next.text) &&
      next.start === token.end &&
      token.start === tokens[at - 1]!.end
    ) {
      at++
      if (!isCapital(next)) {
        words++
        at++
      }
    } else break
  }
  if (words === 0) return null
  const first = tokens[from]!
  return OFFICE_HEAD.has(first.lower) ||
    (first.text === first.text.toUpperCase() && first.text.length > 3 && words === 1)
    ? null
    : { end: at }
}

/** The end of a nickname between quotation marks within a name (`Ramon "Bong" Villafuerte`); `null`: none stands here. */
function nicknameEnd(tokens: readonly Token[], at: number): number | null {
  if (!/^["“‘']$/u.test(tokens[at]!.text)) return null
  for (let end = at + 2; end < Math.min(tokens.length - 1, at + 5); end++)
    if (/^["”’']$/u.test(tokens[end]!.text)) return isCapital(tokens[end + 1]!) ? end + 1 : null
  return null
}
