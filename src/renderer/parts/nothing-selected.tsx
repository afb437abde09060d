import type { OrderedCollection } from '#shared/domain/commands/order-commands.ts'
import { message } from '#shared/i18n/message.ts'
import { select } from '../state/navigation.ts'
import { useOrdered } from '../state/records.ts'
import { Button } from '../ui/button/button.tsx'
import styles from './parts.module.css'

/** What the inspector of a register says while nothing is selected, with the way to the first record if there is one. */
export function NothingSelected({ collection }: { readonly collection: OrderedCollection }) {
  const first = useOrdered(collection)[0]?.id
  return (
    <div className={styles.nothing}>
      <p>{message('parts.nothing-selected')}</p>
      {first !== undefined && (
        <Button onPress={() => select({ collection, id: first })}>{message('parts.select-first')}</Button>
      )}
    </div>
  )
}
