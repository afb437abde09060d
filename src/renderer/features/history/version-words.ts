import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import type { Version } from '#shared/ipc/versions.ipc.ts'

const formats = new Map<string, { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat }>()

function formatsOf(zone: string): { day: Intl.DateTimeFormat; time: Intl.DateTimeFormat } {
  let format = formats.get(zone)
  if (format === undefined) {
    format = {
      day: new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        year: 'numeric',
      }),
      time: new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }),
    }
    formats.set(zone, format)
  }
  return format
}

/** An instant (ISO 8601) as a version is named by: `Sat 18 Oct 2025` and `07:52 +3`. */
export function momentWords(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const at = Date.parse(instant)
  const { day, time } = formatsOf(zone)
  const offset = formatOffset(offsetMinutes(zone, at))
  return { day: day.format(at).replace(',', ''), time: `${time.format(at)} ${offset}` }
}

/** From when to when a sitting went: `07:52–09:10 +3`, or the one time where that is all there is. */
export function spanWords({ began, ended }: Pick<Version, 'began' | 'ended'>, zone: string): string {
  const [from, to] = [momentWords(began, zone), momentWords(ended, zone)]
  if (from.day !== to.day) return message('history.from-day', { ...from, until: to.time })
  const start = from.time.split(' ', 1)[0]!
  return to.time.startsWith(start) ? to.time : `${start}–${to.time}`
}

/** How much a sitting changed: `2 added, 1 removed`; empty when it came to nothing. */
export const countWords = ({ added, changed, removed }: Pick<Version, 'added' | 'changed' | 'removed'>): string =>
  [
    added > 0 ? message('history.added', { count: added }) : '',
    changed > 0 ? message('history.changed', { count: changed }) : '',
    removed > 0 ? message('history.removed', { count: removed }) : '',
  ]
    .filter((words) => words !== '')
    .join(', ')
