import type { Event, Toll } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { EditableNumber } from '../../../ui/fields/editable-number.tsx'
import { EditableText } from '../../../ui/fields/editable-text.tsx'
import { ReadRow } from '../../../ui/fields/field-list.tsx'
import { NO_TOLL } from '../new-event.ts'
import styles from './inspector.module.css'

const FIGURES = ['low', 'best', 'high'] as const

interface TollFieldProps {
  readonly kind: 'killed' | 'injured'
  readonly event: Event
  readonly edit: RecordEdit<Event>
}

/** How many, as reported: lowest, best and highest figure, and the words where no figure is given. */
export function TollField({ kind, event: { casualties }, edit }: TollFieldProps) {
  const name = message(`events.${kind}`)
  const toll = casualties?.[kind] ?? NO_TOLL
  const change = (fields: Partial<Toll>) =>
    edit.changeFrom(({ casualties: before }) => ({
      casualties: nullIfEmpty({
        killed: before?.killed ?? NO_TOLL,
        injured: before?.injured ?? NO_TOLL,
        [kind]: { ...(before?.[kind] ?? NO_TOLL), ...fields },
      }),
    }))
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
              onCommit={(figure) => change({ [which]: figure })}
            />
          </div>
        ))}
      </div>
      <EditableText
        label={message('events.toll-words', { toll: name })}
        layout="bare"
        value={toll.words}
        placeholder={message('events.toll-no-words')}
        onCommit={(words) => change({ words })}
      />
    </ReadRow>
  )
}

function nullIfEmpty(casualties: NonNullable<Event['casualties']>): Event['casualties'] {
  const isEmpty = ({ low, best, high, words }: Toll): boolean =>
    low === null && best === null && high === null && words.trim() === ''
  return isEmpty(casualties.killed) && isEmpty(casualties.injured) ? null : casualties
}
