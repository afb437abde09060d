import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'

/** How far this laptop's own clock was from UTC at an instant (milliseconds since 1970), as clocks are marked: `+3`. */
export const laptopOffset = (epochMs: number): string =>
  formatOffset(offsetMinutes(Intl.DateTimeFormat().resolvedOptions().timeZone, epochMs))
