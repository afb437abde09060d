import { message } from '#shared/i18n/message.ts'
import { KEY_LENGTH, keyGroups, typedKey } from '#shared/domain/values/recovery-key.ts'
import { TextField } from '../../ui/text-field/text-field.tsx'
import styles from './protection.module.css'

interface RecoveryKeyFieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem: string | undefined
  readonly onEnter: () => void
}

/** The field for the key of a recovery sheet; what was typed is read back in the groups of the sheet, to be compared. */
export function RecoveryKeyField({ value, onChange, problem, onEnter }: RecoveryKeyFieldProps) {
  const key = typedKey(value)
  return (
    <>
      <TextField
        label={message('protection.key')}
        value={value}
        onChange={onChange}
        dir="ltr"
        autoFocus
        problem={problem}
        hint={message('protection.key-so-far', { count: key.length, total: KEY_LENGTH })}
        onEnter={onEnter}
      />
      <p className={styles.typed} translate="no">
        {keyGroups(key).map((group, at) => (
          // Groups have no name but their place.
          <span key={at}>{group}</span>
        ))}
      </p>
    </>
  )
}
