import { useRef, type ReactNode } from 'react'
import type { Annotation } from '#shared/domain/annotation.ts'
import { EVERY_NOTE, isFiltering } from '#shared/domain/note-threads.ts'
import { message } from '#shared/i18n/message.ts'
import { NoteFilterMenus } from '../../../parts/note-filter-menus.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { useHotkey } from '../../../ui/search-field/use-hotkey.ts'
import { Kbd } from '../../../ui/words/kbd.tsx'
import styles from './note-filter.module.css'
import { useNoteFilter } from './use-note-filter.ts'

interface NoteFilterBarProps {
  /** The notes among which it chooses: those that begin a thread. */
  readonly notes: readonly Annotation[]
  /** What the filter has found, in words; said while there is one. */
  readonly children: ReactNode
}

/** Which notes one looks for: by tag, purpose and state, each with how many there are. `/` leads here. */
export function NoteFilterBar({ notes, children }: NoteFilterBarProps) {
  const [filter, setFilter] = useNoteFilter()
  const bar = useRef<HTMLDivElement>(null)
  const toFirst = (): void => bar.current?.querySelector('button')?.focus()
  useHotkey('/', bar, toFirst)
  const isFiltered = isFiltering(filter)
  return (
    <div ref={bar} className={styles.bar} role="group" aria-label={message('annotations.filter')}>
      <NoteFilterMenus
        notes={notes}
        filter={filter}
        onChange={(change) => setFilter({ ...filter, ...change })}
        tagLabel={message('annotations.filter-tag')}
        withState
      />
      {!isFiltered && (
        <span className={styles.hint} aria-hidden="true">
          <Kbd>/</Kbd>
        </span>
      )}
      {/* There before it has anything to say: what comes with its words is often not read out. */}
      <span className={styles.found} role="status">
        {isFiltered && children}
      </span>
      {isFiltered && (
        <Button
          variant="link"
          onPress={() => {
            setFilter(EVERY_NOTE)
            toFirst()
          }}
        >
          {message('annotations.clear-filter')}
        </Button>
      )}
    </div>
  )
}
