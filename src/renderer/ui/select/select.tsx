import '../aria-under-csp.ts'
import { Button, Label, ListBox, ListBoxItem, Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import type { Option } from '../choice/option.ts'
import { classNames } from '../class-names.ts'
import { Floating } from '../overlay/floating.tsx'
import floating from '../overlay/floating.module.css'
import styles from './select.module.css'

interface SelectProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  /** Said when nothing is chosen. */
  readonly placeholder: string
  readonly isDisabled?: boolean
}

/** One of many, behind a field with an edge. */
export function Select({ label, isLabelHidden, options, value, onChange, placeholder, isDisabled }: SelectProps) {
  return (
    <AriaSelect
      className={styles.select}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : styles.label}>{label}</Label>
      <Button className={styles.trigger}>
        <SelectValue className={styles.value}>
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
      </Button>
      <OptionList options={options} />
    </AriaSelect>
  )
}

interface OptionListProps {
  readonly options: readonly Option[]
  /** Several may be ticked: boxes before the words instead of one tick. */
  readonly areMany?: boolean
}

/** The list that opens under a select; used by fields that are edited in place as well. */
export function OptionList({ options, areMany }: OptionListProps) {
  return (
    <Floating>
      <ListBox className={floating.list}>
        {options.map((option) => (
          <ListBoxItem
            key={option.id}
            id={option.id}
            textValue={option.label}
            className={floating.item}
            isDisabled={option.isDisabled}
          >
            <span className={classNames(floating.mark, areMany && floating.markBox)} aria-hidden="true" />
            {option.label}
            {option.detail !== undefined && <span className={floating.itemEnd}>{option.detail}</span>}
          </ListBoxItem>
        ))}
      </ListBox>
    </Floating>
  )
}
