import { type AgendaItem, type AgendaStatus, AGENDA_STATUSES } from '#shared/domain/agenda-item.ts'
import { gapOf } from '#shared/domain/gap.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { CitationsSection } from '../../parts/citations-section.tsx'
import { MarkingField } from '../../parts/marking-field.tsx'
import { NotesSection } from '../../parts/notes-section.tsx'
import { clockIn } from '../../parts/party-clocks.ts'
import { PartyField } from '../../parts/parties-field.tsx'
import { PartyMark, PartyMarkOf } from '../../parts/party-mark.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { TitleHead } from '../../parts/title-head.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useRecord } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableNumber } from '../../ui/fields/editable-number.tsx'
import { EditableDate, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody } from '../../ui/layout/inspector-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { placeItem, stepItem } from './agenda-edits.ts'
import styles from './agenda.module.css'
import { type CityZone, inAllZones } from './clock-words.ts'
import { ChallengesOfItem, PositionsOfItem } from './item-links.tsx'
import { LinesToTake } from './lines-to-take.tsx'
import { NOT_PLACED, type RunningSession, stepMove } from './running-order.ts'
import { ItemRecord } from './session-record.tsx'
import { readTime } from './start-input.ts'

interface ItemInspectorProps {
  readonly id: string
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
}

/** One agenda item: where it stands in the talks, what we want of it, what we say on it, and what rests on it. */
export function ItemInspector({ id, order, zones }: ItemInspectorProps) {
  const item = useRecord('agendaItems', id)
  const { setting } = useRecordEdit('agendaItems', id)
  if (item === undefined) return null
  return (
    <>
      <Head item={item} order={order} onTitle={setting('title')} />
      <InspectorBody>
        <Facts item={item} order={order} zones={zones} />
        <ProseSection
          recordKey={id}
          title={message('agenda.objective')}
          value={item.objective}
          placeholder={message('agenda.no-objective')}
          onCommit={setting('objective')}
        />
        <LinesToTake item={item.id} />
        <ProseSection
          recordKey={id}
          title={message('agenda.background')}
          value={item.background}
          onCommit={setting('background')}
        />
        <PositionsOfItem item={item} onGapNote={setting('gapNote')} />
        <ItemRecord item={item} />
        <ChallengesOfItem id={item.id} />
        <NotesSection collection="agendaItems" record={id} field="background" />
        <CitationsSection collection="agendaItems" id={id} citations={item.citations} />
        <div className={styles.acts} role="group" aria-label={message('agenda.acts')}>
          <Step id={id} order={order} step={-1} />
          <Step id={id} order={order} step={1} />
        </div>
        <RemoveButton collection="agendaItems" id={id} />
      </InspectorBody>
    </>
  )
}

interface HeadProps {
  readonly item: AgendaItem
  readonly order: readonly RunningSession[]
  readonly onTitle: Parameters<typeof TitleHead>[0]['onCommit']
}

function Head({ item, order, onTitle }: HeadProps) {
  const session = order.find(({ id }) => id === item.session)?.session
  return (
    <TitleHead
      recordKey={item.id}
      cap={
        session == null
          ? message('agenda.item-cap-loose', { number: item.number })
          : message('agenda.item-cap', { number: item.number, session: session.title })
      }
      title={item.title}
      onCommit={onTitle}
    >
      <p className={styles.leads}>
        {item.lead === null ? (
          message('agenda.no-lead')
        ) : (
          <>
            <PartyMarkOf id={item.lead} /> {message('agenda.leads-line')}
          </>
        )}
        {', '}
        {message('agenda.minutes-line', { count: item.minutes })}
      </p>
    </TitleHead>
  )
}

function Facts({ item, order, zones }: { readonly item: AgendaItem } & Omit<ItemInspectorProps, 'id'>) {
  const { setting, change } = useRecordEdit('agendaItems', item.id)
  return (
    <FieldList recordKey={item.id}>
      <EditableChoice
        label={message('agenda.field-session')}
        options={order.map(({ id, session }) => ({ id, label: session?.title ?? message('agenda.not-placed') }))}
        value={item.session ?? NOT_PLACED}
        placeholder={message('agenda.not-placed')}
        onCommit={(groupId) => {
          const index = order.find(({ id }) => id === groupId)?.rows.length ?? 0
          return placeItem({ rowId: item.id, groupId, index })
        }}
      />
      <ReadRow label={message('agenda.field-starts')}>
        <Starts item={item} order={order} zones={zones} />
      </ReadRow>
      <EditableDate
        label={message('agenda.field-fixed')}
        value={item.startsAt ?? ''}
        hint="hh:mm"
        placeholder={message('agenda.no-fixed')}
        onCommit={(text) => change({ startsAt: text.trim() === '' ? null : readTime(text) })}
      />
      <EditableNumber
        label={message('agenda.field-minutes')}
        value={item.minutes === 0 ? null : item.minutes}
        placeholder={message('agenda.no-minutes')}
        notANumber={message('agenda.not-minutes')}
        onCommit={(minutes) => change({ minutes: minutes ?? 0 })}
      />
      <EditableText
        label={message('agenda.field-number')}
        value={item.number}
        placeholder={message('agenda.no-number')}
        onCommit={setting('number')}
      />
      <PartyField
        label={message('agenda.field-lead')}
        value={item.lead}
        placeholder={message('agenda.no-lead-field')}
        onCommit={setting('lead')}
      />
      <EditableChoice
        label={message('agenda.field-status')}
        options={choices('agenda-status', AGENDA_STATUSES)}
        value={item.status}
        placeholder={message('parts.not-recorded')}
        onCommit={(status) => change({ status: status as AgendaStatus })}
      />
      <ReadRow label={message('agenda.field-prepared')}>
        <Wanting item={item} />
      </ReadRow>
      <EditableText
        label={message('parts.doubt')}
        value={item.doubt}
        placeholder={message('parts.no-doubt')}
        onCommit={setting('doubt')}
      />
      <MarkingField value={item.marking} onCommit={setting('marking')} />
    </FieldList>
  )
}

function Starts({ item, order, zones }: { readonly item: AgendaItem } & Omit<ItemInspectorProps, 'id'>) {
  if (item.session === null) return <Unstated>{message('agenda.starts-loose')}</Unstated>
  const group = order.find(({ id }) => id === item.session)
  const start = group?.rows.find((row) => row.item.id === item.id)?.entry.startEpoch ?? null
  if (group?.clock.startEpoch == null || start === null) return <Unstated>{message('agenda.starts-unknown')}</Unstated>
  return inAllZones(start, zones, clockIn(group.session!.zone, group.clock.startEpoch).day)
}

/** What the item still wants, all of it: the list shows only the first. */
function Wanting({ item }: { readonly item: AgendaItem }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const positions = useNotebook((notebook) => notebook.positions)
  const { silent } = gapOf({ parties, positions }, item)
  const hasObjective = item.objective.trim() !== ''
  return (
    <>
      {!hasObjective && <span className={styles.wanting}>{message('agenda.missing-objective')}</span>}
      {silent.length > 0 && (
        <span className={styles.wanting}>
          {message('agenda.missing-sides')}{' '}
          {silent.map((party) => (
            <PartyMark key={party.id} party={party} isSilent />
          ))}
        </span>
      )}
      {hasObjective && silent.length === 0 && message('agenda.nothing-missing')}
    </>
  )
}

interface StepProps {
  readonly id: string
  readonly order: readonly RunningSession[]
  readonly step: -1 | 1
}

/** The way to move an item for who can neither drag nor use the keys. */
function Step({ id, order, step }: StepProps) {
  return (
    <Button
      edits
      kbd={step === -1 ? 'Alt ↑' : 'Alt ↓'}
      isDisabled={stepMove(order, id, step) === undefined}
      onPress={() => stepItem(id, step)}
    >
      {message(step === -1 ? 'agenda.move-up' : 'agenda.move-down')}
    </Button>
  )
}
