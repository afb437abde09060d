/** Being written. */
export function PositionsScreen() {
  return null
}
