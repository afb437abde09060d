import { message, type MessageValues } from '#shared/i18n/message.ts'
import type { MessageKey } from '#shared/i18n/catalogue.ts'

/**
 * Why a notebook cannot be opened or kept, in a sentence for the user. `unreadable`: what is on the disk does not hold;
 * `newer`: a later version of the app wrote it; `disk`: the disk refused; `locked`: its passphrase has not been given.
 */
export class StorageProblem extends Error {
  readonly code: 'unreadable' | 'newer' | 'disk' | 'locked'
  constructor(code: StorageProblem['code'], key: MessageKey, values?: MessageValues, cause?: unknown) {
    super(message(key, values), { cause })
    this.code = code
  }
}
