import { isSilent, type TollKind } from '#shared/domain/claims/toll-spread.ts'
import type { Event } from '#shared/domain/event.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { NO_TOLL } from '../new-event.ts'
import { TollField } from './toll-field.tsx'

interface EventTollProps {
  readonly kind: TollKind
  readonly event: Event
  readonly edit: RecordEdit<Event>
}

/** The event's own toll: the figure that we record, whatever the sides say. */
export function EventToll({ kind, event: { casualties }, edit }: EventTollProps) {
  return (
    <TollField
      kind={kind}
      toll={casualties?.[kind] ?? NO_TOLL}
      onChange={(fields) =>
        edit.changeFrom(({ casualties: before }) => {
          const changed = {
            killed: before?.killed ?? NO_TOLL,
            injured: before?.injured ?? NO_TOLL,
            [kind]: { ...(before?.[kind] ?? NO_TOLL), ...fields },
          }
          return { casualties: isSilent(changed.killed) && isSilent(changed.injured) ? null : changed }
        })
      }
    />
  )
}
