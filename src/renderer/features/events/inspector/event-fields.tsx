import { EVENT_TYPES, type Event, STANDINGS, type Standing, type EventType } from '#shared/domain/event.ts'
import { parseEdtf } from '#shared/domain/values/edtf.ts'
import { cityOfZone } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { AgendaItemsField } from '../../../parts/agenda-items-field.tsx'
import { choices } from '../../../parts/choices.ts'
import { dateInWords, dateProblem, offsetBeside } from '../../../parts/dated.ts'
import { PartiesField } from '../../../parts/parties-field.tsx'
import { ZoneField } from '../../../parts/zone-field.tsx'
import { EditableChoice } from '../../../ui/fields/editable-choice.tsx'
import { EditableDate, EditableText } from '../../../ui/fields/editable-text.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { ClockOfPlace } from './clock-of-place.tsx'
import { PlaceFields } from './place-fields.tsx'
import { EventToll } from './event-toll.tsx'

interface EventFieldsProps {
  readonly event: Event
  readonly edit: RecordEdit<Event>
}

/** The facts of an event: when and how surely, where, by whom, how many died, and how it stands. */
export function EventFields({ event, edit }: EventFieldsProps) {
  const { id, date, zone } = event
  return (
    <FieldList recordKey={id}>
      <EditableDate
        label={message('events.date')}
        value={date}
        display={`${dateInWords(date)} ${offsetBeside(date, zone)}`.trim()}
        hint="EDTF"
        placeholder={message('events.date-unknown')}
        reads={(draft) => readsAs(draft, zone)}
        validate={dateProblem}
        onCommit={(text) => edit.setting('date')(text.trim())}
      />
      <EditableText
        label={message('events.date-note')}
        value={event.dateNote}
        placeholder={message('events.no-date-note')}
        onCommit={edit.setting('dateNote')}
      />
      <ZoneField value={zone} onCommit={(name) => edit.setting('zone')(name ?? '')} />
      <ClockOfPlace event={event} onZone={edit.setting('zone')} />
      <EditableChoice
        label={message('events.type-field')}
        options={choices('event-type', EVENT_TYPES)}
        value={event.type}
        placeholder={message('parts.not-recorded')}
        onCommit={(type) => edit.setting('type')(type as EventType)}
      />
      <PlaceFields event={event} edit={edit} />
      <PartiesField
        label={message('events.by')}
        value={event.actors}
        placeholder={message('events.by-nobody')}
        onCommit={edit.setting('actors')}
      />
      <EventToll kind="killed" event={event} edit={edit} />
      <EventToll kind="injured" event={event} edit={edit} />
      <EditableChoice
        label={message('events.standing')}
        options={choices('standing', STANDINGS)}
        value={event.standing}
        placeholder={message('parts.not-recorded')}
        onCommit={(standing) => edit.setting('standing')(standing as Standing)}
      />
      <EditableText
        label={message('parts.doubt')}
        value={event.doubt}
        placeholder={message('parts.no-doubt')}
        onCommit={edit.setting('doubt')}
      />
      <AgendaItemsField value={event.agendaItems} onCommit={edit.setting('agendaItems')} />
    </FieldList>
  )
}

/** What a draft is read as, with the zone by whose clock it stands; undefined while it cannot be read. */
function readsAs(draft: string, zone: string): string | undefined {
  const text = draft.trim()
  if (!parseEdtf(text).ok) return undefined
  const offset = offsetBeside(text, zone)
  return message('events.reads-as', {
    date: dateInWords(text, 'long'),
    zone: offset === '' ? '' : `, ${cityOfZone(zone)} ${offset}`,
  })
}
