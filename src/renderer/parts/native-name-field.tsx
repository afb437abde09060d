import type { NativeName } from '#shared/domain/text.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { EditableChoice } from '../ui/fields/editable-choice.tsx'
import { EditableText } from '../ui/fields/editable-text.tsx'
import { NativeName as NativeNameText } from '../ui/words/native-name.tsx'

/** Languages offered for a native name; a name keeps whatever other tag it has. */
const OFFERED = ['ar', 'fa', 'prs', 'ps', 'ur', 'he', 'hi', 'ru', 'zh', 'fr', 'es', 'tr', 'en'] as const

const languageNames = new Intl.DisplayNames('en', { type: 'language' })

interface NativeNameFieldProps {
  readonly value: NativeName | null
  readonly onCommit: (value: NativeName | null) => Promise<Refusal | undefined>
  /** The language that a name not yet written is likely to be in, e.g. that of the person's party; Arabic unless told. */
  readonly likelyLang?: string | undefined
}

/** A name in its own script and the language that decides how it is set. Emptying the name removes both. */
export function NativeNameField({ value, onCommit, likelyLang = 'ar' }: NativeNameFieldProps) {
  const lang = value?.lang ?? likelyLang
  const tags = (OFFERED as readonly string[]).includes(lang) ? OFFERED : [lang, ...OFFERED]
  return (
    <>
      <EditableText
        label={message('parts.native-name')}
        value={value?.text ?? ''}
        placeholder={message('parts.not-recorded')}
        {...(value === null ? {} : { lang, display: <NativeNameText name={value.text} lang={value.lang} /> })}
        onCommit={(text) => onCommit(text.trim() === '' ? null : { text, lang })}
      />
      {value !== null && (
        <EditableChoice
          label={message('parts.native-language')}
          options={tags.map((tag) => ({ id: tag, label: languageNames.of(tag) ?? tag }))}
          value={lang}
          placeholder={message('parts.not-recorded')}
          onCommit={(tag) => onCommit({ text: value.text, lang: tag })}
        />
      )}
    </>
  )
}
