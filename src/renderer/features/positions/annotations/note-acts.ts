import { NOTE_OF_OURS, type Annotation, type AnnotationTag } from '#shared/domain/annotation.ts'
import { makeAnchor } from '#shared/domain/values/text-anchor.ts'
import { message } from '#shared/i18n/message.ts'
import { holdKeys } from '../../../parts/type-ahead.ts'
import { edit, newId } from '../../../state/client.ts'
import { select } from '../../../state/navigation.ts'
import { say } from '../../../state/notice.ts'
import { settingsNow } from '../../../state/settings-store.ts'
import { signal } from '../../../state/signal.ts'
import type { SelectedWords } from './selected-words.ts'

/** Why a note of each tag is made, in the words of the Web Annotation vocabulary (W3C 2017, 4.1). */
const MOTIVATION: { readonly [T in AnnotationTag]: Annotation['motivation'] } = {
  'red-line': 'assessing',
  flexibility: 'assessing',
  ambiguity: 'questioning',
  verify: 'questioning',
  quote: 'highlighting',
}

/** The note whose body is to be opened for writing as soon as it stands in its margin; `null` once that has been done. */
export const noteToWrite = signal<string | null>(null)

/** The words without the white space that a drag or a step by words takes along; nothing when no word is left. */
export function trimmedWords(words: SelectedWords, text: string): SelectedWords | null {
  const taken = text.slice(words.start, words.end)
  const start = words.start + taken.length - taken.trimStart().length
  const end = words.end - (taken.length - taken.trimEnd().length)
  return start < end ? { ...words, start, end } : null
}

/** Puts a note with a tag on words of a text, selects it and opens it for writing. */
export async function annotate(words: SelectedWords, text: string, tag: AnnotationTag): Promise<void> {
  const trimmed = trimmedWords(words, text)
  if (trimmed === null) return say(message('annotations.no-words'))
  const at = new Date().toISOString()
  const note: Annotation = {
    id: newId(),
    target: {
      collection: 'positions',
      record: words.position,
      field: words.field,
      anchor: makeAnchor(text, trimmed.start, trimmed.end),
      orphaned: false,
    },
    tag,
    motivation: MOTIVATION[tag],
    body: '',
    language: null,
    author: settingsNow().author,
    created: at,
    modified: at,
    ...NOTE_OF_OURS,
    marking: null,
  }
  const release = holdKeys()
  const refusal = await edit('annotations:add', { record: note })
  if (refusal !== undefined) {
    release()
    return say(refusal.message)
  }
  select({ collection: 'annotations', id: note.id })
  noteToWrite.set(note.id)
}

/** Gives a note another tag. */
export async function retag(note: Annotation, tag: AnnotationTag): Promise<void> {
  if (note.tag === tag) return
  // A purpose that was chosen stays; that which came with the tag goes with it.
  const motivation = note.motivation === MOTIVATION[note.tag] ? MOTIVATION[tag] : note.motivation
  tell(await edit('annotations:edit', { id: note.id, change: { tag, motivation } }))
}

/** Removes a note; the undo bar offers it back. */
export async function removeNote(note: Annotation): Promise<void> {
  tell(await edit('annotations:remove', { id: note.id }))
}

/** Puts a note whose words are gone on other words of the same position. */
export async function putOnWords(note: Annotation, words: SelectedWords, text: string): Promise<void> {
  const trimmed = trimmedWords(words, text)
  if (trimmed === null) return say(message('annotations.no-words'))
  const anchor = makeAnchor(text, trimmed.start, trimmed.end)
  tell(await edit('annotations:reattach', { id: note.id, field: words.field, anchor }))
  select({ collection: 'annotations', id: note.id })
}

/** Keeps a note whose words are gone as one on the position as a whole. */
export async function keepOnWhole(note: Annotation): Promise<void> {
  tell(await edit('annotations:reattach', { id: note.id, field: note.target.field, anchor: null }))
  select({ collection: 'annotations', id: note.id })
}

function tell(refusal: { readonly message: string } | undefined): void {
  if (refusal !== undefined) say(refusal.message)
}
