import { countryWord } from '../../countries.ts'
import type { Token } from '../language/sentence.ts'
import type { ActorBook } from './actor-book.ts'
import { organisationByWord } from './organisations.ts'

/** What churches, institutes and commissions that mediate, observe or speak up end in or begin with. */
const BODY_LAST =
  /^(?:Church|Archdiocese|Diocese|Conference|Institute|Foundation|Forum|Agency|Commission|Observatory|Ombudsman|Synod|Vatican)$/u
const BODY_FIRST =
  /^(?:Community|Archdiocese|Diocese|Church|Institute|Cent(?:re|er)|Foundation|Conference|Forum|Office|Economic|International|Neutral|National|Episcopal|Catholic|Presbyterian|Anglican|Lutheran|Methodist)$/u

/**
 * Learns a body that is neither a state nor a side, such as a church, an institute or a commission: it can mediate or
 * observe. Whether the words from one token to another name one.
 */
export function learnBody(tokens: readonly Token[], at: number, end: number, name: string, book: ActorBook): boolean {
  const last = tokens[end - 1]!.text
  const first = tokens[at]!.text
  const isOf = BODY_FIRST.test(first) && /^(?:of|for)$/u.test(tokens[at + 1]?.lower ?? '') && end - at >= 3
  const isNamed =
    end - at >= 2 &&
    (BODY_LAST.test(last) ||
      (isOf &&
        /^(?:Community|Archdiocese|Diocese|Church|Institute|Cent(?:re|er)|Foundation|Conference)$/u.test(first)) ||
      (/^(?:National|International)$/u.test(first) && BODY_LAST.test(tokens[at + 1]!.text)))
  if (!isNamed || book.named(name) !== undefined || organisationByWord(name) !== undefined) return false
  // `the Ethiopian Human Rights Commission` is told by its state.
  if (/^(?:Peace|Press|News)$/u.test(first) || countryWord(first) !== undefined) return false
  book.organisation(name)
  return true
}
