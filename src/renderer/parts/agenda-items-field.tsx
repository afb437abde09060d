import type { AgendaItemId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { useOrdered } from '../state/records.ts'
import { EditableChecks } from '../ui/fields/editable-choice.tsx'

interface AgendaItemsFieldProps {
  readonly value: readonly AgendaItemId[]
  readonly onCommit: (value: AgendaItemId[]) => Promise<Refusal | undefined>
}

/** The agenda items that a record bears on. */
export function AgendaItemsField({ value, onCommit }: AgendaItemsFieldProps) {
  const items = useOrdered('agendaItems')
  return (
    <EditableChecks
      label={message('parts.agenda-items')}
      options={items.map(({ id, number, title }) => ({ id, label: `${number}  ${title}` }))}
      value={value}
      placeholder={message('parts.no-agenda-items')}
      onCommit={(ids) => onCommit(ids as AgendaItemId[])}
    />
  )
}
