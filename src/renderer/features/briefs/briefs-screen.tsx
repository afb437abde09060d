/** Being written. */
export function BriefsScreen() {
  return null
}
