/** Being written. */
export function EventsScreen() {
  return null
}
