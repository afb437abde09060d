import { useLayoutEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react'
import { message } from '#shared/i18n/message.ts'
import { select, useSelectedId } from '../../../state/navigation.ts'
import { classNames } from '../../../ui/class-names.ts'
import styles from './annotations.module.css'
import { Caret } from './caret.tsx'
import { moveCaret } from './caret-moves.ts'
import { paintText } from './highlight-registry.ts'
import './highlights.css'
import { noteAt, type WordNote } from './note-sets.ts'
import { offsetOf, pointAt, rangeAt } from './text-offsets.ts'
import { KEEPS_WORDS, rememberedWords, selectedWords, selectWords, type TextName } from './selected-words.ts'
import { focusNote } from './note-focus.ts'
import { focusTagBar } from './tag-bar.tsx'
import { type TextPiece, textPieces } from './text-pieces.ts'

interface AnnotatedTextProps {
  readonly name: TextName
  readonly text: string
  /** The notes on this text, numbered. */
  readonly notes: readonly WordNote[]
  /** What the text is, for assistive technology: “Pakistan, stated”. */
  readonly label: string
  /** `lead` is the text that is read first, `body` the others. */
  readonly size: 'lead' | 'body'
  /** F2. */
  readonly onEdit: () => void
}

/**
 * A text to be read and annotated: words are selected by mouse, or by a caret that arrow keys move. The words of its notes
 * are painted by the browser and their numbers are generated content, so the element's text is the stored text.
 */
export function AnnotatedText({ name, text, notes, label, size, onEdit }: AnnotatedTextProps) {
  const element = useRef<HTMLDivElement>(null)
  const selectedNote = useSelectedId('annotations')
  const paragraphs = useMemo(
    () =>
      textPieces(
        text,
        notes.map(({ note, anchor, number }) => ({ id: note.id, end: anchor.end, number })),
      ),
    [text, notes],
  )
  usePaint(element, paragraphs, notes, selectedNote)
  useKeptSelection(element, name, paragraphs)

  const readNoteAtCaret = (): boolean => {
    const selection = document.getSelection()
    if (selection === null || element.current === null || !element.current.contains(selection.focusNode)) return false
    const found = noteAt(notes, offsetOf(element.current, selection.focusNode!, selection.focusOffset))
    select(found === undefined ? { collection: 'positions', id: name.position } : noteRef(found))
    return found !== undefined
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRange = document.getSelection()?.isCollapsed === false
    if (event.key === 'F2') onEdit()
    else if (event.key === 'Enter' && isRange) focusTagBar()
    else if (event.key === 'Enter') {
      if (!readNoteAtCaret()) return
      focusNote()
    } else if (event.key === 'Escape' && isRange) document.getSelection()?.collapseToEnd()
    else if (!moveCaret(event.currentTarget, event)) return
    // Remembered at once: the text may be drawn anew before the document tells of the move.
    else selectedWords()
    event.preventDefault()
  }
  return (
    <div className={styles.textFrame}>
      <div
        ref={element}
        className={classNames(styles.text, size === 'lead' && styles.lead)}
        data-position={name.position}
        data-position-text={name.field}
        data-text=""
        {...KEEPS_WORDS}
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={label}
        aria-description={message('annotations.how')}
        aria-keyshortcuts="F2"
        tabIndex={0}
        dir="auto"
        onFocus={(event) => {
          if (!event.currentTarget.contains(document.getSelection()?.focusNode ?? null))
            putCaretAtStart(event.currentTarget)
        }}
        onClick={() => {
          if (document.getSelection()?.isCollapsed === true) readNoteAtCaret()
        }}
        onKeyDown={onKeyDown}
      >
        {paragraphs.map((pieces, at) => (
          <Paragraph key={at} pieces={pieces} selectedNote={selectedNote} />
        ))}
      </div>
      <Caret text={element} name={name} />
    </div>
  )
}

const noteRef = ({ note }: WordNote) => ({ collection: 'annotations' as const, id: note.id })

interface ParagraphProps {
  readonly pieces: readonly TextPiece[]
  readonly selectedNote: string | null
}

function Paragraph({ pieces, selectedNote }: ParagraphProps) {
  return (
    <span className={styles.paragraph} dir="auto">
      {pieces.flatMap(({ text, ends }, at) => [
        text,
        ...ends.map(({ id, number }, place) => (
          <span
            key={`${at} ${id}`}
            className={styles.number}
            data-number={place === 0 ? number : `,${number}`}
            data-selected={id === selectedNote ? '' : undefined}
          />
        )),
      ])}
    </span>
  )
}

function putCaretAtStart(element: HTMLElement): void {
  const { node, offset } = pointAt(element, 0, 'forward')
  document.getSelection()?.collapse(node, offset)
}

/** Paints the words of the notes; drawn text nodes are other ones after each change of text or numbers. */
function usePaint(
  element: RefObject<HTMLElement | null>,
  drawn: unknown,
  notes: readonly WordNote[],
  selectedNote: string | null,
): void {
  useLayoutEffect(() => {
    const text = element.current
    if (text === null) return
    paintText(
      text,
      notes.flatMap(({ note, anchor }) => {
        const range = rangeAt(text, anchor.start, anchor.end)
        const tagged = { paint: note.tag, range }
        return note.id === selectedNote ? [tagged, { paint: 'selected' as const, range }] : [tagged]
      }),
    )
    return () => paintText(text, [])
  }, [element, drawn, notes, selectedNote])
}

/** Keeps what is selected when the text is drawn anew: the document would let go of it with the old text nodes. */
function useKeptSelection(element: RefObject<HTMLElement | null>, name: TextName, drawn: unknown): void {
  const { position, field } = name
  const isFirst = useRef(true)
  // Before anything else can happen: a key that came between the new text and this would be taken back by it.
  useLayoutEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const words = rememberedWords()
    if (words === null || words.position !== position || words.field !== field) return
    if (document.activeElement?.closest('[data-keeps-words]') == null) return
    selectWords(words, false)
  }, [element, position, field, drawn])
}
