import { useLayoutEffect, useRef, type RefObject } from 'react'
import { message } from '#shared/i18n/message.ts'
import { useSelectedId } from '../../../state/navigation.ts'
import { classNames } from '../../../ui/class-names.ts'
import { useAskedNotes } from '../note-filter/use-note-filter.ts'
import styles from './annotations.module.css'
import { MarginNote } from './margin-note.tsx'
import { layNotes } from './note-layout.ts'
import type { NoteSet } from './note-sets.ts'
import { textElement } from './selected-words.ts'
import { rangeAt } from './text-offsets.ts'

interface MarginNotesProps {
  readonly set: NoteSet
  /** The party whose text it is, for the name of the list. */
  readonly party: string
  readonly page: RefObject<HTMLElement | null>
  readonly className?: string | undefined
}

/** Room between two notes, as a share of the root's font size, so that it grows with the text. */
const GAP = 0.75

/**
 * The notes on one page in the margin beside it, each level with its words; in a narrow window, a list beneath it. For
 * assistive technology they are a list to step through either way.
 */
export function MarginNotes({ set, party, page, className }: MarginNotesProps) {
  const list = useRef<HTMLOListElement>(null)
  const selectedNote = useSelectedId('annotations')
  const isAsked = useAskedNotes()
  useLevelNotes(list, page, set, selectedNote)
  const count = set.onWhole.length + set.onWords.length
  return (
    <aside className={classNames(styles.margin, className)} aria-label={message('annotations.notes-on', { party })}>
      {count > 0 && (
        <ol ref={list} className={styles.notes}>
          {set.onWhole.map((note) => (
            <MarginNote key={note.id} note={note} isSelected={note.id === selectedNote} isFaint={!isAsked(note)} />
          ))}
          {set.onWords.map((entry) => (
            <MarginNote
              key={entry.note.id}
              note={entry.note}
              words={entry}
              isSelected={entry.note.id === selectedNote}
              isFaint={!isAsked(entry.note)}
            />
          ))}
        </ol>
      )}
    </aside>
  )
}

/** Puts the notes beside their words again whenever text, notes, width or type change. */
function useLevelNotes(
  list: RefObject<HTMLOListElement | null>,
  page: RefObject<HTMLElement | null>,
  set: NoteSet,
  selectedNote: string | null,
): void {
  useLayoutEffect(() => {
    const notes = list.current
    const sheet = page.current
    if (notes === null || sheet === null) return
    const level = (): void => levelNotes(notes, set, selectedNote)
    level()
    const observer = new ResizeObserver(level)
    observer.observe(sheet)
    for (const note of notes.children) observer.observe(note)
    return () => observer.disconnect()
  }, [list, page, set, selectedNote])
}

function levelNotes(list: HTMLOListElement, set: NoteSet, selectedNote: string | null): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const edge = list.getBoundingClientRect().top
  const elements = [...list.children] as HTMLElement[]
  const wanted = [...set.onWhole.map(() => 0), ...set.onWords.map((entry) => topOf(entry, edge))]
  const tops = layNotes(
    elements.map((element, at) => ({
      wanted: wanted[at] ?? 0,
      height: element.offsetHeight,
      isSelected: element.dataset['note'] === selectedNote,
    })),
    GAP * rem,
  )
  for (const [at, element] of elements.entries()) element.style.setProperty('--y', `${tops[at] ?? 0}px`)
  const last = elements.length - 1
  list.style.setProperty('--end', `${(tops[last] ?? 0) + (elements[last]?.offsetHeight ?? 0)}px`)
}

/** How far down the margin the words of a note begin. */
function topOf({ note, field, anchor }: NoteSet['onWords'][number], edge: number): number {
  const text = textElement({ position: note.target.record, field })
  if (text === null) return 0
  const line = rangeAt(text, anchor.start, anchor.end).getClientRects()[0] ?? text.getBoundingClientRect()
  return Math.max(0, line.top - edge)
}
