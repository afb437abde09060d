import { createContext, useContext, type ReactNode } from 'react'
import styles from './fields.module.css'

const RecordKey = createContext<string | undefined>(undefined)

interface FieldListProps {
  /** Id of the record whose fields these are. Another id makes new fields: what was open in the old ones is saved to the old record. */
  readonly recordKey: string
  readonly children: ReactNode
  /** `rows` (unless told) is a list of label and value; `free` is for texts and titles that stand without a label column. */
  readonly layout?: 'rows' | 'free'
}

/** The fields of one record. Every editable field must stand in one, so that nothing typed goes to another record. */
export function FieldList({ recordKey, children, layout = 'rows' }: FieldListProps) {
  return (
    <RecordKey value={recordKey}>
      {layout === 'rows' ? (
        <dl key={recordKey} className={styles.list}>
          {children}
        </dl>
      ) : (
        <div key={recordKey} className={styles.free}>
          {children}
        </div>
      )}
    </RecordKey>
  )
}

/** The id given to the `FieldList` around; undefined outside one. */
export function useRecordKey(): string | undefined {
  return useContext(RecordKey)
}

/** A row that is only read: a label and whatever stands for the value. */
export function ReadRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd className={styles.fixed}>{children}</dd>
    </div>
  )
}
