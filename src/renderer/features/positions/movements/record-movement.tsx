import { useState } from 'react'
import type { Movement, Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../../parts/choices.ts'
import { changeRecord } from '../../../parts/use-record-edit.ts'
import { Button } from '../../../ui/button/button.tsx'
import { RadioGroup } from '../../../ui/choice/radio-group.tsx'
import { PopoverButton } from '../../../ui/overlay/popover-button.tsx'
import { TextField } from '../../../ui/text-field/text-field.tsx'
import styles from './movements.module.css'

/** The steps that a person records; the app itself dates the first record and each rewording. */
const BY_HAND = ['nearer', 'away', 'held', 'withdrawn'] as const

/** Records that a side moved, and how: dated now, with a few words. */
export function RecordMovement({ position }: { readonly position: Position }) {
  return (
    <PopoverButton label={message('positions.record-movement')}>
      {(close) => <MovementForm position={position} onClose={close} />}
    </PopoverButton>
  )
}

function MovementForm({ position, onClose }: { readonly position: Position; readonly onClose: () => void }) {
  const [kind, setKind] = useState<Movement['kind']>('nearer')
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string>()
  const record = async (): Promise<void> => {
    const step: Movement = { at: new Date().toISOString(), kind, note: note.trim(), before: '' }
    const refusal = await changeRecord('positions', position.id, ({ movements }) => ({
      movements: [...movements, step],
    }))
    if (refusal === undefined) onClose()
    else setProblem(refusal.message)
  }
  return (
    <div className={styles.form}>
      <RadioGroup
        label={message('positions.movement-kind')}
        options={choices('movement', BY_HAND)}
        value={kind}
        onChange={(id) => setKind(id as Movement['kind'])}
      />
      <TextField
        label={message('positions.movement-note')}
        value={note}
        problem={problem}
        onChange={(text) => {
          setNote(text)
          setProblem(undefined)
        }}
        onEnter={() => void record()}
      />
      <Button edits variant="primary" onPress={() => void record()}>
        {message('positions.movement-save')}
      </Button>
    </div>
  )
}
