import { memo } from 'react'
import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { CitationsSection } from '../../../parts/citations-section.tsx'
import { MarkingField } from '../../../parts/marking-field.tsx'
import { NotesSection } from '../../../parts/notes-section.tsx'
import { ProseSection } from '../../../parts/prose-section.tsx'
import { useRecordEdit } from '../../../parts/use-record-edit.ts'
import { TitleHead } from '../../../parts/title-head.tsx'
import { useRecord } from '../../../state/records.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorSection } from '../../../ui/layout/inspector-head.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { StandingMark } from '../event-columns.tsx'
import { numberInWords } from '../events-summary.ts'
import { AccountsSection } from './accounts-section.tsx'
import { EventFields } from './event-fields.tsx'
import styles from './inspector.module.css'

interface EventInspectorProps {
  readonly id: string | null
  readonly onRemove: (event: Event) => void
}

/** Everything of the selected event, edited in place. */
export const EventInspector = memo(function EventInspector({ id, onRemove }: EventInspectorProps) {
  const event = useRecord('events', id)
  if (event === undefined) {
    return (
      <p className={styles.none}>
        <Unstated>{message('events.none-selected')}</Unstated>
      </p>
    )
  }
  return <EventDetails event={event} onRemove={onRemove} />
})

interface EventDetailsProps {
  readonly event: Event
  readonly onRemove: (event: Event) => void
}

function EventDetails({ event, onRemove }: EventDetailsProps) {
  const edit = useRecordEdit('events', event.id)
  const { id, accounts } = event
  return (
    <>
      <TitleHead
        recordKey={id}
        cap={message('events.cap', { type: message(`event-type.${event.type}`).toLocaleLowerCase('en') })}
        title={event.title}
        onCommit={edit.setting('title')}
      >
        <StandingMark
          standing={event.standing}
          more={message('events.accounts-count', { count: accounts.length, words: numberInWords(accounts.length) })}
        />
      </TitleHead>
      <InspectorBody>
        <EventFields event={event} edit={edit} />
        <ProseSection
          recordKey={id}
          title={message('parts.description')}
          value={event.description}
          onCommit={edit.setting('description')}
        />
        <AccountsSection event={event} edit={edit} />
        <NotesSection collection="events" record={id} field="description" />
        <CitationsSection collection="events" id={id} citations={event.citations} />
        <InspectorSection>
          <FieldList recordKey={id}>
            <MarkingField value={event.marking} onCommit={edit.setting('marking')} />
          </FieldList>
        </InspectorSection>
        <div className={styles.remove}>
          <Button edits onPress={() => onRemove(event)}>
            {message('events.remove')}
          </Button>
        </div>
      </InspectorBody>
    </>
  )
}
