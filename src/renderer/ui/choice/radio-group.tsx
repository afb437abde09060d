import '../aria-under-csp.ts'
import { Label, Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'
import type { Option } from './option.ts'
import styles from './choice.module.css'

interface RadioGroupProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string) => void
}

/** One of a few, all of them in sight. */
export function RadioGroup({ label, isLabelHidden, options, value, onChange }: RadioGroupProps) {
  return (
    <AriaRadioGroup className={styles.radioGroup} value={value} onChange={onChange}>
      <Label className={isLabelHidden ? 'visually-hidden' : styles.legend}>{label}</Label>
      {options.map((option) => (
        <Radio key={option.id} value={option.id} isDisabled={option.isDisabled} className={styles.check}>
          <span className={styles.radioBox} aria-hidden="true" />
          {option.label}
        </Radio>
      ))}
    </AriaRadioGroup>
  )
}
