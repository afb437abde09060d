import { message, type MessageValues } from '#shared/i18n/message.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'

/** Why a file cannot be read as an article: a whole sentence, and the place in the file where there is one. */
export class ArticleFileProblem extends Error {
  readonly place: string

  constructor(key: MessageKey, values: MessageValues = {}, place = '') {
    super(message(key, values))
    this.name = 'ArticleFileProblem'
    this.place = place
  }
}
