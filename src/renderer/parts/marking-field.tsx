import { TLP_LEVELS } from '#shared/domain/values/marking.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { useNotebook } from '../state/notebook-store.ts'
import { EditableChoice } from '../ui/fields/editable-choice.tsx'

interface MarkingFieldProps {
  readonly value: string | null
  readonly onCommit: (value: string | null) => Promise<Refusal | undefined>
  /** “Marking” unless told: needed where several stand together. */
  readonly label?: string
  readonly layout?: 'row' | 'bare'
}

/** A record's own marking; without one, the notebook's holds. */
export function MarkingField({ value, onCommit, label = message('parts.marking'), layout = 'row' }: MarkingFieldProps) {
  const inherited = useNotebook((notebook) => notebook.marking)
  const levels: readonly string[] =
    value === null || (TLP_LEVELS as readonly string[]).includes(value) ? TLP_LEVELS : [value, ...TLP_LEVELS]
  return (
    <EditableChoice
      label={label}
      layout={layout}
      options={[
        { id: '', label: message('parts.marking-inherited', { marking: inherited }) },
        ...levels.map((level) => ({ id: level, label: level })),
      ]}
      value={value ?? ''}
      placeholder={message('parts.not-recorded')}
      onCommit={(level) => onCommit(level === '' ? null : level)}
    />
  )
}
