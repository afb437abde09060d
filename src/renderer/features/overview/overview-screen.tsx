/** Being written. */
export function OverviewScreen() {
  return null
}
