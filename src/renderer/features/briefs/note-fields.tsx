import { memo } from 'react'
import type { Annotation, AnnotationTag, Motivation } from '#shared/domain/annotation.ts'
import { NOTE_PLACES, type NotePlace, SETTLED_NOTES, type SettledNotes } from '#shared/domain/brief-options.ts'
import { countNotes, type NoteFilter, threadsOf } from '#shared/domain/note-threads.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { filterInBrief } from '../../parts/filter-in-brief.ts'
import { noteFilterOptions } from '../../parts/note-filter-options.ts'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { ReadRow } from '../../ui/fields/field-list.tsx'
import { FilterMenu } from '../../ui/menu/filter-menu.tsx'
import type { Composition } from './composition.ts'

interface NoteFieldsProps extends Pick<Composition, 'notes' | 'settledNotes' | 'noteTags' | 'noteMotivations'> {
  readonly annotations: readonly Annotation[]
  readonly onChange: (change: Partial<Composition>) => undefined
}

const STATE = { none: 'open', struck: 'all', plain: 'all', only: 'settled' } as const

/** Where the notes of a brief stand, and which. */
export const NoteFields = memo(function NoteFields(props: NoteFieldsProps) {
  const { annotations, notes, settledNotes, noteTags, noteMotivations, onChange } = props
  const filter: NoteFilter = { tags: noteTags, motivations: noteMotivations, state: STATE[settledNotes] }
  const { tags, motivations } = noteFilterOptions(countNotes(threadsOf(annotations).heads, filter))
  return (
    <>
      <EditableChoice
        label={message('briefs.notes')}
        options={choices('briefs.notes', NOTE_PLACES)}
        value={notes}
        placeholder=""
        onCommit={(place) => onChange({ notes: place as NotePlace })}
      />
      {notes !== 'none' && annotations.length > 0 && (
        <>
          <ReadRow label={message('briefs.which-notes')}>
            <FilterMenu
              label={message('annotations.tag')}
              valueText={filterInBrief(tags, noteTags)}
              options={tags}
              selected={noteTags}
              onChange={(ids) => onChange({ noteTags: ids as AnnotationTag[] })}
            />
            <FilterMenu
              label={message('annotations.motivation')}
              valueText={filterInBrief(motivations, noteMotivations)}
              options={motivations}
              selected={noteMotivations}
              onChange={(ids) => onChange({ noteMotivations: ids as Motivation[] })}
            />
          </ReadRow>
          <EditableChoice
            label={message('briefs.settled-notes')}
            options={choices('briefs.settled-notes', SETTLED_NOTES)}
            value={settledNotes}
            placeholder=""
            onCommit={(settled) => onChange({ settledNotes: settled as SettledNotes })}
          />
        </>
      )}
    </>
  )
})
