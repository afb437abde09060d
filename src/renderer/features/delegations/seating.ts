import type { Delegate } from '#shared/domain/delegate.ts'
import { type Party, sitsAtTable } from '#shared/domain/party.ts'
import type { RecordRef } from '../../state/records.ts'

/** One side with its people: those who head it, and the others by rank. */
export type Delegation = {
  readonly party: Party
  readonly heads: readonly Delegate[]
  readonly others: readonly Delegate[]
}

/** The people of every party. @param delegates all of them, in their order */
export function delegationsOf(parties: readonly Party[], delegates: readonly Delegate[]): readonly Delegation[] {
  return parties.map((party) => {
    const people = delegates.filter((delegate) => delegate.party === party.id)
    return { party, heads: people.filter(({ isHead }) => isHead), others: people.filter(({ isHead }) => !isHead) }
  })
}

/** The people of one side as they are ranked: who heads it first. */
export const ranked = ({ heads, others }: Delegation): readonly Delegate[] => [...heads, ...others]

/** The sides that sit at the table, in the order of seating. */
export const atTable = (delegations: readonly Delegation[]): readonly Delegation[] =>
  delegations.filter(({ party }) => sitsAtTable(party))

/** Those who watch from outside or are talked about. */
export const notAtTable = (delegations: readonly Delegation[]): readonly Delegation[] =>
  delegations.filter(({ party }) => !sitsAtTable(party))

/** The columns that the arrow keys walk through: a party, then its people. */
export function columnsOf(delegations: readonly Delegation[]): readonly (readonly RecordRef[])[] {
  return delegations.map((delegation) => [
    { collection: 'parties', id: delegation.party.id },
    ...ranked(delegation).map(({ id }): RecordRef => ({ collection: 'delegates', id })),
  ])
}

/** Whether two references name the same record: ids are unique within a collection only. */
export const isSame = (a: RecordRef | null, b: RecordRef | null): boolean =>
  a !== null && b !== null && a.collection === b.collection && a.id === b.id

/**
 * Where an arrow leads. Up and down stay in the column; the others go to the next column, to the same height or the last
 * that it has. Undefined at an edge.
 * @param across 1 for the column after, −1 for the one before, 0 for none
 * @param down 1 for the cell below, −1 for the one above, 0 for none
 */
export function neighbour(
  columns: readonly (readonly RecordRef[])[],
  from: RecordRef,
  across: -1 | 0 | 1,
  down: -1 | 0 | 1,
): RecordRef | undefined {
  const column = columns.findIndex((cells) => cells.some((cell) => isSame(cell, from)))
  if (column === -1) return undefined
  const row = columns[column]!.findIndex((cell) => isSame(cell, from))
  const target = columns[column + across]
  return target?.[Math.min(row, across === 0 ? row : target.length - 1) + down]
}

/**
 * The person before whom another must stand to be one rank higher (−1) or lower (1); null for the end. Undefined where
 * there is no such rank: at either end, and between who heads a delegation and who does not.
 */
export function rankBefore(delegation: Delegation, id: string, step: -1 | 1): string | null | undefined {
  const peers = delegation.heads.some((head) => head.id === id) ? delegation.heads : delegation.others
  const at = peers.findIndex((peer) => peer.id === id)
  if (at === -1 || peers[at + step] === undefined) return undefined
  return (step === -1 ? peers[at - 1] : peers[at + 2])?.id ?? null
}
