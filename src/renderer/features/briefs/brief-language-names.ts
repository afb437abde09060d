import { BRIEF_LANGUAGES, type BriefLanguage } from '#shared/domain/values/brief-language.ts'
import type { Option } from '../../ui/choice/option.ts'

const english = new Intl.DisplayNames('en', { type: 'language' })

/** A language by the name that its own speakers give it. */
const ownName = (tag: BriefLanguage): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag

/** The languages that a brief can be printed in, by their own names, with the English name where that differs. */
export const languageOptions: readonly (Option & { readonly id: BriefLanguage })[] = BRIEF_LANGUAGES.map((id) => {
  const [own, known] = [ownName(id), english.of(id) ?? id]
  return { id, label: own, ...(own === known ? {} : { detail: known }) }
})
