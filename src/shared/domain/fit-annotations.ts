import type { Annotation } from './annotation.ts'
import { annotatedText } from './commands/annotation-commands.ts'
import type { Notebook } from './notebook.ts'
import { findAnchor, makeAnchor } from './values/text-anchor.ts'

/**
 * Puts every note where its words stand. The app keeps notes on their words through every edit; a file that another
 * hand has changed need not. A note whose words are not to be found is marked as orphaned, and keeps its anchor.
 */
export function fitAnnotations(notebook: Notebook): Notebook {
  const annotations = notebook.annotations.map((note) =>
    fitAnnotation(note, annotatedText(notebook, note.target) ?? ''),
  )
  return annotations.every((note, at) => note === notebook.annotations[at]) ? notebook : { ...notebook, annotations }
}

/** Puts one note where its words stand in the text it is on. */
export function fitAnnotation(note: Annotation, text: string): Annotation {
  const { anchor, orphaned } = note.target
  if (anchor === null || orphaned || text.slice(anchor.start, anchor.end) === anchor.exact) return note
  const found = findAnchor(anchor, text)
  const target =
    found === null
      ? { ...note.target, orphaned: true }
      : { ...note.target, anchor: makeAnchor(text, found.start, found.end) }
  return { ...note, target }
}
