/** Being written. */
export function ScenariosScreen() {
  return null
}
