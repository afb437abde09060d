import { memo } from 'react'
import type { Annotation } from '#shared/domain/annotation.ts'
import { NOTE_PLACES, type NotePlace, SETTLED_NOTES, type SettledNotes } from '#shared/domain/brief-options.ts'
import { type NoteFilter, threadsOf } from '#shared/domain/note-threads.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../parts/choices.ts'
import { NoteFilterMenus } from '../../parts/note-filter-menus.tsx'
import { EditableChoice } from '../../ui/fields/editable-choice.tsx'
import { ReadRow } from '../../ui/fields/field-list.tsx'
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
            <NoteFilterMenus
              notes={threadsOf(annotations).heads}
              filter={filter}
              onChange={({ tags = noteTags, motivations = noteMotivations }) =>
                onChange({ noteTags: [...tags], noteMotivations: [...motivations] })
              }
              tagLabel={message('annotations.tag')}
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
