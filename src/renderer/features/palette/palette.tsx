import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import type { ActId } from '#shared/acts.ts'
import { message } from '#shared/i18n/message.ts'
import { useOpenNotebook } from '../../state/notebook-store.ts'
import type { RecordRef } from '../../state/records.ts'
import { StatusLine } from '../../ui/feedback/status-line.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { Cap } from '../../ui/words/cap.tsx'
import { asksForActs, type Line, linesFor } from './lines.ts'
import { PaletteLine } from './palette-line.tsx'
import styles from './palette.module.css'
import { useSearch } from './use-search.ts'

interface PaletteProps {
  readonly onClose: () => void
  readonly perform: (act: ActId) => void
  /** Goes to a record that was chosen, and closes the palette. */
  readonly onGo: (record: RecordRef) => void
}

/** Finds anything in the notebook, in any script, and does anything that a key or the menu does. */
export function Palette({ onClose, perform, onGo }: PaletteProps) {
  return (
    <Dialog isOpen onClose={onClose} aria-label={message('palette.label')} isWide>
      <PaletteBody onClose={onClose} perform={perform} onGo={onGo} />
    </Dialog>
  )
}

function PaletteBody({ onClose, perform, onGo }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const isProtected = useOpenNotebook()?.isProtected
  const hits = useSearch(asksForActs(query) ? '' : query)
  const { groups, found } = useMemo(() => linesFor(query, hits, isProtected), [query, hits, isProtected])
  const lines = groups.flatMap((group) => group.lines)
  const current = Math.min(at, Math.max(lines.length - 1, 0))

  const choose = (line: Line | undefined): void => {
    if (line === undefined) return
    if (line.kind === 'hit') return onGo({ collection: line.hit.collection, id: line.hit.id })
    onClose()
    perform(line.act)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, lines.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) choose(lines[current])
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.palette}>
      <div className={styles.query}>
        <input
          role="combobox"
          aria-label={message('palette.label')}
          aria-expanded={lines.length > 0}
          aria-controls={listId}
          aria-activedescendant={lines.length > 0 ? `${listId}-${current}` : undefined}
          aria-autocomplete="list"
          autoFocus
          dir="auto"
          spellCheck={false}
          placeholder={message('palette.placeholder')}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <span role="status">{message('palette.count', { shown: lines.length, found })}</span>
      </div>
      <div id={listId} className={styles.list} role="listbox" aria-label={message('palette.results')}>
        {lines.length === 0 && <p className={styles.none}>{message('palette.none', { query })}</p>}
        {groups.map(({ group, lines: inGroup }) => (
          <div key={group} role="group" aria-label={message(`palette.group-${group}`)}>
            <Cap as="p">{message(`palette.group-${group}`)}</Cap>
            {inGroup.map((line) => {
              const place = lines.indexOf(line)
              return (
                <PaletteLine
                  key={line.kind === 'hit' ? `${line.hit.collection} ${line.hit.id}` : line.act}
                  id={`${listId}-${place}`}
                  line={line}
                  isCurrent={place === current}
                  onChoose={() => choose(line)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <StatusLine
        hints={[
          { keys: ['↑', '↓'], act: message('palette.hint-choose') },
          { keys: ['Enter'], act: message('palette.hint-open') },
          { keys: ['>'], act: message('palette.hint-acts') },
        ]}
      />
    </div>
  )
}
