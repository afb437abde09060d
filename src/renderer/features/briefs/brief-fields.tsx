import { memo, useCallback, useMemo } from 'react'
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
import { languageOptions } from './brief-language-names.ts'
import { type Composition, compose, isNarrowed } from './composition.ts'
import { copyInWords, readCopy } from './copy-numbers.ts'
import { LetterheadRow } from './letterhead-row.tsx'
import { NoteFields } from './note-fields.tsx'

interface BriefFieldsProps {
  readonly notebook: Notebook
  readonly composition: Composition
  readonly isFromScreen: boolean
  readonly onFromScreen: (isFromScreen: boolean) => void
}

/**
 * The choices as fields. They are drawn group by group, each for another choice of its own: all of them for each choice
 * would take the window longer than a frame while somebody types.
 */
export function BriefFields({ notebook, composition, isFromScreen, onFromScreen }: BriefFieldsProps) {
  const set = useCallback(
    (change: Partial<Composition>): undefined => {
      compose(notebook, change)
    },
    [notebook],
  )
  const { type, subtitle, preparedFor, preparedBy, audience, language, copy, draft, letterhead, portionMarks } =
    composition
  const { notes, settledNotes, noteTags, noteMotivations, nativeNames, drawings, sections, sourceStyle } = composition
  return (
    <FieldList recordKey={notebook.id}>
      <Names {...{ subtitle, preparedFor, preparedBy }} onChange={set} />
      <Reader {...{ type, audience, language }} paper={paperOf(composition)} onChange={set} />
      {hasOption(type, 'notes') && (
        <NoteFields
          {...{ notes, settledNotes, noteTags, noteMotivations }}
          annotations={notebook.annotations}
          onChange={set}
        />
      )}
      <Printed {...{ type, nativeNames, drawings, sections, sourceStyle, portionMarks }} onChange={set} />
      <Copy {...{ copy, draft, letterhead }} onChange={set} />
      <FromScreen notebook={notebook} isFromScreen={isFromScreen} onFromScreen={onFromScreen} />
    </FieldList>
  )
}

/** Some choices, and what a change of them is told to. */
type Of<Name extends keyof Composition> = Readonly<Pick<Composition, Name>> & {
  readonly onChange: (change: Partial<Composition>) => undefined
}

/** What the brief is called, for whom and by whom it is. */
const Names = memo(function Names(props: Of<'subtitle' | 'preparedFor' | 'preparedBy'>) {
  const { subtitle, preparedFor, preparedBy, onChange } = props
  return (
    <>
      <EditableText
        label={message('briefs.subtitle')}
        value={subtitle}
        placeholder={message('briefs.no-subtitle')}
        onCommit={(next) => onChange({ subtitle: next })}
      />
      <EditableText
        label={message('briefs.prepared-for')}
        value={preparedFor}
        placeholder={message('briefs.no-prepared-for')}
        onCommit={(next) => onChange({ preparedFor: next })}
      />
      <EditableText
        label={message('briefs.prepared-by')}
        value={preparedBy}
        placeholder={message('briefs.no-prepared-by')}
        onCommit={(next) => onChange({ preparedBy: next })}
      />
    </>
  )
})

/** Who reads it, in which language and on which paper. */
const Reader = memo(function Reader(props: Of<'type' | 'audience' | 'language' | 'paper'>) {
  const { type, audience, language, paper, onChange } = props
  return (
    <>
      <EditableChoice
        label={message('briefs.audience')}
        options={choices('briefs.audience', BRIEF_AUDIENCES)}
        value={audience}
        placeholder=""
        onCommit={(next) => onChange({ audience: next as BriefAudience })}
      />
      <EditableChoice
        label={message('briefs.language')}
        options={languageOptions}
        value={language}
        placeholder=""
        onCommit={(next) => onChange({ language: next as Composition['language'] })}
      />
      <ReadRow label={message('briefs.paper')}>
        <Segmented
          label={message('briefs.paper')}
          options={BRIEF_KINDS[type].papers.map((id) => ({ id, label: id }))}
          value={paper}
          onChange={(next) => onChange({ paper: next })}
        />
      </ReadRow>
    </>
  )
})

/** What is printed beside the texts themselves. */
const Printed = memo(function Printed(
  props: Of<'type' | 'nativeNames' | 'drawings' | 'sections' | 'sourceStyle' | 'portionMarks'>,
) {
  const { type, nativeNames, sourceStyle, portionMarks, onChange } = props
  return (
    <>
      {hasOption(type, 'nativeNames') && (
        <ReadRow label={message('briefs.names')}>
          <Checkbox isChecked={nativeNames} onChange={(isOn) => onChange({ nativeNames: isOn })}>
            {message('briefs.names-in')}
          </Checkbox>
        </ReadRow>
      )}
      {hasOption(type, 'drawings') && (
        <ReadRow label={message('briefs.drawings')}>
          <DrawingsChoice {...props} />
        </ReadRow>
      )}
      {hasOption(type, 'sections') && (
        <EditableChoice
          label={message('briefs.source-style')}
          options={choices('briefs.source-style', SOURCE_STYLES)}
          value={sourceStyle}
          placeholder=""
          onCommit={(style) => onChange({ sourceStyle: style as SourceStyle })}
        />
      )}
      <ReadRow label={message('briefs.portions')}>
        <Checkbox isChecked={portionMarks} onChange={(isOn) => onChange({ portionMarks: isOn })}>
          {message('briefs.portions-in')}
        </Checkbox>
      </ReadRow>
    </>
  )
})

/** Which drawings stand above the chronology; nothing to choose where a brief goes without it. */
function DrawingsChoice({ type, sections, drawings, onChange }: Of<'type' | 'sections' | 'drawings'>) {
  const isWithout = type === 'position' && !sections.includes('chronology')
  return (
    <>
      {BRIEF_DRAWINGS.map((drawing) => (
        <Checkbox
          key={drawing}
          isChecked={drawings.includes(drawing)}
          isDisabled={isWithout}
          onChange={(isOn) =>
            onChange({ drawings: BRIEF_DRAWINGS.filter((one) => (one === drawing ? isOn : drawings.includes(one))) })
          }
        >
          {message(`briefs.drawing-${drawing}`)}
        </Checkbox>
      ))}
    </>
  )
}

/** Which copy it is, whether it is a draft, and the picture at its head. */
const Copy = memo(function Copy({ copy, draft, letterhead, onChange }: Of<'copy' | 'draft' | 'letterhead'>) {
  return (
    <>
      <EditableText
        label={message('briefs.copy')}
        value={copyInWords(copy)}
        placeholder={message('briefs.no-copy')}
        validate={(typed) => (readCopy(typed) === undefined ? message('briefs.bad-copy') : undefined)}
        onCommit={(typed) => onChange({ copy: readCopy(typed) ?? null })}
      />
      <ReadRow label={message('briefs.draft')}>
        <Checkbox isChecked={draft} onChange={(isOn) => onChange({ draft: isOn })}>
          {message('briefs.draft-in')}
        </Checkbox>
      </ReadRow>
      <LetterheadRow value={letterhead} onChange={(picture) => onChange({ letterhead: picture })} />
    </>
  )
})

type FromScreenProps = Pick<BriefFieldsProps, 'notebook' | 'isFromScreen' | 'onFromScreen'>

/** Whether only what the lists showed goes in, where that was less than all. */
const FromScreen = memo(function FromScreen({ notebook, isFromScreen, onFromScreen }: FromScreenProps) {
  const scope = useBriefScope()
  const words = useMemo(() => scopeInWords(notebook, scope), [notebook, scope])
  if (!isNarrowed(scope)) return null
  return (
    <ReadRow label={message('briefs.scope')}>
      <Checkbox isChecked={isFromScreen} onChange={onFromScreen}>
        {words}
      </Checkbox>
    </ReadRow>
  )
})

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
