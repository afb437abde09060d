const words = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'shortOffset',
})

/** An instant as the library says it, with the zone of this laptop. */
export const moment = (instant: string): string => words.format(new Date(instant))
