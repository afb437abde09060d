import { memo, useMemo } from 'react'
import {
  BRIEF_AUDIENCES,
  BRIEF_DRAWINGS,
  type BriefAudience,
  SOURCE_STYLES,
  type SourceStyle,
} from '#shared/domain/brief-options.ts'
import { BRIEF_KINDS, hasOption, paperOf } from '#shared/domain/brief-types.ts'
import { isFiltering } from '#shared/domain/note-threads.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { type BriefScope, useBriefScope } from '../../state/brief-scope.ts'
import { Checkbox } from '../../ui/choice/checkbox.tsx'
import { Segmented } from '../../ui/choice/segmented.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList, ReadRow } from '../../ui/fields/field-list.tsx'
import { InspectorBody, InspectorHead } from '../../ui/layout/inspector-head.tsx'
import { languageOptions } from './brief-language-names.ts'
import { type Composition, compose, isNarrowed } from './composition.ts'
import { copyInWords, readCopy } from './copy-numbers.ts'
import { ExportPanel } from './export-panel.tsx'
import { LetterheadRow } from './letterhead-row.tsx'
import { NoteFields } from './note-fields.tsx'
import { MadeBefore } from './made-before.tsx'
import { Templates } from './templates.tsx'
import { UnprintableNote } from './unprintable-note.tsx'
import type { Export } from './use-export.ts'
import type { Preview } from './use-preview.ts'
import { WithheldNote } from './withheld-note.tsx'

interface OptionsPanelProps {
  readonly notebook: Notebook
  readonly composition: Composition
  readonly isFromScreen: boolean
  readonly onFromScreen: (isFromScreen: boolean) => void
  readonly exporting: Export
  /** The pages as they are set now: what they cannot print, and what their reader is not given. */
  readonly preview: Preview
}

/** How the brief is set, for whom and by whom, and the act that writes it. */
export function OptionsPanel(props: OptionsPanelProps) {
  const { notebook, composition, isFromScreen, onFromScreen, exporting, preview } = props
  const options = useMemo(() => ({ ...composition, asOf: '', asOfZone: '' }), [composition])
  return (
    <>
      <InspectorHead cap={message('briefs.this-brief')} title={message(`briefs.kind-${composition.type}`)} />
      <InspectorBody>
        <BriefFields
          notebook={notebook}
          composition={composition}
          isFromScreen={isFromScreen}
          onFromScreen={onFromScreen}
        />
        <WithheldNote audience={composition.audience} withheld={preview.withheld} />
        <UnprintableNote unprintable={preview.unprintable} />
        <ExportPanel exporting={exporting} />
        <Templates notebook={notebook} options={options} />
        <MadeBefore notebook={notebook} />
      </InspectorBody>
    </>
  )
}

type BriefFieldsProps = Omit<OptionsPanelProps, 'exporting' | 'preview'>

/** The choices as fields: drawn anew for another choice, and not for each brief that is set. */
const BriefFields = memo(function BriefFields(props: BriefFieldsProps) {
  const { notebook, composition, isFromScreen, onFromScreen } = props
  const { type } = composition
  const scope = useBriefScope()
  const set = (change: Partial<Composition>): undefined => {
    compose(notebook, change)
  }
  return (
    <FieldList recordKey={notebook.id}>
      <EditableText
        label={message('briefs.subtitle')}
        value={composition.subtitle}
        placeholder={message('briefs.no-subtitle')}
        onCommit={(subtitle) => set({ subtitle })}
      />
      <EditableText
        label={message('briefs.prepared-for')}
        value={composition.preparedFor}
        placeholder={message('briefs.no-prepared-for')}
        onCommit={(preparedFor) => set({ preparedFor })}
      />
      <EditableText
        label={message('briefs.prepared-by')}
        value={composition.preparedBy}
        placeholder={message('briefs.no-prepared-by')}
        onCommit={(preparedBy) => set({ preparedBy })}
      />
      <EditableChoice
        label={message('briefs.audience')}
        options={choices('briefs.audience', BRIEF_AUDIENCES)}
        value={composition.audience}
        placeholder=""
        onCommit={(audience) => set({ audience: audience as BriefAudience })}
      />
      <EditableChoice
        label={message('briefs.language')}
        options={languageOptions}
        value={composition.language}
        placeholder=""
        onCommit={(language) => set({ language: language as Composition['language'] })}
      />
      <ReadRow label={message('briefs.paper')}>
        <Segmented
          label={message('briefs.paper')}
          options={BRIEF_KINDS[type].papers.map((id) => ({ id, label: id }))}
          value={paperOf(composition)}
          onChange={(paper) => set({ paper })}
        />
      </ReadRow>
      {hasOption(type, 'notes') && (
        <NoteFields annotations={notebook.annotations} composition={composition} onChange={set} />
      )}
      {hasOption(type, 'nativeNames') && (
        <ReadRow label={message('briefs.names')}>
          <Checkbox isChecked={composition.nativeNames} onChange={(nativeNames) => set({ nativeNames })}>
            {message('briefs.names-in')}
          </Checkbox>
        </ReadRow>
      )}
      {hasOption(type, 'drawings') && (
        <ReadRow label={message('briefs.drawings')}>
          <DrawingsChoice composition={composition} onChange={(drawings) => set({ drawings })} />
        </ReadRow>
      )}
      {hasOption(type, 'sections') && (
        <EditableChoice
          label={message('briefs.source-style')}
          options={choices('briefs.source-style', SOURCE_STYLES)}
          value={composition.sourceStyle}
          placeholder=""
          onCommit={(style) => set({ sourceStyle: style as SourceStyle })}
        />
      )}
      <ReadRow label={message('briefs.portions')}>
        <Checkbox isChecked={composition.portionMarks} onChange={(portionMarks) => set({ portionMarks })}>
          {message('briefs.portions-in')}
        </Checkbox>
      </ReadRow>
      <EditableText
        label={message('briefs.copy')}
        value={copyInWords(composition.copy)}
        placeholder={message('briefs.no-copy')}
        validate={(typed) => (readCopy(typed) === undefined ? message('briefs.bad-copy') : undefined)}
        onCommit={(typed) => set({ copy: readCopy(typed) ?? null })}
      />
      <ReadRow label={message('briefs.draft')}>
        <Checkbox isChecked={composition.draft} onChange={(draft) => set({ draft })}>
          {message('briefs.draft-in')}
        </Checkbox>
      </ReadRow>
      <LetterheadRow value={composition.letterhead} onChange={(letterhead) => set({ letterhead })} />
      {isNarrowed(scope) && (
        <ReadRow label={message('briefs.scope')}>
          <Checkbox isChecked={isFromScreen} onChange={onFromScreen}>
            {scopeInWords(notebook, scope)}
          </Checkbox>
        </ReadRow>
      )}
    </FieldList>
  )
})

interface DrawingsChoiceProps {
  readonly composition: Composition
  readonly onChange: (drawings: Composition['drawings']) => void
}

/** Which drawings stand above the chronology; nothing to choose where a brief goes without it. */
function DrawingsChoice({ composition: { type, sections, drawings }, onChange }: DrawingsChoiceProps) {
  const isWithout = type === 'position' && !sections.includes('chronology')
  return (
    <>
      {BRIEF_DRAWINGS.map((drawing) => (
        <Checkbox
          key={drawing}
          isChecked={drawings.includes(drawing)}
          isDisabled={isWithout}
          onChange={(isOn) =>
            onChange(BRIEF_DRAWINGS.filter((one) => (one === drawing ? isOn : drawings.includes(one))))
          }
        >
          {message(`briefs.drawing-${drawing}`)}
        </Checkbox>
      ))}
    </>
  )
}

/** What the screen showed, where that is less than all. */
function scopeInWords(notebook: Notebook, { events, agendaItems, notes }: BriefScope): string {
  const numbers = notebook.agendaItems
    .filter(({ id }) => agendaItems !== 'all' && agendaItems.includes(id))
    .map(({ number }) => number)
  return [
    agendaItems === 'all' ? '' : message('briefs.scope-items', { count: numbers.length, numbers: numbers.join(', ') }),
    events === 'all' ? '' : message('briefs.scope-events', { count: events.length }),
    isFiltering(notes) ? message('briefs.scope-notes') : '',
  ]
    .filter(Boolean)
    .join(', ')
}
