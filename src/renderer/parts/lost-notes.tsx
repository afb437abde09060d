import type { Annotation } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { edit, type Refusal } from '../state/client.ts'
import { openNotebook } from '../state/notebook-store.ts'
import { say } from '../state/notice.ts'
import { byId } from '../state/records.ts'
import { Button } from '../ui/button/button.tsx'
import { EditableText } from '../ui/fields/editable-text.tsx'
import { FieldList } from '../ui/fields/field-list.tsx'
import { TagMark } from '../ui/marks/tag-mark.tsx'
import { SectionHead } from '../ui/words/section-head.tsx'
import { anchorOnWords } from './anchor-on-words.ts'
import styles from './parts.module.css'
import { tagLetter } from './tag-letter.ts'
import { removeRecord } from './use-record-edit.ts'

/** The notes of a record whose words are gone: each can be put on other words, kept on the record, or removed. */
export function LostNotes({ notes }: { readonly notes: readonly Annotation[] }) {
  if (notes.length === 0) return null
  return (
    <section aria-label={message('annotations.tray')}>
      <SectionHead title={message('annotations.tray')} count={notes.length} />
      {notes.map((note) => (
        <LostNote key={note.id} note={note} />
      ))}
    </section>
  )
}

function LostNote({ note }: { readonly note: Annotation }) {
  const gone = note.target.anchor?.exact ?? ''
  return (
    <div className={styles.note}>
      <TagMark tag={tagLetter(note.tag)} label={message(`tag.${note.tag}`)} />
      <div>
        <del>
          <bdi>“{gone}”</bdi>
        </del>
        {note.body !== '' && <p dir="auto">{note.body}</p>}
        <FieldList recordKey={`${note.id} words`} layout="free">
          <EditableText
            label={message('parts.other-words')}
            layout="bare"
            value=""
            placeholder={message('parts.put-on-other-words')}
            onCommit={(words) => putOnWords(note, words)}
          />
        </FieldList>
        <p className={styles.lostActs}>
          <Button edits variant="link" onPress={() => void keepOnRecord(note)}>
            {message('parts.keep-on-record')}
          </Button>
          <Button edits variant="link" onPress={() => void removeRecord('annotations', note.id)}>
            {message('parts.remove')}
          </Button>
        </p>
      </div>
    </div>
  )
}

async function putOnWords(note: Annotation, words: string): Promise<Refusal | undefined> {
  const notebook = openNotebook()?.notebook
  const { collection, record: id, field } = note.target
  const record = notebook && byId(notebook, collection).get(id)
  const found = record === undefined ? null : anchorOnWords(record, field, words)
  if (found === null) return { message: message('parts.words-not-there', { words: words.trim() }) }
  return edit('annotations:reattach', { id: note.id, ...found })
}

async function keepOnRecord(note: Annotation): Promise<void> {
  const refusal = await edit('annotations:reattach', { id: note.id, field: note.target.field, anchor: null })
  if (refusal !== undefined) say(refusal.message)
}
