import { useMemo, useState } from 'react'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Party } from '#shared/domain/party.ts'
import { POSITION_TEXTS, type Position, type PositionText } from '#shared/domain/position.ts'
import { select, usePlace } from '../../../state/navigation.ts'
import { useNotebook } from '../../../state/notebook-store.ts'
import { byId } from '../../../state/records.ts'
import { noteSets, type NoteSet } from '../annotations/note-sets.ts'
import type { LostNote } from '../annotations/notes-tray.tsx'
import { shownText } from '../view-choices.ts'
import { type ChosenPages, type Spread, spreadOf } from './spread.ts'

/** Everything that the reading page of one agenda item is drawn from. */
export type Pages = {
  readonly spread: Spread
  /** The parties on the pages, left to right. */
  readonly onPages: readonly Party[]
  /** The positions on the item, also of those who are on no page. */
  readonly positions: readonly Position[]
  readonly positionOf: (party: Party) => Position | undefined
  /** The notes of the positions on the pages, numbered through; the same sets until a note or a text changes. */
  readonly notes: ReadonlyMap<string, NoteSet>
  readonly lost: readonly LostNote[]
  /** The texts in the order in which they stand; the first is the lead. */
  readonly fields: readonly PositionText[]
  /** The position on the item that is selected, itself or through a note. */
  readonly selected: Position | undefined
  /** Puts a party on a page; whoever stood on the other page makes room. */
  readonly turn: (side: 'left' | 'right', party: string) => void
}

const AS_SEATED: ChosenPages = { left: null, right: null }

/** The pages of an agenda item, kept in step with the notebook, the selection and the reader's choices. */
export function usePages(item: AgendaItem): Pages {
  const parties = useNotebook((notebook) => notebook.parties)
  const all = useNotebook((notebook) => notebook.positions)
  const annotations = useNotebook((notebook) => notebook.annotations)
  const shown = shownText.use()
  const [chosen, setChosen] = useState(AS_SEATED)
  const selectedAnywhere = useSelectedPosition()
  const selected = selectedAnywhere?.agendaItem === item.id ? selectedAnywhere : undefined
  const wanted = selected?.party ?? null
  const spread = useMemo(() => spreadOf(parties, chosen, wanted), [parties, chosen, wanted])
  const fields = useMemo(() => [shown, ...POSITION_TEXTS.filter((field) => field !== shown)], [shown])
  const laid = useMemo(
    () => layOut({ spread, parties, positions: all.filter(({ agendaItem }) => agendaItem === item.id) }),
    [spread, parties, all, item.id],
  )
  const notes = useMemo(() => noteSets(annotations, laid.read, fields), [annotations, laid, fields])
  const lost = useMemo(
    () =>
      laid.held.flatMap(({ position, party }) =>
        (noteSets(annotations, [position]).get(position.id)?.withoutWords ?? []).map((note) => ({
          note,
          position,
          party,
        })),
      ),
    [annotations, laid],
  )
  const turn = (side: 'left' | 'right', party: string): void => {
    const own = side === 'left' ? spread.left?.id : spread.right?.id
    const other = side === 'left' ? spread.right?.id : spread.left?.id
    const kept = (party === other ? own : other) ?? null
    setChosen(side === 'left' ? { left: party, right: kept } : { left: kept, right: party })
    select(null)
  }
  return { spread, ...laid, notes, lost, fields, selected, turn }
}

type Laid = Pick<Pages, 'onPages' | 'positions' | 'positionOf'> & {
  /** The positions on the pages, left to right. */
  readonly read: readonly Position[]
  /** Every position on the item with its party. */
  readonly held: readonly { readonly position: Position; readonly party: Party }[]
}

function layOut({
  spread,
  parties,
  positions,
}: {
  spread: Spread
  parties: readonly Party[]
  positions: readonly Position[]
}): Laid {
  const onPages = [spread.left, spread.right].filter((party) => party !== undefined)
  const positionOf = (party: Party): Position | undefined => positions.find((held) => held.party === party.id)
  const held = parties.flatMap((party) => {
    const position = positionOf(party)
    return position === undefined ? [] : [{ position, party }]
  })
  return { onPages, positions, positionOf, held, read: onPages.flatMap((party) => positionOf(party) ?? []) }
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
