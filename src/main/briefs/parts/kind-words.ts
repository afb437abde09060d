import type { BriefType } from '#shared/domain/brief-options.ts'
import { localeOf } from '#shared/i18n/locale.ts'
import type { Say } from '#shared/i18n/printed.ts'

/** The name of a kind of brief as a title has it. */
export const kindInWords = (say: Say, type: BriefType): string => say(`brief-type.${type}`)

/** The same within a sentence: with a small first letter where the script has such. */
export function kindInSentence(say: Say, type: BriefType): string {
  const [first = '', ...rest] = Array.from(kindInWords(say, type))
  return first.toLocaleLowerCase(localeOf(say.language)) + rest.join('')
}
