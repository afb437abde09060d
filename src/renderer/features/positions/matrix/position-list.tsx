import { useMemo, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../../parts/party-mark.tsx'
import { tagLetter } from '../../../parts/tag-letter.ts'
import { select, useSelectedId } from '../../../state/navigation.ts'
import type { DataColumn, SortKey } from '../../../ui/data-table/column.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { useTableView } from '../../../ui/data-table/use-table-view.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { RedLineMark } from '../../../ui/marks/red-line-mark.tsx'
import { TagMark } from '../../../ui/marks/tag-mark.tsx'
import type { Matrix, MatrixCell } from './matrix-model.ts'
import styles from './matrix.module.css'

interface PositionListProps {
  readonly matrix: Matrix
  /** Without it (a list of the past) rows are read here only. */
  readonly onOpen: ((cell: MatrixCell) => void) | undefined
  readonly onRemove: ((cell: MatrixCell) => void) | undefined
}

const COLUMNS: readonly DataColumn<MatrixCell>[] = [
  {
    id: 'item',
    header: message('positions.item'),
    cell: ({ item }) => (
      <>
        <span className={styles.listNumber}>{item.number}</span> <bdi>{item.title}</bdi>
      </>
    ),
    flex: 1,
    minWidth: 7.5,
    sortKey: ({ item }) => item.order,
  },
  {
    id: 'party',
    header: message('positions.party'),
    cell: ({ party }) => <PartyMark party={party} />,
    width: 3.4,
    sortKey: ({ party }) => party.order,
  },
  {
    id: 'text',
    header: message('positions.position'),
    cell: ({ text }) => (
      <span className={styles.listText} dir="auto">
        {text}
      </span>
    ),
    flex: 2.4,
    minWidth: 11,
    isTitle: true,
    sortKey: ({ text }) => text,
  },
  {
    id: 'red-line',
    header: message('red-line'),
    cell: ({ position }) =>
      position !== undefined &&
      position.redLine !== 'none' && (
        <RedLineMark label={message(`red-line.${position.redLine}`)} standing={position.redLine} />
      ),
    width: 9,
    sortKey: ({ position }) => (position === undefined || position.redLine === 'none' ? null : position.redLine),
  },
  {
    id: 'firmness',
    header: message('positions.flexibility'),
    cell: ({ position }) =>
      position !== undefined && position.flexibility !== 'unknown' && message(`flexibility.${position.flexibility}`),
    width: 6.5,
    sortKey: ({ position }) => (position?.flexibility === 'unknown' ? null : (position?.flexibility ?? null)),
  },
  {
    id: 'place',
    header: message('positions.place'),
    cell: ({ place }) => place,
    width: 4,
    align: 'end',
    sortKey: ({ place }) => place,
  },
  {
    id: 'notes',
    header: message('parts.notes'),
    cell: ({ tags, noteCount }) =>
      noteCount > 0 && (
        <span className={styles.notes}>
          {tags.map((tag) => (
            <TagMark key={tag} tag={tagLetter(tag)} label={message(`tag.${tag}`)} />
          ))}
          {noteCount}
        </span>
      ),
    width: 5,
    sortKey: ({ noteCount }) => noteCount,
  },
]

/** Room is for words: how firm the sides are is left out while that is not known of any position listed. */
const hiddenColumns = (rows: readonly MatrixCell[]): readonly string[] =>
  rows.every(({ position }) => position === undefined || position.flexibility === 'unknown') ? ['firmness'] : []

/** Every recorded position in one list that can be sorted: what is firm, what is noted, where the red lines run. */
export function PositionList({ matrix, onOpen, onRemove }: PositionListProps) {
  const [sort, setSort] = useState<readonly SortKey[]>([])
  const rows = useMemo(
    () =>
      matrix.rows.flatMap(({ cells }) => cells.filter(({ position, isAsked }) => position !== undefined && isAsked)),
    [matrix],
  )
  const hidden = useMemo(() => hiddenColumns(rows), [rows])
  const view = useTableView(COLUMNS, { rows, filter: undefined, sort }, 'en')
  return (
    <DataTable
      label={message('positions.list')}
      columns={COLUMNS}
      hidden={hidden}
      view={view}
      getRowId={({ position }) => position?.id ?? ''}
      selectedId={useSelectedId('positions')}
      onSelect={({ position }) => {
        if (position !== undefined) select({ collection: 'positions', id: position.id })
      }}
      onOpen={onOpen}
      onRemove={onRemove}
      sort={sort}
      onSortChange={setSort}
      isTall
      empty={
        <EmptyState>
          {matrix.filled > 0 && matrix.asked === 0
            ? message('annotations.cells-match', { count: 0 })
            : message('positions.no-positions')}
        </EmptyState>
      }
    />
  )
}
