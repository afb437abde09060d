/** A snapshot as the keeping policy sees it. */
export type Kept = { readonly generation: number; readonly changedAt: Date }

/** The newest that are always kept, however close together. */
export const ALWAYS_KEPT = 10
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** One an hour is kept of the last day, one a day of the last month. */
const STEPS = [
  { within: DAY, every: HOUR },
  { within: 31 * DAY, every: DAY },
]

/**
 * Which snapshots stay: the last ten, one an hour for a day, one a day for a month. Which is newer is told by the
 * generation alone; the clock only says into which hour or day a snapshot falls, and of each the newest stays. A
 * snapshot from the future (the clock was set back) counts as of now.
 */
export function generationsToKeep(snapshots: readonly Kept[], now: Date): ReadonlySet<number> {
  const newestFirst = snapshots.toSorted((a, b) => b.generation - a.generation)
  const kept = new Set(newestFirst.slice(0, ALWAYS_KEPT).map(({ generation }) => generation))
  for (const { within, every } of STEPS) {
    const taken = new Set<number>()
    for (const { generation, changedAt } of newestFirst) {
      const age = Math.max(0, now.getTime() - changedAt.getTime())
      const slot = Math.floor(changedAt.getTime() / every)
      if (age > within || taken.has(slot)) continue
      taken.add(slot)
      kept.add(generation)
    }
  }
  return kept
}
