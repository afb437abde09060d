import type { Sentence } from '../language/sentence.ts'
import type { Mention } from './actor.ts'
import { TALKS_PLACE } from './role-words.ts'

/** `talks in Muscat`, `met in Switzerland`, `a round in the Malaysian capital`. */
export function isVenueMention({ as, start, end, actor }: Mention, sentence: Sentence): boolean {
  const before = sentence.text.slice(Math.max(0, start - sentence.start - 240), start - sentence.start)
  if (actor.kind !== 'state' || !TALKS_PLACE.test(before)) return false
  // `officials in X fear`: where somebody speaks is not where the talks are.
  if (
    /\b(?:officials|diplomats|residents|sources|leaders|analysts|ministers|observers|reporters|authorities|people)\s+in\s+$/iu.test(
      before,
    )
  )
    return false
  const after = sentence.text.slice(end - sentence.start, end - sentence.start + 60)
  return as === 'demonym'
    ? /^\s+(?:\p{Ll}+\s+)?(?:capital|city|resort|town|port|island|coast)\b/iu.test(after)
    : !/^[’']s?\s|^\s+(?:and|to)\s/u.test(after)
}
