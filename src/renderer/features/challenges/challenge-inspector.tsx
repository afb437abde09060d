import { type Impact, IMPACTS } from '#shared/domain/challenge.ts'
import { message } from '#shared/i18n/message.ts'
import { AgendaItemsField } from '../../parts/agenda-items-field.tsx'
import { choices } from '../../parts/choices.ts'
import { CitationsSection } from '../../parts/citations-section.tsx'
import { LikelihoodField } from '../../parts/likelihood-words.tsx'
import { MarkingField } from '../../parts/marking-field.tsx'
import { NotesSection } from '../../parts/notes-section.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { TitleHead } from '../../parts/title-head.tsx'
import { useRecordEdit } from '../../parts/use-record-edit.ts'
import { useOrdered, useRecord } from '../../state/records.ts'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorBody } from '../../ui/layout/inspector-head.tsx'

/** One challenge: what it is, how likely and how grave, and what can be done about it. */
export function ChallengeInspector({ id }: { readonly id: string }) {
  const challenge = useRecord('challenges', id)
  const place = useOrdered('challenges').findIndex((other) => other.id === id) + 1
  const { setting } = useRecordEdit('challenges', id)
  if (challenge === undefined) return null
  return (
    <>
      <TitleHead
        recordKey={id}
        cap={message('challenges.number', { place })}
        title={challenge.title}
        onCommit={setting('title')}
      />
      <InspectorBody>
        <FieldList recordKey={id}>
          <LikelihoodField value={challenge.likelihood} onCommit={setting('likelihood')} />
          <EditableChoice
            label={message('challenges.impact')}
            options={[{ id: '', label: message('likelihood.none') }, ...choices('impact', IMPACTS)]}
            value={challenge.impact ?? ''}
            placeholder={message('likelihood.none')}
            onCommit={(impact) => setting('impact')(impact === '' ? null : (impact as Impact))}
          />
          <AgendaItemsField value={challenge.agendaItems} onCommit={setting('agendaItems')} />
          <EditableText
            label={message('parts.doubt')}
            value={challenge.doubt}
            placeholder={message('parts.no-doubt')}
            onCommit={setting('doubt')}
          />
          <MarkingField value={challenge.marking} onCommit={setting('marking')} />
        </FieldList>
        <ProseSection
          isJudgement
          recordKey={id}
          title={message('parts.description')}
          value={challenge.description}
          onCommit={setting('description')}
        />
        <ProseSection
          isJudgement
          recordKey={id}
          title={message('challenges.mitigation')}
          value={challenge.mitigation}
          placeholder={message('challenges.no-mitigation')}
          onCommit={setting('mitigation')}
        />
        <NotesSection collection="challenges" record={id} field="description" />
        <CitationsSection collection="challenges" id={id} citations={challenge.citations} />
        <RemoveButton collection="challenges" id={id} />
      </InspectorBody>
    </>
  )
}
