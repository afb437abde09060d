import { SOURCE_TYPES, type Source, type SourceType } from '#shared/domain/source.ts'
import { CREDIBILITIES, RELIABILITIES, type Reliability } from '#shared/domain/values/admiralty.ts'
import { gradeInWords } from '#shared/i18n/grade.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { dateInWords, dateProblem } from '../../parts/dated.ts'
import { MarkingField } from '../../parts/marking-field.tsx'
import { ProseSection } from '../../parts/prose-section.tsx'
import { RemoveButton } from '../../parts/remove-button.tsx'
import { TitleHead } from '../../parts/title-head.tsx'
import { type RecordEdit, useRecordEdit } from '../../parts/use-record-edit.ts'
import type { Refusal } from '../../state/client.ts'
import { useOrdered, useRecord } from '../../state/records.ts'
import { EditableChecks, EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableDate, EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorBody } from '../../ui/layout/inspector-head.tsx'
import { authorsInWords, readAuthors } from './authors.ts'
import { RestingSection } from './resting-section.tsx'

/** One source: what it is, how it is graded and why, and everything that rests on it. */
export function SourceInspector({ id }: { readonly id: string }) {
  const source = useRecord('sources', id)
  const edit = useRecordEdit('sources', id)
  if (source === undefined) return null
  return (
    <>
      <TitleHead
        recordKey={id}
        cap={message('sources.number', { label: source.label })}
        title={source.title}
        onCommit={edit.setting('title')}
      >
        {`${source.reliability}${source.credibility}, ${gradeInWords(message, source)}`}
      </TitleHead>
      <InspectorBody>
        <GradeFields source={source} edit={edit} />
        <ProseSection
          recordKey={id}
          title={message('sources.grade-note')}
          value={source.gradeNote}
          placeholder={message('sources.no-grade-note')}
          onCommit={edit.setting('gradeNote')}
        />
        <RestingSection id={id} />
        <ProseSection
          recordKey={id}
          title={message('sources.abstract')}
          value={source.abstract}
          onCommit={edit.setting('abstract')}
        />
        <RemoveButton collection="sources" id={id} />
      </InspectorBody>
    </>
  )
}

interface FieldsProps {
  readonly source: Source
  readonly edit: RecordEdit<Source>
}

function GradeFields({ source, edit: { setting } }: FieldsProps) {
  return (
    <FieldList recordKey={source.id}>
      <EditableChoice
        label={message('sources.reliability')}
        options={RELIABILITIES.map((grade) => ({ id: grade, label: `${grade}  ${message(`reliability.${grade}`)}` }))}
        value={source.reliability}
        placeholder=""
        onCommit={(grade) => setting('reliability')(grade as Reliability)}
      />
      <EditableChoice
        label={message('sources.credibility')}
        options={CREDIBILITIES.map((grade) => ({
          id: String(grade),
          label: `${grade}  ${message(`credibility.${grade}`)}`,
        }))}
        value={String(source.credibility)}
        placeholder=""
        onCommit={(grade) => setting('credibility')(Number(grade) as Source['credibility'])}
      />
      <EditableText label={message('sources.label')} value={source.label} onCommit={setting('label')} />
      <EditableChoice
        label={message('sources.type')}
        options={choices('source-type', SOURCE_TYPES)}
        value={source.type}
        placeholder=""
        onCommit={(type) => setting('type')(type as SourceType)}
      />
      <EditableText
        label={message('sources.authors')}
        value={authorsInWords(source.author)}
        placeholder={message('sources.no-authors')}
        onCommit={(text) => setting('author')(readAuthors(text))}
      />
      <EditableText
        label={message('sources.container')}
        value={source['container-title']}
        placeholder={message('parts.not-recorded')}
        onCommit={setting('container-title')}
      />
      <EditableText
        label={message('sources.publisher')}
        value={source.publisher}
        placeholder={message('parts.not-recorded')}
        onCommit={setting('publisher')}
      />
      <LeadsBackField source={source} onCommit={setting('derivedFrom')} />
      <DateField label={message('sources.issued')} value={source.issued} onCommit={setting('issued')} />
      <DateField label={message('sources.accessed')} value={source.accessed} onCommit={setting('accessed')} />
      <EditableText
        label={message('sources.address')}
        dir="ltr"
        value={source.URL}
        placeholder={message('parts.not-recorded')}
        onCommit={setting('URL')}
      />
      <EditableText
        label={message('sources.language')}
        value={source.language}
        placeholder={message('parts.not-recorded')}
        onCommit={setting('language')}
      />
      <EditableText
        label={message('sources.hash')}
        dir="ltr"
        value={source.hash}
        placeholder={message('sources.no-hash')}
        onCommit={setting('hash')}
      />
      <MarkingField value={source.marking} onCommit={setting('marking')} />
    </FieldList>
  )
}

interface LeadsBackFieldProps {
  readonly source: Source
  readonly onCommit: (value: Source['derivedFrom']) => Promise<Refusal | undefined>
}

/** The other sources that this one has its words from: two that lead back to one are no two witnesses. */
function LeadsBackField({ source, onCommit }: LeadsBackFieldProps) {
  const others = useOrdered('sources').filter(({ id }) => id !== source.id)
  return (
    <EditableChecks
      label={message('sources.leads-back')}
      options={others.map(({ id, label, title }) => ({ id, label: `${label}  ${title}` }))}
      value={source.derivedFrom}
      placeholder={message('sources.leads-nowhere')}
      onCommit={(ids) => onCommit(ids as Source['derivedFrom'])}
    />
  )
}

interface DateFieldProps {
  readonly label: string
  readonly value: string
  readonly onCommit: (value: string) => Promise<Refusal | undefined>
}

function DateField({ label, value, onCommit }: DateFieldProps) {
  return (
    <EditableDate
      label={label}
      value={value}
      hint="EDTF"
      placeholder={message('sources.undated')}
      display={dateInWords(value, 'long')}
      validate={dateProblem}
      reads={(draft) =>
        dateProblem(draft) === undefined && draft.trim() !== ''
          ? message('sources.reads-as', { date: dateInWords(draft.trim(), 'long') })
          : undefined
      }
      onCommit={(text) => onCommit(text.trim())}
    />
  )
}
