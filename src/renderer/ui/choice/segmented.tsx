import '../aria-under-csp.ts'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup'
import type { Option } from './option.ts'
import styles from './choice.module.css'

interface SegmentedProps<Id extends string> {
  /** What is chosen between, for assistive technology. */
  readonly label: string
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly isDisabled?: boolean
}

/** Two to five choices side by side, one of them always on (arrow keys move, Enter or Space chooses). */
export function Segmented<Id extends string>({ label, options, value, onChange, isDisabled }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      className={styles.segmented}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen && chosen.id !== value) onChange(chosen.id)
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className={styles.segment} isDisabled={option.isDisabled}>
          <span className={styles.segmentWords} data-words={option.label}>
            {option.label}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
