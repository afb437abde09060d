import { useEffect, useState } from 'react'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { AnnotationTag } from '#shared/domain/annotation.ts'
import { gapOf } from '#shared/domain/gap.ts'
import { isFiltering, matchesNoteFilter, threadsOf } from '#shared/domain/note-threads.ts'
import type { Party } from '#shared/domain/party.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { useSingleKeys } from '../../../parts/use-single-keys.ts'
import { offerForBrief } from '../../../state/brief-scope.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { StatusLine } from '../../../ui/feedback/status-line.tsx'
import { MainPane } from '../../../ui/layout/main-pane.tsx'
import { annotate } from '../annotations/note-acts.ts'
import type { NoteSet } from '../annotations/note-sets.ts'
import { selectedWords, useSelectedWords } from '../annotations/selected-words.ts'
import { PositionDetails } from '../details/position-details.tsx'
import { NoteFilterBar } from '../note-filter/note-filter-bar.tsx'
import { useNoteFilter } from '../note-filter/use-note-filter.ts'
import { shownText } from '../view-choices.ts'
import { Beneath } from './beneath.tsx'
import { ReadingHead } from './reading-head.tsx'
import styles from './reading.module.css'
import { SidePage } from './side-page.tsx'
import { textToWrite } from './text-to-write.ts'
import { useArrival } from './use-arrival.ts'
import { type Pages, usePages } from './use-pages.ts'
import { wordCount } from './word-count.ts'

const NO_NOTES: NoteSet = { onWords: [], onWhole: [], withoutWords: [] }

/** One agenda item read as a facing edition: what each side holds, with the notes on its words beside it. */
export function ReadingScreen({ item }: { readonly item: AgendaItem }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const pages = usePages(item)
  const { onPages, positions, positionOf } = pages
  const words = useSelectedWords()
  const current =
    positions.find(({ id }) => id === words?.position) ?? pages.selected ?? onPages.map(positionOf).find(Boolean)
  const shown = shownText.use()
  const editText = (): void => {
    if (current === undefined) return
    textToWrite.set({ position: current.id, field: words?.position === current.id ? words.field : shown })
  }
  const [noteFilter] = useNoteFilter()
  // Once it is there it stays until one leaves the page: whoever empties the filter in it has the focus there.
  const [hasFilter] = useState(isFiltering(noteFilter))
  useEffect(() => offerForBrief({ agendaItems: [item.id], notes: noteFilter }), [item.id, noteFilter])
  useArrival(item.id)
  useTagKeys(positions)
  return (
    <>
      <MainPane label={message('act.go-positions')} isFixed>
        <ReadingHead
          item={item}
          gap={gapOf({ parties, positions: [...positions] }, item)}
          onEditText={current === undefined ? undefined : editText}
        />
        {(hasFilter || isFiltering(noteFilter)) && <ItemNotesFilter positions={positions} />}
        {onPages.length === 0 ? (
          <div className={styles.nobody}>
            <EmptyState>{message('positions.no-parties')}</EmptyState>
          </div>
        ) : (
          <Folio item={item} pages={pages} />
        )}
        <ReadingStatus positions={positions} parties={parties} />
      </MainPane>
      <PositionDetails item={item} party={parties.find(({ id }) => id === current?.party)} position={current} />
    </>
  )
}

/** The filter that one came with from the matrix, about the notes on this item. */
function ItemNotesFilter({ positions }: { readonly positions: readonly Position[] }) {
  const [filter] = useNoteFilter()
  const annotations = useNotebook((notebook) => notebook.annotations)
  const ids = new Set<string>(positions.map(({ id }) => id))
  const { heads } = threadsOf(
    annotations.filter(({ target }) => target.collection === 'positions' && ids.has(target.record)),
  )
  const count = heads.filter((note) => matchesNoteFilter(note, filter)).length
  return <NoteFilterBar notes={heads}>{message('annotations.notes-match', { count })}</NoteFilterBar>
}

/** The pages with their margins, and what stands beneath them. */
function Folio({ item, pages }: { readonly item: AgendaItem; readonly pages: Pages }) {
  const { onPages, positionOf, notes, fields, spread, lost, turn } = pages
  return (
    <div className={styles.folio} data-pages={onPages.length}>
      <div className={styles.folioBody}>
        <div className={styles.spread}>
          {onPages.map((party, at) => {
            const side = at === 0 ? 'left' : 'right'
            const position = positionOf(party)
            return (
              <SidePage
                key={party.id}
                item={item}
                party={party}
                position={position}
                side={side}
                notes={(position && notes.get(position.id)) ?? NO_NOTES}
                fields={fields}
                tabs={spread.tabs}
                onTurn={(id) => turn(side, id)}
              />
            )
          })}
        </div>
        <Beneath
          mediators={spread.beneath}
          pages={onPages}
          positionOf={positionOf}
          lost={lost}
          onOpen={(party) => turn('right', party.id)}
        />
      </div>
    </div>
  )
}

/** R, F, A, V and Q put a note on the words that are selected. */
function useTagKeys(positions: readonly Position[]): void {
  const tag = (name: AnnotationTag) => (): void => {
    const words = selectedWords()
    const position = positions.find(({ id }) => id === words?.position)
    if (words === null || position === undefined || words.start === words.end) return
    void annotate(words, position[words.field], name)
  }
  useSingleKeys({
    [tagLetter('red-line')]: tag('red-line'),
    [tagLetter('flexibility')]: tag('flexibility'),
    [tagLetter('ambiguity')]: tag('ambiguity'),
    [tagLetter('verify')]: tag('verify'),
    [tagLetter('quote')]: tag('quote'),
  })
}

interface ReadingStatusProps {
  readonly positions: readonly Position[]
  readonly parties: readonly Party[]
}

/** How many words are selected in whose text, said aloud too, and the keys of the page. */
function ReadingStatus({ positions, parties }: ReadingStatusProps) {
  const words = useSelectedWords()
  const position = positions.find(({ id }) => id === words?.position)
  const party = parties.find(({ id }) => id === position?.party)
  const count =
    words === null || position === undefined ? 0 : wordCount(position[words.field].slice(words.start, words.end))
  return (
    <StatusLine
      hints={[
        { keys: ['R', 'F', 'A', 'V', 'Q'], act: message('positions.hint-tag') },
        { keys: ['F2'], act: message('positions.hint-edit') },
        { keys: ['Alt ←'], act: message('positions.hint-back') },
      ]}
    >
      <span role="status">
        {count > 0 && party !== undefined && message('annotations.selected', { count, party: party.name })}
      </span>
    </StatusLine>
  )
}
