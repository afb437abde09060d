/** Being written. */
export function WelcomeScreen() {
  return null
}
