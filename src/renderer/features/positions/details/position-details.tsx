import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Party } from '#shared/domain/party.ts'
import { CONFIDENCES, FLEXIBILITIES, type Position, RED_LINES } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../../parts/choices.ts'
import { CitationsSection } from '../../../parts/citations-section.tsx'
import { MarkingField } from '../../../parts/marking-field.tsx'
import { NotesSection } from '../../../parts/notes-section.tsx'
import { PartyMark } from '../../../parts/party-mark.tsx'
import { RemoveButton } from '../../../parts/remove-button.tsx'
import { type RecordEdit, useRecordEdit } from '../../../parts/use-record-edit.ts'
import { show, usePlace } from '../../../state/navigation.ts'
import { Button } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { EditableChoice } from '../../../ui/fields/editable-choice.tsx'
import { EditableLongText, EditableText } from '../../../ui/fields/editable-text.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead, InspectorSection } from '../../../ui/layout/inspector-head.tsx'
import { InspectorPane } from '../../../ui/layout/inspector-pane.tsx'
import { SectionHead } from '../../../ui/words/section-head.tsx'
import { MovementList } from '../movements/movement-list.tsx'
import { RecordMovement } from '../movements/record-movement.tsx'
import { areDetailsOpen } from '../view-choices.ts'
import { GapBasis } from './gap-basis.tsx'
import { PlaceField } from './place-field.tsx'

interface PositionDetailsProps {
  readonly item: AgendaItem | undefined
  readonly party: Party | undefined
  readonly position: Position | undefined
}

/** Everything about one position that is not its text: our judgement of it, and what that rests on. */
export function PositionDetails({ item, party, position }: PositionDetailsProps) {
  const isOpen = areDetailsOpen.use()
  if (!isOpen) return null
  return (
    <InspectorPane
      label={message('positions.details')}
      selectionKey={position?.id ?? null}
      closeLabel={message('shell.close-inspector')}
      openLabel={message('shell.open-inspector')}
    >
      {item !== undefined && party !== undefined && (
        <InspectorHead
          cap={message('positions.cap', { number: item.number, title: item.title })}
          title={
            <>
              <PartyMark party={party} isNamedBeside isSilent={position === undefined} /> <bdi>{party.name}</bdi>
            </>
          }
        />
      )}
      <InspectorBody>
        {position === undefined || item === undefined ? (
          <EmptyState>
            {message(party === undefined ? 'positions.details-none' : 'positions.details-silent')}
          </EmptyState>
        ) : (
          <Details key={position.id} item={item} position={position} />
        )}
      </InspectorBody>
    </InspectorPane>
  )
}

interface DetailsProps {
  readonly item: AgendaItem
  readonly position: Position
}

function Details({ item, position }: DetailsProps) {
  const edit = useRecordEdit('positions', position.id)
  const { reading } = usePlace()
  return (
    <>
      <Judgement position={position} edit={edit} />
      {reading === null && (
        <InspectorSection>
          <Button onPress={() => show({ collection: 'positions', id: position.id })}>
            {message('positions.read-and-annotate')}
          </Button>
        </InspectorSection>
      )}
      <GapBasis item={item} />
      <InspectorSection>
        <SectionHead title={message('positions.movement')} end={<RecordMovement position={position} />} />
        <MovementList position={position} isEditable />
      </InspectorSection>
      <CitationsSection collection="positions" id={position.id} citations={position.citations} />
      {reading === null && <NotesSection collection="positions" record={position.id} field="stated" />}
      <RemoveButton collection="positions" id={position.id} />
    </>
  )
}

function Judgement({ position, edit }: { readonly position: Position; readonly edit: RecordEdit<Position> }) {
  return (
    <>
      <FieldList recordKey={position.id}>
        <EditableText
          label={message('positions.summary')}
          value={position.summary}
          placeholder={message('positions.no-summary')}
          onCommit={edit.setting('summary')}
        />
        <EditableChoice
          label={message('positions.flexibility')}
          options={choices('flexibility', FLEXIBILITIES)}
          value={position.flexibility}
          placeholder={message('parts.not-recorded')}
          onCommit={(id) => edit.change({ flexibility: id as Position['flexibility'] })}
        />
        <EditableChoice
          label={message('red-line')}
          options={choices('red-line', RED_LINES)}
          value={position.redLine}
          placeholder={message('parts.not-recorded')}
          onCommit={(id) => edit.change({ redLine: id as Position['redLine'] })}
        />
        <EditableChoice
          label={message('positions.confidence')}
          options={[{ id: '', label: message('positions.no-confidence') }, ...choices('confidence', CONFIDENCES)]}
          value={position.confidence ?? ''}
          placeholder={message('positions.no-confidence')}
          onCommit={(id) => edit.change({ confidence: id === '' ? null : (id as Position['confidence']) })}
        />
        <EditableText
          label={message('parts.doubt')}
          value={position.doubt}
          placeholder={message('parts.no-doubt')}
          onCommit={edit.setting('doubt')}
        />
        <MarkingField value={position.marking} onCommit={edit.setting('marking')} />
        <PlaceField position={position} edit={edit} />
      </FieldList>
      {position.redLine !== 'none' && (
        <InspectorSection>
          <SectionHead title={message('positions.red-line-words')} />
          <FieldList recordKey={position.id} layout="free">
            <EditableLongText
              label={message('positions.red-line-words')}
              value={position.redLineText}
              placeholder={message('positions.no-red-line-words')}
              onCommit={edit.setting('redLineText')}
            />
          </FieldList>
        </InspectorSection>
      )}
    </>
  )
}
