/** Being written. */
export function ChallengesScreen() {
  return null
}
