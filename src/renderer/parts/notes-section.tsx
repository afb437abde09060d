import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { edit, newId } from '../state/client.ts'
import { show } from '../state/navigation.ts'
import { useNotebook } from '../state/notebook-store.ts'
import { say } from '../state/notice.ts'
import { settingsNow } from '../state/settings-store.ts'
import { Button } from '../ui/button/button.tsx'
import { EditableLongText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { InspectorSection } from '../ui/layout/inspector-head.tsx'
import { TagMark } from '../ui/marks/tag-mark.tsx'
import { SectionHead } from '../ui/words/section-head.tsx'
import { LostNotes } from './lost-notes.tsx'
import { removeRecord } from './use-record-edit.ts'
import { tagLetter } from './tag-letter.ts'
import styles from './parts.module.css'

interface NotesSectionProps {
  readonly collection: Annotation['target']['collection']
  readonly record: string
  /** The field that a note on the record as a whole is filed under. */
  readonly field: string
}

/** The notes on a record: each with its tag and words, editable here; a note on words leads to them. */
export function NotesSection({ collection, record, field }: NotesSectionProps) {
  const all = useNotebook(({ annotations }) => annotations)
  const notes = all.filter(({ target }) => target.collection === collection && target.record === record)
  const standing = notes.filter(({ target }) => !target.orphaned)
  return (
    <InspectorSection>
      <SectionHead
        title={message('parts.notes')}
        count={notes.length}
        end={
          <Button edits variant="link" onPress={() => void addNote(collection, record, field)}>
            {message('parts.add-note')}
          </Button>
        }
      />
      {standing.map((note) => (
        <Note key={note.id} note={note} />
      ))}
      <LostNotes notes={notes.filter(({ target }) => target.orphaned)} />
    </InspectorSection>
  )
}

function Note({ note }: { readonly note: Annotation }) {
  const { anchor } = note.target
  return (
    <div className={styles.note}>
      <TagMark tag={tagLetter(note.tag)} label={message(`tag.${note.tag}`)} />
      <div>
        {anchor !== null && (
          <Button variant="link" onPress={() => show({ collection: 'annotations', id: note.id })}>
            <bdi>“{anchor.exact}”</bdi>
          </Button>
        )}
        <FieldList recordKey={note.id} layout="free">
          <EditableLongText
            label={message('parts.note-text')}
            value={note.body}
            placeholder={message('parts.note-empty')}
            onCommit={(body) => edit('annotations:edit', { id: note.id, change: { body } })}
          />
        </FieldList>
        <Button edits variant="quiet" onPress={() => void removeRecord('annotations', note.id)}>
          {message('parts.remove')}
        </Button>
      </div>
    </div>
  )
}

async function addNote(collection: NotesSectionProps['collection'], record: string, field: string): Promise<void> {
  const at = new Date().toISOString()
  const refusal = await edit('annotations:add', {
    record: {
      id: newId<Annotation['id']>(),
      target: { collection, record, field, anchor: null, orphaned: false },
      tag: 'verify',
      motivation: 'commenting',
      body: '',
      language: null,
      author: settingsNow().author,
      created: at,
      modified: at,
      ...NOTE_OF_OURS,
      marking: null,
    },
  })
  if (refusal !== undefined) say(refusal.message)
}
