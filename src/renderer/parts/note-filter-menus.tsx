import type { Annotation, AnnotationTag, Motivation } from '#shared/domain/annotation.ts'
import { countNotes, type NoteFilter } from '#shared/domain/note-threads.ts'
import { message } from '#shared/i18n/message.ts'
import { ChoiceMenu, FilterMenu } from '../ui/menu/filter-menu.tsx'
import { filterInBrief } from './filter-in-brief.ts'
import { noteFilterOptions } from './note-filter-options.ts'

interface NoteFilterMenusProps {
  /** The notes among which it chooses: those that begin a thread. */
  readonly notes: readonly Annotation[]
  readonly filter: NoteFilter
  readonly onChange: (change: Partial<NoteFilter>) => void
  /** What the menu of tags is called where it stands. */
  readonly tagLabel: string
  /** Without it the state is chosen elsewhere, or not at all. */
  readonly withState?: boolean
}

/** The menus by which notes are chosen: tag, purpose and state, each choice with how many notes it would find. */
export function NoteFilterMenus({ notes, filter, onChange, tagLabel, withState }: NoteFilterMenusProps) {
  const { tags, motivations, states } = noteFilterOptions(countNotes(notes, filter))
  return (
    <>
      <FilterMenu
        label={tagLabel}
        valueText={filterInBrief(tags, filter.tags)}
        options={tags}
        selected={filter.tags}
        onChange={(ids) => onChange({ tags: ids as AnnotationTag[] })}
      />
      <FilterMenu
        label={message('annotations.filter-motivation')}
        valueText={filterInBrief(motivations, filter.motivations)}
        options={motivations}
        selected={filter.motivations}
        onChange={(ids) => onChange({ motivations: ids as Motivation[] })}
      />
      {withState && (
        <ChoiceMenu
          label={message('annotations.filter-state')}
          options={states}
          value={filter.state}
          onChange={(state) => onChange({ state })}
        />
      )}
    </>
  )
}
