import type { Refusal } from './edit-state.ts'
import { readNumber } from './read-number.ts'
import { TextControl, type TextControlProps } from './text-control.tsx'

interface EditableNumberProps extends Omit<TextControlProps, 'value' | 'onCommit' | 'validate' | 'dir' | 'lang'> {
  /** null where it is not known; an emptied field commits null. */
  readonly value: number | null
  readonly onCommit: (value: number | null) => Promise<Refusal | undefined> | Refusal | undefined
  readonly validate?: (value: number | null) => string | undefined
  /** The sentence for a text that is no number. */
  readonly notANumber: string
}

/** A number edited in place; digits of Arabic and Urdu are read too. */
export function EditableNumber({ value, onCommit, validate, notANumber, ...props }: EditableNumberProps) {
  return (
    <TextControl
      {...props}
      kind="number"
      value={value === null ? '' : String(value)}
      validate={(draft) => {
        const number = readNumber(draft)
        return number === undefined ? notANumber : validate?.(number)
      }}
      onCommit={(draft) => onCommit(readNumber(draft) ?? null)}
    />
  )
}
