import { localToEpoch } from '#shared/domain/values/zone.ts'
import type { Session } from '#shared/domain/session.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { TitleHead } from '../../parts/title-head.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { useRecord } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableNumber } from '../../ui/fields/editable-number.tsx'
import { EditableDate, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody } from '../../ui/layout/inspector-head.tsx'
import { stepSession } from './agenda-edits.ts'
import styles from './agenda.module.css'
import { type CityZone, cityOf, inAllZones, whenOf } from './clock-words.ts'
import type { RunningSession } from './running-order.ts'
import { readStart } from './start-input.ts'

interface SessionInspectorProps {
  readonly id: string
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
}

/** One session: when it sits, by which clock, for how long and where. */
export function SessionInspector({ id, order, zones }: SessionInspectorProps) {
  const session = useRecord('sessions', id)
  const { setting } = useRecordEdit('sessions', id)
  const sittings = order.filter((group) => group.session !== null)
  const at = sittings.findIndex((group) => group.id === id)
  const group = sittings[at]
  if (session === undefined || group === undefined) return null
  return (
    <>
      <TitleHead
        recordKey={id}
        cap={message('agenda.session-cap', { at: at + 1, count: sittings.length })}
        title={session.title}
        onCommit={setting('title')}
      >
        <p className={styles.leads}>{whenOf(session, group.clock, zones) ?? message('agenda.no-start')}</p>
      </TitleHead>
      <InspectorBody>
        <Facts session={session} group={group} zones={zones} />
        <div className={styles.acts} role="group" aria-label={message('agenda.session-acts')}>
          <Button kbd="Alt ↑" isDisabled={at === 0} onPress={() => void stepSession(id, -1)}>
            {message('agenda.move-up')}
          </Button>
          <Button kbd="Alt ↓" isDisabled={at === sittings.length - 1} onPress={() => void stepSession(id, 1)}>
            {message('agenda.move-down')}
          </Button>
        </div>
        <RemoveButton collection="sessions" id={id} />
      </InspectorBody>
    </>
  )
}

interface FactsProps {
  readonly session: Session
  readonly group: RunningSession
  readonly zones: readonly CityZone[]
}

function Facts({ session, group: { clock }, zones }: FactsProps) {
  const { setting, change } = useRecordEdit('sessions', session.id)
  const start = clock.startEpoch
  return (
    <FieldList recordKey={session.id}>
      <EditableDate
        label={message('agenda.field-start')}
        value={session.start}
        hint={message('agenda.start-hint')}
        placeholder={message('agenda.no-start')}
        {...(start === null ? {} : { display: display(start, session.zone, zones) })}
        reads={(draft) => {
          const epoch = localToEpoch(readStart(draft), session.zone)
          return epoch === null ? undefined : message('agenda.reads-as', { clocks: inAllZones(epoch, zones) })
        }}
        onCommit={(text) => change({ start: readStart(text) })}
      />
      <ZoneField value={session.zone} onCommit={(zone) => change({ zone: zone ?? '' })} />
      {start !== null && <ReadRow label={message('agenda.field-starts')}>{inAllZones(start, zones)}</ReadRow>}
      <EditableNumber
        label={message('agenda.field-length')}
        value={session.minutes}
        placeholder={message('agenda.no-length')}
        notANumber={message('agenda.not-minutes')}
        validate={(minutes) =>
          minutes === null || (Number.isInteger(minutes) && minutes >= 0) ? undefined : message('agenda.not-minutes')
        }
        onCommit={setting('minutes')}
      />
      <ReadRow label={message('agenda.field-planned')}>
        {clock.available === null
          ? message('agenda.fill-open', { planned: clock.planned })
          : message('agenda.fill', { planned: clock.planned, available: clock.available })}
        {clock.overrun > 0 && `; ${message('agenda.runs-over', { over: clock.overrun })}`}
      </ReadRow>
      <EditableText
        label={message('agenda.field-place')}
        value={session.place}
        placeholder={message('agenda.no-place')}
        onCommit={setting('place')}
      />
      <EditableText
        label={message('agenda.field-notes')}
        value={session.notes}
        placeholder={message('agenda.no-notes')}
        onCommit={setting('notes')}
      />
    </FieldList>
  )
}

function display(start: number, zone: string, zones: readonly CityZone[]): string {
  return `${dayWithYear(start, zone)}, ${clockIn(zone, start).time} ${cityOf(zone, zones)}`
}

const dayWithYear = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(instant)
    .replace(',', '')
