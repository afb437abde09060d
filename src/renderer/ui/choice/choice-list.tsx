import '../aria-under-csp.ts'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import type { Option } from './option.ts'
import styles from './choice.module.css'

interface ChoiceListProps<Id extends string> {
  /** What is chosen between, for assistive technology. */
  readonly label: string
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}

/** One of several, all in sight as rows, one of them always chosen (arrow keys move, Enter or Space chooses). */
export function ChoiceList<Id extends string>({ label, options, value, onChange }: ChoiceListProps<Id>) {
  return (
    <ListBox
      className={styles.list}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys === 'all' || keys.has(option.id))
        if (chosen !== undefined && chosen.id !== value) onChange(chosen.id)
      }}
    >
      {options.map(({ id, label: words, detail, isDisabled }) => (
        <ListBoxItem key={id} id={id} textValue={words} className={styles.listItem} isDisabled={isDisabled}>
          {words}
          {detail !== undefined && <span className={styles.listEnd}>{detail}</span>}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}
