import type { BriefLanguage } from '../domain/values/brief-language.ts'
import type { MessageKey } from './catalogue.ts'
import { message, type MessageValues } from './message.ts'

/** Says a message in one language. */
export type Say = (key: MessageKey, values?: MessageValues) => string

/** The words of a printed brief in its language, whatever the language of the screen is. */
export function sayIn(_language: BriefLanguage): Say {
  return message
}
