import { type Ref, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { ToggleButton } from '../../ui/button/button.tsx'
import { TextField } from '../../ui/text-field/text-field.tsx'

interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
  readonly hint?: string
  readonly autoFocus?: boolean
  readonly onEnter?: () => void
  /** Whether the letters are shown; the field keeps that by itself when it is not told. */
  readonly isShown?: boolean
  readonly onShow?: (isShown: boolean) => void
  readonly ref?: Ref<HTMLInputElement>
}

/** A field for a passphrase: dots, unless the reader asks for the letters. */
export function PassphraseField({ isShown, onShow, ...field }: PassphraseFieldProps) {
  const [ownShown, setOwnShown] = useState(false)
  const shown = isShown ?? ownShown
  return (
    <TextField
      {...field}
      type={shown ? 'text' : 'password'}
      dir={shown ? 'auto' : 'ltr'}
      end={
        <ToggleButton
          variant="quiet"
          isPressed={shown}
          onChange={onShow ?? setOwnShown}
          aria-label={message('protection.show-letters', { field: field.label })}
        >
          {message(shown ? 'protection.hide' : 'protection.show')}
        </ToggleButton>
      }
    />
  )
}
