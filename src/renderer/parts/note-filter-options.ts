import { ANNOTATION_TAGS, type AnnotationTag, type Motivation } from '#shared/domain/annotation.ts'
import { NOTE_STATES, type NoteCounts, type NoteFilter } from '#shared/domain/note-threads.ts'
import type { Option } from '../ui/choice/option.ts'
import { choices } from './choices.ts'

/** The choices of the menus that filter notes, each with how many notes it would find. */
export type NoteFilterOptions = Readonly<{
  tags: readonly (Option & { readonly id: AnnotationTag })[]
  /** Only the motivations that a note has or that are asked for. */
  motivations: readonly (Option & { readonly id: Motivation })[]
  states: readonly (Option & { readonly id: NoteFilter['state'] })[]
}>

/** Words and counts for the menus that filter notes, the same wherever notes are chosen. */
export function noteFilterOptions(counts: NoteCounts): NoteFilterOptions {
  const counted = <Id extends string>(
    options: readonly { readonly id: Id; readonly label: string }[],
    by: ReadonlyMap<Id, number>,
  ): readonly (Option & { readonly id: Id })[] =>
    options.map((option) => ({ ...option, detail: String(by.get(option.id) ?? 0) }))
  return {
    tags: counted(choices('tag', ANNOTATION_TAGS), counts.tags),
    motivations: counted(choices('motivation', counts.used), counts.motivations),
    states: counted(choices('annotations.state', NOTE_STATES), counts.states),
  }
}
