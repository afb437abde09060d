import { useMemo } from 'react'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import {
  EVERY_NOTE,
  isFiltering,
  matchesNoteFilter,
  type NoteFilter,
  threadHeads,
} from '#shared/domain/note-threads.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { signal } from '../../../state/signal.ts'

/** Which notes are asked for on the positions of a notebook: kept from the matrix to a reading page and back. */
const chosen = signal<{ readonly notebook: Notebook['id']; readonly filter: NoteFilter } | null>(null)

/** The filter, and how it is changed. */
export function useNoteFilter(): readonly [NoteFilter, (filter: NoteFilter) => void] {
  const id = useNotebook((notebook) => notebook.id)
  const now = chosen.use()
  const filter = now?.notebook === id ? now.filter : EVERY_NOTE
  return [filter, (next) => chosen.set(isFiltering(next) ? { notebook: id, filter: next } : null)]
}

/** Tells whether the filter asks for a note: an answer is asked for with the note that its thread begins with. */
export function useAskedNotes(): (note: Annotation) => boolean {
  const [filter] = useNoteFilter()
  const annotations = useNotebook((notebook) => notebook.annotations)
  return useMemo(() => {
    const headOf = threadHeads(annotations)
    return (note) => !isFiltering(filter) || matchesNoteFilter(headOf(note), filter)
  }, [annotations, filter])
}
