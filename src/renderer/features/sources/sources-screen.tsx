/** Being written. */
export function SourcesScreen() {
  return null
}
