import { laptopOffset } from '../../parts/laptop-offset.ts'

const words = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as the library says it, with the zone of this laptop: `Sat 18 Oct, 08:32 +3`. */
export const moment = (instant: string): string =>
  `${words.format(new Date(instant))} ${laptopOffset(Date.parse(instant))}`
