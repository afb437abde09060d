import type { CollectionName } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { Button } from '../ui/button/button.tsx'
import { InspectorSection } from '../ui/layout/inspector-head.tsx'
import styles from './parts.module.css'
import { removeRecord } from './use-record-edit.ts'

/** At the foot of the inspector: removes the record. No question is asked, since undo brings it back. */
export function RemoveButton({ collection, id }: { readonly collection: CollectionName; readonly id: string }) {
  return (
    <InspectorSection>
      <div className={styles.quietAct}>
        <Button edits variant="quiet" onPress={() => void removeRecord(collection, id)}>
          {message('parts.remove-record', { what: message(`collection.${collection}`, { count: 1 }) })}
        </Button>
      </div>
    </InspectorSection>
  )
}
