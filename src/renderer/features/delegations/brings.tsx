import type { Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { EditableLongText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { Cap } from '../../ui/words/cap.tsx'
import styles from './delegations.module.css'

/** What a side brings to the table, in the order in which it is read. */
export const BRINGS = ['mandate', 'constituency', 'stakes', 'batna'] as const satisfies readonly (keyof Party)[]

interface BringsProps {
  readonly party: Party
  readonly field: (typeof BRINGS)[number]
  /** The row of the columns' grid that it stands in, level with those of the other sides. */
  readonly row: number
}

/** One of the things a side brings, edited where it is read. */
export function Brings({ party, field, row }: BringsProps) {
  const { setting } = useRecordEdit('parties', party.id)
  const what = message(`delegations.${field}`)
  return (
    <div className={styles.brings} style={{ gridRow: row }}>
      <Cap as="p">{what}</Cap>
      <FieldList recordKey={`table ${party.id}`} layout="free">
        <EditableLongText
          label={message('delegations.of-party', { what, party: party.name })}
          value={party[field]}
          placeholder={message(`delegations.no-${field}`)}
          onCommit={setting(field)}
        />
      </FieldList>
    </div>
  )
}
