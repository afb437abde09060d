import { useMemo } from 'react'
import { isStated } from '#shared/domain/gap.ts'
import { type Party, type PartyRole, PARTY_ROLES } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { CitationsSection } from '../../parts/citations-section.tsx'
import { MarkingField } from '../../parts/marking-field.tsx'
import { NativeNameField } from '../../parts/native-name-field.tsx'
import { PartyMark } from '../../parts/party-mark.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { ZoneField } from '../../parts/zone-field.tsx'
import { goTo, show } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useOrdered, useRecord } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead, InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { NativeName } from '../../ui/words/native-name.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { eventsActedIn } from './appearances.ts'
import { BRINGS } from './brings.tsx'
import { addPerson, renameParty, stepSeat } from './delegation-edits.ts'
import styles from './delegations.module.css'
import { holderOf } from './initials.ts'
import { EventLinks, LeadLinks } from './links.tsx'
import { delegationsOf, ranked } from './seating.ts'

/** One side: who it is, whose clock it lives by, what it wants and answers for, and what it does without agreement. */
export function PartyInspector({ id }: { readonly id: string }) {
  const party = useRecord('parties', id)
  const events = useNotebook((notebook) => notebook.events)
  const actedIn = useMemo(() => eventsActedIn(events, id), [events, id])
  const { setting } = useRecordEdit('parties', id)
  if (party === undefined) return null
  return (
    <>
      <Head party={party} />
      <InspectorBody>
        <Facts party={party} />
        {BRINGS.map((field) => (
          <ProseSection
            key={field}
            recordKey={id}
            title={message(`delegations.${field}`)}
            value={party[field]}
            placeholder={message(`delegations.no-${field}`)}
            onCommit={setting(field)}
          />
        ))}
        <ProseSection
          recordKey={id}
          title={message('delegations.notes')}
          value={party.notes}
          placeholder={message('delegations.no-notes')}
          onCommit={setting('notes')}
        />
        <People party={party} />
        <LeadLinks party={party.id} title={message('delegations.leads-on')} />
        <EventLinks title={message('delegations.acts-in')} events={actedIn} />
        <CitationsSection collection="parties" id={id} citations={party.citations} />
        <Seats id={id} />
        <RemoveButton collection="parties" id={id} />
      </InspectorBody>
    </>
  )
}

function Head({ party }: { readonly party: Party }) {
  return (
    <InspectorHead
      cap={
        <span className={styles.cap}>
          <PartyMark party={party} isNamedBeside />
          {message(`role.${party.role}`)}
        </span>
      }
      title={
        <>
          {party.nativeName !== null && (
            <span className={styles.largeNative} dir="auto">
              <NativeName name={party.nativeName.text} lang={party.nativeName.lang} />
            </span>
          )}
          <span className={styles.largeName}>
            <FieldList recordKey={party.id} layout="free">
              <EditableText
                label={message('delegations.field-name')}
                layout="bare"
                value={party.name}
                onCommit={(name) => renameParty(party, name)}
              />
            </FieldList>
          </span>
        </>
      }
    />
  )
}

function Facts({ party }: { readonly party: Party }) {
  const { setting, change } = useRecordEdit('parties', party.id)
  const positions = useNotebook((notebook) => notebook.positions)
  const parties = useNotebook((notebook) => notebook.parties)
  const stated = positions.filter((position) => position.party === party.id && isStated(position)).length
  return (
    <FieldList recordKey={party.id}>
      <EditableText
        label={message('delegations.field-initials')}
        value={party.initials}
        validate={(initials) => {
          const holder = holderOf(initials, party.id, parties)
          return holder && message('delegations.initials-taken', { initials: holder.initials, party: holder.name })
        }}
        onCommit={setting('initials')}
      />
      <NativeNameField value={party.nativeName} onCommit={setting('nativeName')} />
      <EditableChoice
        label={message('delegations.field-role')}
        options={choices('role', PARTY_ROLES)}
        value={party.role}
        placeholder={message('parts.not-recorded')}
        onCommit={(role) => change({ role: role as PartyRole })}
      />
      <EditableText
        label={message('delegations.field-city')}
        value={party.city}
        placeholder={message('delegations.no-city')}
        onCommit={setting('city')}
      />
      <ZoneField value={party.zone} onCommit={setting('zone')} />
      <ReadRow label={message('delegations.positions')}>
        <Button variant="link" onPress={() => goTo({ section: 'positions' })}>
          {message('delegations.stated-on', { count: stated })}
        </Button>
      </ReadRow>
      <EditableText
        label={message('parts.doubt')}
        value={party.doubt}
        placeholder={message('parts.no-doubt')}
        onCommit={setting('doubt')}
      />
      <MarkingField value={party.marking} onCommit={setting('marking')} />
    </FieldList>
  )
}

/** Its people: the only place that shows those of a party that is not at the table. */
function People({ party }: { readonly party: Party }) {
  const people = ranked(delegationsOf([party], useOrdered('delegates'))[0]!)
  return (
    <InspectorSection>
      <SectionHead
        title={message('delegations.people')}
        count={people.length}
        end={
          <Button
            edits
            variant="link"
            aria-label={message('delegations.add-person-to', { party: party.name })}
            onPress={() => addPerson(party.id)}
          >
            {message('delegations.add-person')}
          </Button>
        }
      />
      {people.map(({ id, name, title }) => (
        <div key={id} className={styles.linked}>
          <Button variant="link" onPress={() => show({ collection: 'delegates', id })}>
            <bdi>{name || message('delegations.no-name-short')}</bdi>
          </Button>
          <bdi className={styles.linkedEnd}>{title}</bdi>
        </div>
      ))}
    </InspectorSection>
  )
}

/** The order of seating, which is that of the columns everywhere. */
function Seats({ id }: { readonly id: string }) {
  const parties = useOrdered('parties')
  const seat = parties.findIndex((party) => party.id === id)
  return (
    <div className={styles.acts} role="group" aria-label={message('delegations.acts-party')}>
      <Button edits isDisabled={seat <= 0} onPress={() => void stepSeat(id, -1)}>
        {message('delegations.seat-earlier')}
      </Button>
      <Button edits isDisabled={seat === parties.length - 1} onPress={() => void stepSeat(id, 1)}>
        {message('delegations.seat-later')}
      </Button>
    </div>
  )
}
