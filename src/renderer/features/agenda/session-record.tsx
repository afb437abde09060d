import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { DelegateId } from '#shared/domain/identifier.ts'
import { sitsAtTable } from '#shared/domain/party.ts'
import { type Session, withSaid } from '#shared/domain/session.ts'
import { message } from '#shared/i18n/message.ts'
import { MarkingField } from '../../parts/marking-field.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { useOrdered, useRecord } from '../../state/records.ts'
import { EditableChecks } from '../../ui/fields/editable-choice.tsx'
import { EditableDate, EditableLongText, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { PartyMark } from '../../parts/party-mark.tsx'
import styles from './agenda.module.css'
import { readStart } from './start-input.ts'

interface SessionRecordProps {
  readonly session: Session
  /** The day that a time alone is on. */
  readonly onDay: string
}

/** The record of a session: when it sat, who was there, how it went, what was undertaken. */
export function SessionRecord({ session, onDay }: SessionRecordProps) {
  const { id } = session
  const { setting } = useRecordEdit('sessions', id)
  return (
    <>
      <InspectorSection>
        <SectionHead title={message('agenda.record')} />
        <FieldList recordKey={id}>
          <Moment session={session} field="began" onDay={onDay} />
          <Moment session={session} field="ended" onDay={onDay} />
          <Present session={session} />
          <EditableText
            label={message('agenda.field-note-taker')}
            value={session.noteTaker}
            placeholder={message('agenda.no-note-taker')}
            onCommit={setting('noteTaker')}
          />
          <MarkingField value={session.marking} onCommit={setting('marking')} />
        </FieldList>
      </InspectorSection>
      <ProseSection
        recordKey={id}
        title={message('agenda.session-summary')}
        value={session.summary}
        placeholder={message('agenda.no-session-summary')}
        onCommit={setting('summary')}
      />
      <ProseSection
        recordKey={id}
        title={message('agenda.follow-up')}
        value={session.followUp}
        placeholder={message('agenda.no-follow-up')}
        onCommit={setting('followUp')}
      />
    </>
  )
}

interface MomentProps extends SessionRecordProps {
  readonly field: 'began' | 'ended'
}

/** When the session opened or rose, by its own clock. */
function Moment({ session, field, onDay }: MomentProps) {
  const { changeFrom } = useRecordEdit('sessions', session.id)
  /** A time alone is on the day on which the session opened, or is to open. */
  const dayOf = ({ began, start }: Session): string => ((field === 'ended' && began) || start || onDay).slice(0, 10)
  return (
    <EditableDate
      label={message(`agenda.field-${field}`)}
      value={session[field]}
      display={session[field].replace('T', ' ')}
      hint="hh:mm"
      placeholder={message('agenda.not-noted')}
      validate={(draft) =>
        readStart(draft, dayOf(session)) === undefined
          ? message('agenda.not-a-start', { day: dayOf(session) })
          : undefined
      }
      onCommit={(text) => changeFrom((record) => ({ [field]: readStart(text, dayOf(record)) ?? text }))}
    />
  )
}

function Present({ session }: { readonly session: Session }) {
  const { setting } = useRecordEdit('sessions', session.id)
  const parties = useOrdered('parties')
  const delegates = useOrdered('delegates')
  const options = parties.flatMap((party) =>
    delegates
      .filter((delegate) => delegate.party === party.id)
      .map(({ id, name, title }) => ({ id, label: name || title, detail: party.initials })),
  )
  return (
    <EditableChecks
      label={message('agenda.field-present')}
      options={options}
      value={session.present}
      placeholder={message('agenda.not-noted')}
      onCommit={(ids) => setting('present')(ids as DelegateId[])}
    />
  )
}

/** What was said on an item in the session that took it: in short, and side by side. */
export function ItemRecord({ item }: { readonly item: AgendaItem }) {
  const session = useRecord('sessions', item.session ?? '')
  const { changeFrom } = useRecordEdit('sessions', item.session ?? '')
  const table = useOrdered('parties').filter(sitsAtTable)
  if (session === undefined) return null
  const held = session.discussions.find(({ agendaItem }) => agendaItem === item.id)
  const saying = (party?: (typeof table)[number]['id']) => (text: string) =>
    changeFrom(({ discussions }) => ({ discussions: withSaid(discussions, item.id, text, party) }))
  return (
    <InspectorSection>
      <SectionHead title={message('agenda.said')} end={session.title} />
      <FieldList recordKey={`${item.id} said`} layout="free">
        <EditableLongText
          label={message('agenda.said-in-short')}
          value={held?.summary ?? ''}
          placeholder={message('agenda.no-said-in-short')}
          onCommit={saying()}
        />
        {table.map((party) => (
          <div key={party.id} className={styles.side}>
            <PartyMark party={party} />
            <EditableLongText
              label={message('agenda.said-by', { party: party.name })}
              value={held?.said.find((one) => one.party === party.id)?.text ?? ''}
              placeholder={message('agenda.said-nothing')}
              onCommit={saying(party.id)}
            />
          </div>
        ))}
      </FieldList>
    </InspectorSection>
  )
}
