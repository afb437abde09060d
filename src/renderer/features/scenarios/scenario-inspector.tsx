import { SCENARIO_DIRECTIONS, type ScenarioDirection } from '#shared/domain/scenario.ts'
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

/** One way the talks can end: what it would be, what would bring it about, and what we would do. */
export function ScenarioInspector({ id }: { readonly id: string }) {
  const scenario = useRecord('scenarios', id)
  const place = useOrdered('scenarios').findIndex((other) => other.id === id) + 1
  const { setting } = useRecordEdit('scenarios', id)
  if (scenario === undefined) return null
  return (
    <>
      <TitleHead
        recordKey={id}
        cap={message('scenarios.number', { place })}
        title={scenario.title}
        onCommit={setting('title')}
      />
      <InspectorBody>
        <FieldList recordKey={id}>
          <EditableChoice
            label={message('scenarios.direction')}
            options={choices('direction', SCENARIO_DIRECTIONS)}
            value={scenario.direction}
            placeholder=""
            onCommit={(direction) => setting('direction')(direction as ScenarioDirection)}
          />
          <LikelihoodField value={scenario.likelihood} onCommit={setting('likelihood')} />
          <AgendaItemsField value={scenario.agendaItems} onCommit={setting('agendaItems')} />
          <EditableText
            label={message('parts.doubt')}
            value={scenario.doubt}
            placeholder={message('parts.no-doubt')}
            onCommit={setting('doubt')}
          />
          <MarkingField value={scenario.marking} onCommit={setting('marking')} />
        </FieldList>
        <ProseSection
          isJudgement
          recordKey={id}
          title={message('scenarios.outcome')}
          value={scenario.outcome}
          onCommit={setting('outcome')}
        />
        <ProseSection
          isJudgement
          recordKey={id}
          title={message('scenarios.triggers')}
          value={scenario.triggers}
          placeholder={message('scenarios.no-triggers')}
          onCommit={setting('triggers')}
        />
        <ProseSection
          isJudgement
          recordKey={id}
          title={message('scenarios.response')}
          value={scenario.response}
          placeholder={message('scenarios.no-response')}
          onCommit={setting('response')}
        />
        <NotesSection collection="scenarios" record={id} field="outcome" />
        <CitationsSection collection="scenarios" id={id} citations={scenario.citations} />
        <RemoveButton collection="scenarios" id={id} />
      </InspectorBody>
    </>
  )
}
