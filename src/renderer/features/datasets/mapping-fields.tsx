import { EVENT_TYPES, type EventType } from '#shared/domain/event.ts'
import { type DatasetMapping, MAPPED_FIELDS, type MappedField } from '#shared/domain/import/dataset-mapping.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { Select } from '../../ui/select/select.tsx'
import styles from './datasets.module.css'

interface MappingFieldsProps {
  readonly header: readonly string[]
  readonly mapping: DatasetMapping
  readonly onChange: (mapping: DatasetMapping) => void
  readonly isDisabled: boolean
}

/** Stands for no column; a name cannot be empty in the list of choices. */
const NONE = '\u0000'

/** Which column gives which field of an event. */
export function MappingFields({ header, mapping, onChange, isDisabled }: MappingFieldsProps) {
  const names = [...new Set(header.map((name) => name.trim()))].filter((name) => name !== '')
  const options = [
    { id: NONE, label: message('dataset.no-column') },
    ...names.map((name) => ({ id: name, label: name })),
  ]
  const set = (field: MappedField, column: string): void => {
    const { [field]: _, ...others } = mapping.columns
    onChange({ ...mapping, columns: column === NONE ? others : { ...others, [field]: column } })
  }
  return (
    <div className={styles.fields}>
      {MAPPED_FIELDS.map((field) => (
        <Select
          key={field}
          label={message(`dataset.field.${field}`)}
          options={options}
          value={mapping.columns[field] ?? NONE}
          onChange={(column) => set(field, column)}
          placeholder={message('dataset.no-column')}
          isDisabled={isDisabled}
        />
      ))}
      <Select
        label={message('dataset.type-else')}
        options={choices('event-type', EVENT_TYPES)}
        value={mapping.type}
        onChange={(type) => onChange({ ...mapping, type: type as EventType })}
        placeholder={message('dataset.type-else')}
        isDisabled={isDisabled}
      />
    </div>
  )
}
