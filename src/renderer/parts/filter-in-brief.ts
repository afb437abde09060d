import { message } from '#shared/i18n/message.ts'
import type { Option } from '../ui/choice/option.ts'

/** What a filter is set to, on its button: “any”, “Verify”, “Verify +1”. */
export function filterInBrief(options: readonly Option[], selected: readonly string[]): string {
  const [first] = options.filter(({ id }) => selected.includes(id))
  if (first === undefined) return message('parts.any')
  return selected.length === 1 ? first.label : message('parts.some', { first: first.label, more: selected.length - 1 })
}
