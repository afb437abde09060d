import { formatOffset } from '#shared/domain/values/zone.ts'

/**
 * How far this laptop's own clock was from UTC at an instant (milliseconds since 1970), as clocks are marked: `+3`. Asked of
 * the clock itself: to make a formatter for it takes longer than to draw the screen that shows it.
 */
export const laptopOffset = (epochMs: number): string => formatOffset(0 - new Date(epochMs).getTimezoneOffset())
