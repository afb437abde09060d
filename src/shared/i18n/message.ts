import { IntlMessageFormat } from 'intl-messageformat'
import { en, type MessageKey } from './catalogue.ts'

export type MessageValues = Readonly<Record<string, string | number>>

const parsed = new Map<MessageKey, IntlMessageFormat>()

/**
 * A message of the catalogue with its values filled in, as plain text. Values are never read as markup or as a message.
 * A message that is a mere word costs one look-up.
 */
export function message(key: MessageKey, values?: MessageValues): string {
  const text: string = en[key]
  if (values === undefined && !text.includes('{') && !text.includes("'")) return text
  let format = parsed.get(key)
  if (format === undefined) {
    format = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true })
    parsed.set(key, format)
  }
  return format.format<string>(values) as string
}
