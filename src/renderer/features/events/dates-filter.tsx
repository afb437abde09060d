import { describeEdtfProblem, parseEdtf } from '#shared/domain/values/edtf.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords } from '../../parts/dated.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableDate } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { PopoverButton } from '../../ui/overlay/popover-button.tsx'
import { datedSpan } from '#shared/domain/timeline/dated-span.ts'
import styles from './events.module.css'
import { daysInWords } from './filter-words.ts'

interface DatesFilterProps {
  readonly from: string
  readonly to: string
  readonly onChange: (dates: { from: string; to: string }) => void
}

/** From one date to another: a button that says them and opens two fields. */
export function DatesFilter({ from, to, onChange }: DatesFilterProps) {
  return (
    <PopoverButton label={message('events.dates')} valueText={daysInWords({ from, to })}>
      {(close) => (
        <div className={styles.dates}>
          <FieldList recordKey="events-dates">
            <DateField
              label={message('events.first-day')}
              value={from}
              validate={(text) => problemOf(text, text, to)}
              onCommit={(text) => onChange({ from: text, to })}
            />
            <DateField
              label={message('events.last-day')}
              value={to}
              validate={(text) => problemOf(text, from, text)}
              onCommit={(text) => onChange({ from, to: text })}
            />
          </FieldList>
          <p className={styles.hint}>{message('events.dates-hint')}</p>
          {(from !== '' || to !== '') && (
            <Button
              onPress={() => {
                onChange({ from: '', to: '' })
                close()
              }}
            >
              {message('events.any-date')}
            </Button>
          )}
        </div>
      )}
    </PopoverButton>
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly validate: (text: string) => string | undefined
  readonly onCommit: (text: string) => void
}

function DateField({ label, value, validate, onCommit }: DateFieldProps) {
  return (
    <EditableDate
      label={label}
      value={value}
      display={dateInWords(value, 'long')}
      hint="EDTF"
      placeholder={message('events.open-end')}
      reads={(draft) => dateRead(draft)}
      validate={(draft) => validate(draft.trim())}
      onCommit={(draft) => {
        onCommit(draft.trim())
        return undefined
      }}
    />
  )
}

const dateRead = (draft: string): string | undefined =>
  parseEdtf(draft).ok ? dateInWords(draft.trim(), 'long') : undefined

/** Why a date cannot stand at an end of the filter; `from` and `to` as they would be with it. */
function problemOf(text: string, from: string, to: string): string | undefined {
  if (text === '') return undefined
  const parsed = parseEdtf(text)
  if (!parsed.ok) return describeEdtfProblem(parsed.problem)
  const first = datedSpan(from)?.first ?? -Infinity
  const last = datedSpan(to)?.last ?? Infinity
  return first < last ? undefined : message('events.dates-reversed', { date: dateInWords(from) })
}
