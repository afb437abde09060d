import { useCallback, useRef, type KeyboardEvent, type RefObject } from 'react'
import { type Annotation, ANNOTATION_TAGS } from '#shared/domain/annotation.ts'
import { message } from '#shared/i18n/message.ts'
import { MotivationMenu } from '../../../parts/motivation-menu.tsx'
import { useSettings } from '../../../state/settings-store.ts'
import { select } from '../../../state/navigation.ts'
import { tagLetter, tagOfLetter } from '../../../parts/tag-letter.ts'
import { Button } from '../../../ui/button/button.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { useReadOnly } from '../../../ui/fields/read-only.ts'
import { TagMark } from '../../../ui/marks/tag-mark.tsx'
import { ActionMenu } from '../../../ui/menu/action-menu.tsx'
import { instantWords, useZoneOfTalks } from '../instant-words.ts'
import styles from './annotations.module.css'
import { removeNote, retag } from './note-acts.ts'
import { NoteBody } from './note-body.tsx'
import type { WordNote } from './note-sets.ts'
import { selectWords, textElement } from './selected-words.ts'
import { rangeAt } from './text-offsets.ts'

interface MarginNoteProps {
  readonly note: Annotation
  /** The words it holds on to, with its number; a note on the whole position has none. */
  readonly words?: WordNote
  readonly isSelected: boolean
  /** The filter of notes asks for others. */
  readonly isFaint: boolean
}

/** One note: tag, number, time, body; when it is selected, who wrote it and what can be done with it. */
export function MarginNote({ note, words, isSelected, isFaint }: MarginNoteProps) {
  const isReadOnly = useReadOnly()
  const { singleKeys } = useSettings()
  const zone = useZoneOfTalks()
  const head = useRef<HTMLButtonElement>(null)
  const { day, time } = instantWords(note.created, zone)
  const choose = (): void => select({ collection: 'annotations', id: note.id })
  const onKeyDown = (event: KeyboardEvent): void => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    const tag = isPlain && singleKeys ? tagOfLetter(event.key) : undefined
    if (event.key === 'Delete') leaveAndRemove(note, head.current)
    else if (isPlain && singleKeys && event.key.toLowerCase() === MOTIVATION_KEY) openMotivations(head)
    else if (tag !== undefined) void retag(note, tag)
    else return
    event.preventDefault()
  }
  return (
    <li
      className={styles.note}
      data-note={note.id}
      data-selected={isSelected ? '' : undefined}
      data-faint={isFaint && !isSelected ? '' : undefined}
    >
      <div className={styles.noteHead}>
        <button
          ref={head}
          type="button"
          data-note-head=""
          aria-current={isSelected || undefined}
          aria-keyshortcuts={singleKeys ? `Delete ${MOTIVATION_KEY.toUpperCase()}` : 'Delete'}
          onFocus={choose}
          onKeyDown={onKeyDown}
          onClick={() => {
            choose()
            if (words !== undefined) goToWords(words)
          }}
        >
          <TagMark tag={tagLetter(note.tag)} />
          <span>
            {words !== undefined && `${words.number} `}
            {message(`tag.${note.tag}`)}
          </span>
          {isFaint && <span className="visually-hidden"> {message('annotations.note-left-out')}</span>}
        </button>
        <time className={styles.when} dateTime={note.created}>
          {time}
        </time>
      </div>
      {words === undefined && note.target.anchor !== null && (
        <p className={styles.quoted}>
          <bdi>“{note.target.anchor.exact}”</bdi>
        </p>
      )}
      <FieldList recordKey={note.id} layout="free">
        <NoteBody
          note={note}
          onRead={choose}
          onWritten={(isNew) => (isNew && words !== undefined ? goToWords(words) : head.current?.focus())}
          onAbandoned={() => {
            if (words !== undefined) goToWords(words)
            void removeNote(note)
          }}
        />
      </FieldList>
      {isSelected && (
        <div className={styles.noteFoot}>
          <span>
            {note.author !== '' && <bdi>{note.author}</bdi>} {day}
          </span>
          <TagMenu note={note} />
          <span data-motivation="">
            <MotivationMenu note={note} isReadOnly={isReadOnly} />
          </span>
          <Button edits variant="quiet" onPress={() => leaveAndRemove(note, head.current)}>
            {message('parts.remove')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** P for purpose: the letters of the tags are taken. */
const MOTIVATION_KEY = 'p'

function openMotivations({ current }: RefObject<HTMLElement | null>): void {
  current?.closest('li')?.querySelector<HTMLElement>('[data-motivation] button')?.click()
}

function TagMenu({ note }: { readonly note: Annotation }) {
  const change = useCallback((tag: Annotation['tag']) => void retag(note, tag), [note])
  return (
    <ActionMenu
      label={message('annotations.tag')}
      actions={ANNOTATION_TAGS.map((tag) => ({
        id: tag,
        label: message(`tag.${tag}`),
        kbd: tagLetter(tag),
        isDisabled: tag === note.tag,
        onAction: () => change(tag),
      }))}
    />
  )
}

/** Selects the words of a note in their text and brings them into sight. */
function goToWords({ note, field, anchor }: WordNote): void {
  const name = { position: note.target.record, field }
  const text = textElement(name)
  if (text === null) return
  selectWords({ ...name, start: anchor.end, end: anchor.end })
  const line = rangeAt(text, anchor.start, anchor.end)
  line.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

/** Removes a note and leaves the focus on its neighbour, or on the text when it was the last. */
function leaveAndRemove(note: Annotation, head: HTMLElement | null): void {
  const item = head?.closest('li')
  const neighbour = item?.nextElementSibling ?? item?.previousElementSibling
  const { record, field } = note.target
  const next =
    neighbour?.querySelector<HTMLElement>('[data-note-head]') ??
    document.querySelector<HTMLElement>(`[data-position="${CSS.escape(record)}"][data-position-text="${field}"]`)
  next?.focus()
  void removeNote(note)
}
