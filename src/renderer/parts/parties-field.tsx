import type { PartyId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { useOrdered } from '../state/records.ts'
import { EditableChecks, EditableChoice } from '../ui/fields/editable-choice.tsx'

interface PartyFieldProps<Value> {
  readonly label: string
  readonly value: Value
  readonly placeholder?: string
  readonly onCommit: (value: Value) => Promise<Refusal | undefined>
}

/** Any number of parties. */
export function PartiesField({ label, value, placeholder, onCommit }: PartyFieldProps<PartyId[]>) {
  const parties = useOrdered('parties')
  return (
    <EditableChecks
      label={label}
      options={parties.map(({ id, name, initials }) => ({ id, label: name, detail: initials }))}
      value={value}
      placeholder={placeholder ?? message('parts.no-party')}
      onCommit={(ids) => onCommit(ids as PartyId[])}
    />
  )
}

/** One party or none. */
export function PartyField({ label, value, placeholder, onCommit }: PartyFieldProps<PartyId | null>) {
  const parties = useOrdered('parties')
  const none = placeholder ?? message('parts.no-party')
  return (
    <EditableChoice
      label={label}
      options={[
        { id: '', label: none },
        ...parties.map(({ id, name, initials }) => ({ id, label: name, detail: initials })),
      ]}
      value={value ?? ''}
      placeholder={none}
      onCommit={(id) => onCommit(id === '' ? null : (id as PartyId))}
    />
  )
}
