import { epochToLocal, formatOffset, localToEpoch, offsetMinutes } from '#shared/domain/values/zone.ts'
import type { Session } from '#shared/domain/session.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { TitleHead } from '../../parts/title-head.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { useNow } from '../../state/now.ts'
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
import { SessionRecord } from './session-record.tsx'
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
  const now = useNow()
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
        <Facts session={session} group={group} zones={zones} onDay={dayAround(sittings, at, now)} />
        <SessionRecord session={session} onDay={dayAround(sittings, at, now)} />
        <div className={styles.acts} role="group" aria-label={message('agenda.session-acts')}>
          <Button edits kbd="Alt ↑" isDisabled={at === 0} onPress={() => void stepSession(id, -1)}>
            {message('agenda.move-up')}
          </Button>
          <Button edits kbd="Alt ↓" isDisabled={at === sittings.length - 1} onPress={() => void stepSession(id, 1)}>
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
  /** The day that a time alone is on. */
  readonly onDay: string
}

function Facts({ session, group: { clock }, zones, onDay }: FactsProps) {
  const { setting, change } = useRecordEdit('sessions', session.id)
  const start = clock.startEpoch
  return (
    <FieldList recordKey={session.id}>
      <EditableDate
        label={message('agenda.field-start')}
        value={session.start}
        hint={message('agenda.start-hint', {
          city: cityOf(session.zone, zones),
          offset: offsetAt(session.zone, start),
        })}
        placeholder={message('agenda.no-start')}
        {...(start === null ? {} : { display: display(start, session.zone, zones) })}
        reads={(draft) => {
          const read = readStart(draft, onDay)
          const epoch = read === undefined || read === '' ? null : localToEpoch(read, session.zone)
          if (epoch === null) return undefined
          return message('agenda.reads-as', {
            day: dayWithYear(epoch, session.zone),
            time: clockIn(session.zone, epoch).time,
            city: cityOf(session.zone, zones),
            clocks: inAllZones(epoch, zones),
          })
        }}
        validate={(draft) =>
          readStart(draft, onDay) === undefined
            ? message('agenda.not-a-start', { day: dayWithYear(Date.parse(`${onDay}T12:00Z`), 'UTC') })
            : undefined
        }
        onCommit={(text) => change({ start: readStart(text, onDay) ?? text })}
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

/** The day of a session where it has one, else that of the session before it, else today where it sits. */
function dayAround(sittings: readonly RunningSession[], at: number, now: number): string {
  const dated = sittings.slice(0, at + 1).findLast(({ session }) => session!.start !== '')
  return (dated?.session!.start ?? epochToLocal(now, sittings[at]!.session!.zone)).slice(0, 10)
}

const offsetAt = (zone: string, start: number | null): string => formatOffset(offsetMinutes(zone, start ?? Date.now()))

function display(start: number, zone: string, zones: readonly CityZone[]): string {
  return `${dayWithYear(start, zone)}, ${clockIn(zone, start).time} ${cityOf(zone, zones)}`
}

const dayWithYear = (instant: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
    .format(instant)
    .replace(',', '')
