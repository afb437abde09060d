import { type Movement, NOTHING_RECORDED, type Position } from './position.ts'

/**
 * A position as it stood at an instant (ISO 8601 in UTC), as far as its dated movement tells: the stated text and its
 * short form as the rewordings after that instant found them, and the steps until then. `null`: it was recorded later.
 *
 * What we make of a position (red line, place, flexibility, confidence) and what it rests on is not dated; to show it as
 * of now beside words of then would be untrue, so it is left empty. The other texts are not dated either, and are empty.
 */
export function positionAsOf(position: Position, instant: string): Position | null {
  const steps = position.movements.toSorted((a, b) => a.at.localeCompare(b.at))
  const recorded = steps.find(({ kind }) => kind === 'recorded')
  if (recorded !== undefined && recorded.at > instant) return null
  const later = steps.filter(({ at, kind }) => at > instant && kind === 'reworded')
  return {
    ...position,
    stated: later[0]?.before ?? position.stated,
    summary: summaryThen(position, later),
    movements: position.movements.filter(({ at }) => at <= instant),
    ...NOTHING_RECORDED,
  }
}

/** A rewording that outdated the short form carries it away in its note; the others left it as it was. */
function summaryThen({ summary }: Position, later: readonly Movement[]): string {
  return later.find(({ note }) => note !== '')?.note ?? summary
}

/**
 * The instants from which one can look back on positions: the last step of each day on which one moved, newest first.
 * @param dayOf the day of an instant, in the zone that the days are told in
 */
export function stepDays(positions: readonly Position[], dayOf: (instant: string) => string): readonly string[] {
  const lastOfDay = new Map<string, string>()
  for (const { at } of positions.flatMap(({ movements }) => movements)) {
    const day = dayOf(at)
    if (at > (lastOfDay.get(day) ?? '')) lastOfDay.set(day, at)
  }
  return [...lastOfDay.values()].toSorted((a, b) => b.localeCompare(a))
}
