/** The order in which rows stand: groups, each with the ids of its rows. One group for a plain list. */
export type Arrangement = readonly { readonly id: string; readonly rowIds: readonly string[] }[]

/** Where a row would go: before the row at `index` of the group, counted without the row itself. */
export interface Place {
  readonly groupId: string
  readonly index: number
}

/** A row that has been picked up: where it came from and where it would go if it were put down now. */
export interface Lift {
  readonly rowId: string
  readonly from: Place
  readonly to: Place
}

/** Where a row stands; undefined when there is no such row. */
export function placeOfRow(groups: Arrangement, rowId: string): Place | undefined {
  for (const group of groups) {
    const index = group.rowIds.indexOf(rowId)
    if (index >= 0) return { groupId: group.id, index }
  }
  return undefined
}

/** Picks a row up where it stands. */
export function liftRow(groups: Arrangement, rowId: string): Lift | undefined {
  const from = placeOfRow(groups, rowId)
  return from && { rowId, from, to: from }
}

/** One place up (−1) or down (1), through the end of a group into the next. At either end it stays. */
export function stepLift(groups: Arrangement, lift: Lift, step: -1 | 1): Lift {
  const at = groups.findIndex((group) => group.id === lift.to.groupId)
  const index = lift.to.index + step
  if (index >= 0 && index <= placesIn(groups, at, lift.rowId)) return { ...lift, to: { ...lift.to, index } }
  const neighbour = groups[at + step]
  if (!neighbour) return lift
  return { ...lift, to: { groupId: neighbour.id, index: step === 1 ? 0 : placesIn(groups, at + step, lift.rowId) } }
}

/**
 * Where a row would go when it is held over another row.
 * @param isAfter the lower half of that row
 */
export function liftOverRow(groups: Arrangement, lift: Lift, overRowId: string, isAfter: boolean): Lift {
  const over = placeOfRow(groups, overRowId)
  if (!over) return lift
  const isBelowItself = over.groupId === lift.from.groupId && over.index > lift.from.index
  const isItself = overRowId === lift.rowId
  const index = isItself ? over.index : over.index - Number(isBelowItself) + Number(isAfter)
  return { ...lift, to: { groupId: over.groupId, index } }
}

/** Where a row would go when it is held over a group's head: to its front. */
export function liftOverGroup(lift: Lift, groupId: string): Lift {
  return { ...lift, to: { groupId, index: 0 } }
}

/** Whether putting it down would change anything. */
export function isMoved(lift: Lift): boolean {
  return lift.from.groupId !== lift.to.groupId || lift.from.index !== lift.to.index
}

/** The row before which the line of the place is drawn; null for the end of the group. */
export function rowAfterPlace(groups: Arrangement, lift: Lift): string | null {
  const group = groups.find((candidate) => candidate.id === lift.to.groupId)
  return group?.rowIds.filter((id) => id !== lift.rowId)[lift.to.index] ?? null
}

function placesIn(groups: Arrangement, at: number, without: string): number {
  return groups[at]?.rowIds.filter((id) => id !== without).length ?? 0
}
