/** A place in the matrix, counted from 0. */
export type MatrixPlace = { readonly row: number; readonly column: number }

/** A key as far as it moves between cells. */
export type MoveKey = { readonly key: string; readonly ctrlKey: boolean; readonly isRightToLeft: boolean }

/**
 * Where a key leads from a cell, or `undefined` for a key that does not move (ARIA Authoring Practices, grid pattern):
 * arrows by one, Home and End along the row, with Ctrl to the first and last cell. It stops at the edges.
 */
export function matrixMove(
  from: MatrixPlace,
  { key, ctrlKey, isRightToLeft }: MoveKey,
  size: { readonly rows: number; readonly columns: number },
): MatrixPlace | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 }
  const along = isRightToLeft ? -1 : 1
  const column = (step: number): MatrixPlace => ({
    ...from,
    column: Math.min(last.column, Math.max(0, from.column + step)),
  })
  switch (key) {
    case 'ArrowUp':
      return { ...from, row: ctrlKey ? 0 : Math.max(0, from.row - 1) }
    case 'ArrowDown':
      return { ...from, row: ctrlKey ? last.row : Math.min(last.row, from.row + 1) }
    case 'ArrowRight':
      return column(along)
    case 'ArrowLeft':
      return column(-along)
    case 'Home':
      return ctrlKey ? { row: 0, column: 0 } : { ...from, column: 0 }
    case 'End':
      return ctrlKey ? last : { ...from, column: last.column }
    default:
      return undefined
  }
}
