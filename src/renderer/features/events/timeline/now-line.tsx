import { hostOf } from '#shared/domain/place-of-talks.ts'
import { offsetMinutes } from '#shared/domain/values/zone.ts'
import { clockIn } from '../../../parts/party-clocks.ts'
import { useNow } from '../../../state/now.ts'
import { useOrdered } from '../../../state/records.ts'
import { pixelAt, type TimeScale } from '#shared/domain/timeline/time-scale.ts'
import styles from './timeline.module.css'

/** The present, by the clock of the place of the talks. */
export type NowThere = { readonly pixel: number; readonly time: string; readonly city: string }

/** Where the present falls in the picture: null when it is not in it. By the host's clock, else the first there is. */
export function useNowThere(scale: TimeScale): NowThere | null {
  const now = useNow()
  const parties = useOrdered('parties')
  const there = hostOf(parties) ?? parties.find(({ zone }) => zone !== null)
  const zone = there?.zone ?? 'UTC'
  const reading = now + offsetMinutes(zone, now) * 60_000
  if (reading < scale.first || reading >= scale.last || scale.width === 0) return null
  return { pixel: pixelAt(scale, reading), time: clockIn(zone, now).time, city: there?.city || zone }
}

/** The accent line that stands at the present. It alone draws again as the minutes pass. */
export function NowLine({ scale }: { readonly scale: TimeScale }) {
  const now = useNowThere(scale)
  return now && <i className={styles.now} style={{ insetInlineStart: now.pixel }} />
}
