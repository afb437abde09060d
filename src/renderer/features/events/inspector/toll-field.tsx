import type { Toll } from '#shared/domain/event.ts'
import type { TollKind } from '#shared/domain/claims/toll-spread.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../../../state/client.ts'
import { EditableNumber } from '../../../ui/fields/editable-number.tsx'
import { EditableText } from '../../../ui/fields/editable-text.tsx'
import { ReadRow } from '../../../ui/fields/field-list.tsx'
import styles from './inspector.module.css'

const FIGURES = ['low', 'best', 'high'] as const

interface TollFieldProps {
  readonly kind: TollKind
  readonly toll: Toll
  readonly onChange: (fields: Partial<Toll>) => Promise<Refusal | undefined>
}

/** How many, as reported: lowest, best and highest figure, and the words where no figure is given. */
export function TollField({ kind, toll, onChange }: TollFieldProps) {
  const name = message(`events.${kind}`)
  return (
    <ReadRow label={name}>
      <div className={styles.toll}>
        {FIGURES.map((which) => (
          <div key={which} className={styles.figure}>
            <span aria-hidden="true">{message(`events.toll-${which}`)}</span>
            <EditableNumber
              label={message('events.toll-field', { toll: name, which: message(`events.toll-${which}`) })}
              layout="bare"
              value={toll[which]}
              placeholder="–"
              notANumber={message('events.toll-not-a-number')}
              onCommit={(figure) => onChange({ [which]: figure })}
            />
          </div>
        ))}
      </div>
      <EditableText
        label={message('events.toll-words', { toll: name })}
        layout="bare"
        value={toll.words}
        placeholder={message('events.toll-no-words')}
        onCommit={(words) => onChange({ words })}
      />
    </ReadRow>
  )
}
