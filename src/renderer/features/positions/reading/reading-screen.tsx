import { useEffect, useMemo, useState } from 'react'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf } from '#shared/domain/gap.ts'
import type { Party } from '#shared/domain/party.ts'
import { POSITION_TEXTS, type Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { useSingleKeys } from '../../../parts/use-single-keys.ts'
import { offerForBrief } from '../../../state/brief-scope.ts'
import { select, usePlace } from '../../../state/navigation.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { byId } from '../../../state/records.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { StatusLine } from '../../../ui/feedback/status-line.tsx'
import { MainPane } from '../../../ui/layout/main-pane.tsx'
import { annotate } from '../annotations/note-acts.ts'
import { noteSets, type NoteSet } from '../annotations/note-sets.ts'
import { type SelectedWords, selectedWords, useSelectedWords } from '../annotations/selected-words.ts'
import { PositionDetails } from '../details/position-details.tsx'
import { shownText } from '../view-choices.ts'
import { Beneath } from './beneath.tsx'
import { ReadingHead } from './reading-head.tsx'
import styles from './reading.module.css'
import { SidePage } from './side-page.tsx'
import { type ChosenPages, spreadOf } from './spread.ts'
import { textToWrite } from './text-to-write.ts'
import { useArrival } from './use-arrival.ts'
import { wordCount } from './word-count.ts'

const NO_NOTES: NoteSet = { onWords: [], onWhole: [], withoutWords: [] }
const AS_SEATED: ChosenPages = { left: null, right: null }

/** One agenda item read as a facing edition: what each side holds, with the notes on its words beside it. */
export function ReadingScreen({ item }: { readonly item: AgendaItem }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const positions = useNotebook((notebook) => notebook.positions)
  const annotations = useNotebook((notebook) => notebook.annotations)
  const shown = shownText.use()
  const [chosen, setChosen] = useState(AS_SEATED)
  const words = useSelectedWords()
  const selected = useSelectedPosition()
  const spread = spreadOf(parties, chosen, selected?.agendaItem === item.id ? selected.party : null)
  const fields = useMemo(() => [shown, ...POSITION_TEXTS.filter((field) => field !== shown)], [shown])
  const onItem = positions.filter(({ agendaItem }) => agendaItem === item.id)
  const positionOf = (party: Party): Position | undefined => onItem.find((position) => position.party === party.id)
  const pages = [spread.left, spread.right].filter((party) => party !== undefined)
  const onPages = pages.flatMap((party) => positionOf(party) ?? [])
  const sets = noteSets(annotations, onPages, fields)
  const lost = parties.flatMap((party) => {
    const position = positionOf(party)
    const gone = position === undefined ? undefined : noteSets(annotations, [position]).get(position.id)
    return (gone?.withoutWords ?? []).map((note) => ({ note, position: position!, party }))
  })
  const current =
    onItem.find(({ id }) => id === words?.position) ?? (selected?.agendaItem === item.id ? selected : onPages[0])

  useEffect(() => offerForBrief({ agendaItems: [item.id] }), [item.id])
  useArrival(item.id)
  useTagKeys(onItem)

  const turn = (side: 'left' | 'right', party: string): void => {
    // Whoever stood on the other page makes room.
    const other = side === 'left' ? spread.right?.id : spread.left?.id
    const own = side === 'left' ? spread.left?.id : spread.right?.id
    const kept = (party === other ? own : other) ?? null
    setChosen(side === 'left' ? { left: party, right: kept } : { left: kept, right: party })
    select(null)
  }
  return (
    <>
      <MainPane label={message('act.go-positions')} isFixed>
        <ReadingHead
          item={item}
          gap={gapOf({ parties, positions }, item)}
          onEditText={
            current === undefined
              ? undefined
              : () =>
                  textToWrite.set({ position: current.id, field: words?.position === current.id ? words.field : shown })
          }
        />
        {pages.length === 0 ? (
          <div className={styles.nobody}>
            <EmptyState>{message('positions.no-parties')}</EmptyState>
          </div>
        ) : (
          <div className={styles.folio} data-pages={pages.length}>
            <div className={styles.folioBody}>
              <div className={styles.spread}>
                {pages.map((party, at) => {
                  const side = at === 0 ? 'left' : 'right'
                  const position = positionOf(party)
                  return (
                    <SidePage
                      key={`${item.id} ${party.id}`}
                      item={item}
                      party={party}
                      position={position}
                      side={side}
                      notes={(position && sets.get(position.id)) ?? NO_NOTES}
                      fields={fields}
                      tabs={spread.tabs}
                      onTurn={(id) => turn(side, id)}
                    />
                  )
                })}
              </div>
              <Beneath
                mediators={spread.beneath}
                pages={pages}
                positionOf={positionOf}
                lost={lost}
                onOpen={(party) => turn('right', party.id)}
              />
            </div>
          </div>
        )}
        <ReadingStatus words={words} positions={onItem} parties={parties} />
      </MainPane>
      <PositionDetails item={item} party={parties.find(({ id }) => id === current?.party)} position={current} />
    </>
  )
}

/** The position that is selected, itself or through a note on it. */
function useSelectedPosition(): Position | undefined {
  const { selected } = usePlace()
  return useNotebook((notebook) => {
    if (selected === null) return undefined
    const target =
      selected.collection === 'annotations' ? byId(notebook, 'annotations').get(selected.id)?.target : undefined
    const id = target?.collection === 'positions' ? target.record : selected.id
    return byId(notebook, 'positions').get(id)
  })
}

/** R, F, A, V and Q put a note on the words that are selected. */
function useTagKeys(positions: readonly Position[]): void {
  const tag = (name: Parameters<typeof annotate>[2]) => (): void => {
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
  readonly words: SelectedWords | null
  readonly positions: readonly Position[]
  readonly parties: readonly Party[]
}

function ReadingStatus({ words, positions, parties }: ReadingStatusProps) {
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
