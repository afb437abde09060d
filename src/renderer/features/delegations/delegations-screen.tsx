/** Being written. */
export function DelegationsScreen() {
  return null
}
