import { useState } from 'react'
import { NOTE_OF_OURS, type Annotation } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { edit, newId } from '../state/client.ts'
import { show } from '../state/navigation.ts'
import { useNotebook } from '../state/notebook-store.ts'
import { say } from '../state/notice.ts'
import { settingsNow } from '../state/settings-store.ts'
import { Button, ToggleButton } from '../ui/button/button.tsx'
import { EditableLongText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { useReadOnly } from '../ui/fields/read-only.ts'
import { InspectorSection } from '../ui/layout/inspector-head.tsx'
import { TagMark } from '../ui/marks/tag-mark.tsx'
import { SectionHead } from '../ui/words/section-head.tsx'
import { LostNotes } from './lost-notes.tsx'
import { MotivationMenu } from './motivation-menu.tsx'
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
  const { heads, answers } = inThreads(standing)
  const settled = heads.filter(({ resolved }) => resolved !== null)
  const [showsSettled, setShowsSettled] = useState(false)
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
      {heads
        .filter(({ resolved }) => resolved === null)
        .map((note) => (
          <Thread key={note.id} head={note} answers={answers} />
        ))}
      {settled.length > 0 && (
        <ToggleButton variant="quiet" isPressed={showsSettled} onChange={setShowsSettled}>
          {message('parts.settled-notes', { count: settled.length })}
        </ToggleButton>
      )}
      {showsSettled && settled.map((note) => <Thread key={note.id} head={note} answers={answers} />)}
      <LostNotes notes={notes.filter(({ target }) => target.orphaned)} />
    </InspectorSection>
  )
}

type Answers = ReadonlyMap<Annotation['id'], readonly Annotation[]>

/** Notes that answer none of these, and under each note what answers it, the oldest first. */
function inThreads(notes: readonly Annotation[]): { heads: readonly Annotation[]; answers: Answers } {
  const here = new Set(notes.map(({ id }) => id))
  const isAnswer = ({ replyTo }: Annotation): boolean => replyTo !== null && here.has(replyTo)
  const answers = Map.groupBy(
    notes.filter(isAnswer).toSorted((a, b) => a.created.localeCompare(b.created)),
    ({ replyTo }) => replyTo!,
  )
  return { heads: notes.filter((note) => !isAnswer(note)), answers }
}

/** A note with what answers it, and the acts on the thread as a whole. */
function Thread({ head, answers }: { readonly head: Annotation; readonly answers: Answers }) {
  return (
    <div>
      <Note note={head} />
      <Replies to={head.id} answers={answers} />
      <div className={styles.threadActs}>
        <Button edits variant="quiet" onPress={() => void answer(head)}>
          {message('parts.answer')}
        </Button>
        <Button edits variant="quiet" onPress={() => void settle(head)}>
          {message(head.resolved === null ? 'parts.settle' : 'parts.reopen')}
        </Button>
      </div>
    </div>
  )
}

function Replies({ to, answers }: { readonly to: Annotation['id']; readonly answers: Answers }) {
  const replies = answers.get(to) ?? []
  return replies.length === 0 ? null : (
    <div className={styles.replies} role="group" aria-label={message('parts.answers')}>
      {replies.map((reply) => (
        <div key={reply.id}>
          <Note note={reply} />
          <Replies to={reply.id} answers={answers} />
        </div>
      ))}
    </div>
  )
}

function Note({ note }: { readonly note: Annotation }) {
  const { anchor } = note.target
  const isReadOnly = useReadOnly()
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
        <div className={styles.noteActs}>
          <MotivationMenu note={note} isReadOnly={isReadOnly} />
          <Button edits variant="quiet" onPress={() => void removeRecord('annotations', note.id)}>
            {message('parts.remove')}
          </Button>
        </div>
      </div>
    </div>
  )
}

/** Settles a thread as of now, or opens it again. */
async function settle({ id, resolved }: Annotation): Promise<void> {
  const refusal = await edit('annotations:edit', {
    id,
    change: { resolved: resolved === null ? new Date().toISOString() : null },
  })
  if (refusal !== undefined) say(refusal.message)
}

const answer = ({ id, target, tag }: Annotation): Promise<void> =>
  add({ ...target, anchor: null, orphaned: false }, { tag, motivation: 'replying', replyTo: id })

const addNote = (collection: NotesSectionProps['collection'], record: string, field: string): Promise<void> =>
  add({ collection, record, field, anchor: null, orphaned: false }, { tag: 'verify', motivation: 'commenting' })

async function add(
  target: Annotation['target'],
  rest: Pick<Annotation, 'tag' | 'motivation'> & Partial<Annotation>,
): Promise<void> {
  const at = new Date().toISOString()
  const refusal = await edit('annotations:add', {
    record: {
      id: newId<Annotation['id']>(),
      target,
      body: '',
      language: null,
      author: settingsNow().author,
      created: at,
      modified: at,
      ...NOTE_OF_OURS,
      marking: null,
      ...rest,
    },
  })
  if (refusal !== undefined) say(refusal.message)
}
