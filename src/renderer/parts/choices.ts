import type { MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'

/** A list of choices for a field: the domain's values with their words, `prefix.value` in the catalogue. */
export function choices<V extends string>(
  prefix: string,
  values: readonly V[],
): readonly { readonly id: V; readonly label: string }[] {
  return values.map((value) => ({ id: value, label: message(`${prefix}.${value}` as MessageKey) }))
}
