import { useMemo } from 'react'
import type { Delegate } from '#shared/domain/delegate.ts'
import { message } from '#shared/i18n/message.ts'
import { CitationsSection } from '../../parts/citations-section.tsx'
import { MarkingField } from '../../parts/marking-field.tsx'
import { NativeNameField } from '../../parts/native-name-field.tsx'
import { PartyMark } from '../../parts/party-mark.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useOrdered, useRecord } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead } from '../../ui/layout/inspector-head.tsx'
import { NativeName } from '../../ui/words/native-name.tsx'
import { eventsNaming } from './appearances.ts'
import { stepRank } from './delegation-edits.ts'
import styles from './delegations.module.css'
import { languagesInWords, readLanguages } from './languages.ts'
import { EventLinks, LeadLinks } from './links.tsx'
import { type Delegation, delegationsOf, rankBefore, ranked } from './seating.ts'

/** One person: the name in both scripts, how it is said, office, rank and what one should know before shaking hands. */
export function PersonInspector({ id }: { readonly id: string }) {
  const person = useRecord('delegates', id)
  const party = useRecord('parties', person?.party)
  const delegates = useOrdered('delegates')
  const { setting } = useRecordEdit('delegates', id)
  if (person === undefined || party === undefined) return null
  const delegation = delegationsOf([party], delegates)[0]!
  return (
    <>
      <Head person={person} delegation={delegation} />
      <InspectorBody>
        <Facts person={person} delegation={delegation} />
        <ProseSection
          recordKey={id}
          title={message('delegations.biography')}
          value={person.biography}
          placeholder={message('delegations.no-biography')}
          onCommit={setting('biography')}
        />
        <ProseSection
          recordKey={id}
          title={message('delegations.notes')}
          value={person.notes}
          placeholder={message('delegations.no-notes')}
          onCommit={setting('notes')}
        />
        <LeadLinks party={party.id} title={message('delegations.side-leads-on')} />
        <Naming person={person} />
        <CitationsSection collection="delegates" id={id} citations={person.citations} />
        <div className={styles.acts} role="group" aria-label={message('delegations.acts-person')}>
          <Step id={id} delegation={delegation} step={-1} />
          <Step id={id} delegation={delegation} step={1} />
        </div>
        <RemoveButton collection="delegates" id={id} />
      </InspectorBody>
    </>
  )
}

interface PartProps {
  readonly person: Delegate
  readonly delegation: Delegation
}

function Head({ person, delegation }: PartProps) {
  const { setting } = useRecordEdit('delegates', person.id)
  const people = ranked(delegation)
  const { party } = delegation
  return (
    <InspectorHead
      cap={
        <span className={styles.cap}>
          <PartyMark party={party} />
          {person.isHead
            ? message(`delegations.head-of.${party.role}`)
            : message('delegations.member', { at: people.indexOf(person) + 1, count: people.length })}
        </span>
      }
      title={
        <>
          {person.nativeName !== null && (
            <span className={styles.largeNative} dir="auto">
              <NativeName name={person.nativeName.text} lang={person.nativeName.lang} />
            </span>
          )}
          <span className={styles.largeName}>
            <FieldList recordKey={person.id} layout="free">
              <EditableText
                label={message('delegations.field-name')}
                layout="bare"
                value={person.name}
                placeholder={message('delegations.no-name')}
                onCommit={setting('name')}
              />
            </FieldList>
          </span>
        </>
      }
    >
      <p className={styles.office}>
        <bdi>
          {person.title === ''
            ? party.name
            : message('delegations.title-of', { title: person.title, party: party.name })}
        </bdi>
      </p>
    </InspectorHead>
  )
}

function Facts({ person, delegation }: PartProps) {
  const { setting, change } = useRecordEdit('delegates', person.id)
  const parties = useOrdered('parties')
  const people = ranked(delegation)
  const missing = message('parts.not-recorded')
  return (
    <FieldList recordKey={person.id}>
      <EditableText
        label={message('delegations.field-say')}
        value={person.pronunciation}
        placeholder={message('delegations.no-say')}
        onCommit={setting('pronunciation')}
      />
      <EditableText
        label={message('delegations.field-address')}
        value={person.formOfAddress}
        placeholder={message('delegations.no-address')}
        onCommit={setting('formOfAddress')}
      />
      <NativeNameField
        value={person.nativeName}
        likelyLang={delegation.party.nativeName?.lang}
        onCommit={setting('nativeName')}
      />
      <EditableText
        label={message('delegations.field-title')}
        value={person.title}
        placeholder={missing}
        onCommit={setting('title')}
      />
      <EditableChoice
        label={message('delegations.field-party')}
        options={parties.map(({ id, name, initials }) => ({ id, label: name, detail: initials }))}
        value={person.party}
        placeholder={missing}
        onCommit={(id) => change({ party: id as Delegate['party'] })}
      />
      <EditableChoice
        label={message('delegations.field-role')}
        options={[
          { id: 'head', label: message('delegations.is-head') },
          { id: 'member', label: message('delegations.is-member') },
        ]}
        value={person.isHead ? 'head' : 'member'}
        placeholder={missing}
        onCommit={(id) => change({ isHead: id === 'head' })}
      />
      <ReadRow label={message('delegations.field-rank')}>
        {message('delegations.rank-of', { at: people.indexOf(person) + 1, count: people.length })}
      </ReadRow>
      <EditableText
        label={message('delegations.field-languages')}
        dir="ltr"
        value={person.languages.join(', ')}
        {...(person.languages.length === 0 ? {} : { display: languagesInWords(person.languages) })}
        placeholder={missing}
        onCommit={(text) => change({ languages: readLanguages(text) })}
      />
      <EditableText
        label={message('parts.doubt')}
        value={person.doubt}
        placeholder={message('parts.no-doubt')}
        onCommit={setting('doubt')}
      />
      <MarkingField value={person.marking} onCommit={setting('marking')} />
    </FieldList>
  )
}

function Naming({ person: { name, nativeName } }: { readonly person: Delegate }) {
  const events = useNotebook((notebook) => notebook.events)
  const naming = useMemo(() => eventsNaming(events, { name, nativeName }), [events, name, nativeName])
  return <EventLinks title={message('delegations.appears-in')} events={naming} />
}

interface StepProps {
  readonly id: string
  readonly delegation: Delegation
  readonly step: -1 | 1
}

function Step({ id, delegation, step }: StepProps) {
  return (
    <Button
      edits
      kbd={step === -1 ? 'Alt ↑' : 'Alt ↓'}
      isDisabled={rankBefore(delegation, id, step) === undefined}
      onPress={() => void stepRank(id, step)}
    >
      {message(step === -1 ? 'delegations.rank-up' : 'delegations.rank-down')}
    </Button>
  )
}
