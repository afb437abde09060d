import { en, type MessageKey } from '#shared/i18n/catalogue.ts'
import { message } from '#shared/i18n/message.ts'
import type { LastChange } from '../state/last-change.ts'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What was removed, and what went with it: “Removed: party “Qatar”, and with it 7 positions and 1 person”. */
export function removalInWords(change: LastChange): string {
  const { name, alongside } = change
  const what = thing(change)
  const removed = name === '' ? message('shell.removed-unnamed', { what }) : message('shell.removed', { what, name })
  if (alongside.length === 0) return removed
  const others = list.format(
    alongside.map(({ collection, count }) => `${count} ${message(`collection.${collection}`, { count })}`),
  )
  return message('shell.removed-alongside', { removed, others })
}

/** What was brought back: “Brought back: event “Fighting resumes””. */
export const restorationInWords = (change: LastChange): string =>
  change.step.touched.collection === null
    ? message('history.brought-all')
    : message('history.brought', { what: thing(change), name: change.name || message('shell.unnamed') })

/** What undo took back or redo brought back: “Taken back: Title of event “Fighting resumes””. */
export const historyInWords = (change: LastChange): string =>
  message('shell.undone', { how: change.kind, what: stepInWords(change) })

function stepInWords(change: LastChange): string {
  const { command, touched } = change.step
  const fields = list.format(touched.fields.flatMap((field) => fieldInWords(field) ?? []))
  if (touched.collection === null)
    return fields === '' ? message('shell.step-many') : message('shell.step-notebook', { fields })
  const name = change.name === '' ? message('shell.unnamed') : change.name
  const verb = command.slice(command.indexOf(':') + 1)
  const what = thing(change)
  if (verb === 'add' || verb === 'remove' || verb === 'move') return message(`shell.step-${verb}`, { what, name })
  return fields === ''
    ? message('shell.step-other', { what, name })
    : message('shell.step-edit', { fields, what, name })
}

const thing = ({ step }: LastChange): string =>
  step.touched.collection === null ? '' : message(`collection.${step.touched.collection}`, { count: 1 })

/** What a field of a record is called; undefined for what is none. */
export function fieldInWords(field: string): string | undefined {
  const key = `history.field.${field}`
  return key in en ? message(key as MessageKey) : undefined
}
