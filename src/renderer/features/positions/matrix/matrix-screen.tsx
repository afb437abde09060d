import { useEffect, useMemo, useRef } from 'react'
import { EVERY_NOTE, isFiltering, type NoteFilter } from '#shared/domain/note-threads.ts'
import { message } from '#shared/i18n/message.ts'
import { removeRecord } from '../../../parts/use-record-edit.ts'
import { useSingleKeys } from '../../../parts/use-single-keys.ts'
import { offerForBrief } from '../../../state/brief-scope.ts'
import { goTo, goToBriefFromScreen, select, useSelectedId } from '../../../state/navigation.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { useRecord } from '../../../state/records.ts'
import { Button, ToggleButton } from '../../../ui/button/button.tsx'
import { Segmented } from '../../../ui/choice/segmented.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { StatusLine } from '../../../ui/feedback/status-line.tsx'
import { MainPane } from '../../../ui/layout/main-pane.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { ChoiceMenu } from '../../../ui/menu/filter-menu.tsx'
import { NoteFilterBar } from '../note-filter/note-filter-bar.tsx'
import { useNoteFilter } from '../note-filter/use-note-filter.ts'
import { PositionDetails } from '../details/position-details.tsx'
import { turnRedLine } from '../position-acts.ts'
import { areDetailsOpen, MATRIX_VIEWS, matrixView, shownText } from '../view-choices.ts'
import { AsOfBar, AsOfMenu, useAsOf, usePositionsAsOf } from './as-of.tsx'
import { chosenVoid, type CellName } from './chosen-cell.ts'
import { type Matrix, type MatrixCell, matrixOf, SHOWN_TEXTS } from './matrix-model.ts'
import { PositionList } from './position-list.tsx'
import { PositionMatrix } from './position-matrix.tsx'
import styles from './matrix.module.css'

/** The sides compared: who holds what on which item, how far apart they are, and where the red lines run. */
export function MatrixScreen() {
  const instant = useAsOf()
  const [noteFilter] = useNoteFilter()
  const matrix = useMatrix(instant, noteFilter)
  const isPast = instant !== null
  const view = matrixView.use()
  const chosen = useChosen()
  const cell = matrix.rows
    .find(({ item }) => item.id === chosen?.item)
    ?.cells.find(({ party }) => party.id === chosen?.party)
  // One comes back from a reading page to the cell it was opened from; at the start nothing takes the focus.
  const cameBack = useRef(chosen !== null)
  // An earlier day shows no notes and no filter, so the brief made from it leaves none out.
  const offered = isPast ? EVERY_NOTE : noteFilter
  useEffect(() => offerForBrief({ agendaItems: 'all', notes: offered }), [offered])
  useSingleKeys({
    R: () => {
      if (cell?.position !== undefined && !isPast) void turnRedLine(cell.position)
    },
  })
  const isEmpty = matrix.rows.length === 0 || matrix.parties.length === 0
  return (
    <>
      <MainPane label={message('act.go-positions')} isFixed>
        <PageHead title={message('act.go-positions')} end={isEmpty ? undefined : <Acts />}>
          {!isEmpty && (
            <span className={styles.summary} data-dispensable>
              {summary(matrix)}
            </span>
          )}
        </PageHead>
        {instant !== null && <AsOfBar instant={instant} />}
        {!isPast && (matrix.notes.length > 0 || isFiltering(noteFilter)) && (
          <NoteFilterBar notes={matrix.notes}>
            {message('annotations.cells-match', { count: matrix.asked })}
          </NoteFilterBar>
        )}
        {isEmpty ? (
          <Empty matrix={matrix} />
        ) : view === 'matrix' ? (
          <PositionMatrix
            matrix={matrix}
            isPast={isPast}
            chosen={chosen}
            isFocusWanted={cameBack.current}
            onChoose={choose}
            onOpen={open}
            onRemove={remove}
          />
        ) : (
          <PositionList matrix={matrix} onOpen={isPast ? undefined : open} onRemove={isPast ? undefined : remove} />
        )}
        {!isEmpty && (
          <StatusLine
            hints={[
              { keys: ['←', '↑', '↓', '→'], act: message('positions.hint-cell') },
              ...(isPast ? [] : WRITING_HINTS),
            ]}
          >
            {cell !== undefined && (
              <span>{message('positions.where', { number: cell.item.number, party: cell.party.name })}</span>
            )}
            {!isPast && <span>{message('positions.scale')}</span>}
          </StatusLine>
        )}
      </MainPane>
      {!isPast && <PositionDetails item={cell?.item} party={cell?.party} position={cell?.position} />}
    </>
  )
}

function useMatrix(instant: string | null, filter: NoteFilter): Matrix {
  const shown = shownText.use()
  const parties = useNotebook((notebook) => notebook.parties)
  const agendaItems = useNotebook((notebook) => notebook.agendaItems)
  const positions = usePositionsAsOf(instant)
  const annotations = useNotebook((notebook) => notebook.annotations)
  const sources = useNotebook((notebook) => notebook.sources)
  return useMemo(
    () =>
      instant === null
        ? matrixOf({ parties, agendaItems, positions: [...positions], annotations, sources }, shown, filter)
        : matrixOf({ parties, agendaItems, positions: [...positions], annotations: [], sources }, 'stated'),
    [parties, agendaItems, positions, annotations, sources, shown, filter, instant],
  )
}

/** The cell of the selected position, else the empty cell that was chosen. */
function useChosen(): CellName | null {
  const position = useRecord('positions', useSelectedId('positions'))
  const empty = chosenVoid.use()
  return position === undefined ? empty : { item: position.agendaItem, party: position.party }
}

function choose({ item, party, position }: MatrixCell): void {
  chosenVoid.set({ item: item.id, party: party.id })
  select(position === undefined ? null : { collection: 'positions', id: position.id })
}

function open({ item, position }: MatrixCell): void {
  if (position !== undefined)
    goTo({ section: 'positions', reading: item.id, selected: { collection: 'positions', id: position.id } })
}

function remove({ position }: MatrixCell): void {
  if (position !== undefined) void removeRecord('positions', position.id)
}

const summary = ({ rows, parties, filled }: Matrix): string =>
  message('positions.summary-line', {
    items: rows.length,
    parties: parties.length,
    filled,
    cells: rows.length * parties.length,
  })

const WRITING_HINTS = [
  { keys: ['Enter'], act: message('positions.hint-read') },
  { keys: ['F2'], act: message('positions.hint-edit-in-place') },
  { keys: ['R'], act: message('positions.hint-red-line') },
]

function Acts() {
  const view = matrixView.use()
  const shown = shownText.use()
  const isOpen = areDetailsOpen.use()
  return (
    <>
      <Segmented
        label={message('positions.view')}
        options={MATRIX_VIEWS.map((id) => ({ id, label: message(`positions.view-${id}`) }))}
        value={view}
        onChange={matrixView.set}
      />
      <AsOfMenu />
      <ChoiceMenu
        label={message('positions.show')}
        options={SHOWN_TEXTS.map((id) => ({ id, label: message(`positions.show-${id}`) }))}
        value={shown}
        onChange={shownText.set}
      />
      <ToggleButton isPressed={isOpen} onChange={areDetailsOpen.set}>
        {message('positions.details')}
      </ToggleButton>
      <Button kbd="Ctrl E" onPress={goToBriefFromScreen}>
        {message('positions.brief')}
      </Button>
    </>
  )
}

function Empty({ matrix }: { readonly matrix: Matrix }) {
  const lacksItems = matrix.rows.length === 0
  return (
    <div className={styles.empty}>
      <EmptyState
        acts={
          <Button variant="primary" onPress={() => goTo({ section: lacksItems ? 'agenda' : 'delegations' })}>
            {message(lacksItems ? 'positions.to-agenda' : 'positions.to-delegations')}
          </Button>
        }
      >
        {message(lacksItems ? 'positions.no-items' : 'positions.no-parties')}
      </EmptyState>
    </div>
  )
}
