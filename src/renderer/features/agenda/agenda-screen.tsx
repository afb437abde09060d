/** Being written. */
export function AgendaScreen() {
  return null
}
