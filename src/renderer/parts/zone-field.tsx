import { formatOffset, isZone, offsetMinutes } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import type { Refusal } from '../state/client.ts'
import { useNow } from '../state/now.ts'
import { EditableDate } from '../ui/fields/editable-text.tsx'
import { clockIn } from './party-clocks.ts'
import { readZone } from './read-zone.ts'
import { usePartyClocks } from './use-party-clocks.ts'

interface ZoneFieldProps {
  readonly value: string | null
  readonly onCommit: (zone: string | null) => Promise<Refusal | undefined>
}

/** A time zone by its IANA name or by a city that lives by it; while it is typed, what the clocks show there now. */
export function ZoneField({ value, onCommit }: ZoneFieldProps) {
  const now = useNow()
  const cities = usePartyClocks(now)
  return (
    <EditableDate
      label={message('parts.zone')}
      value={value ?? ''}
      hint="IANA"
      placeholder={message('parts.no-zone')}
      {...(value === null ? {} : { display: `${value} ${offsetNow(value, now)}` })}
      reads={(draft) => {
        const zone = readZone(draft, cities)
        if (!isZone(zone)) return undefined
        return message('parts.zone-reads', { zone, offset: offsetNow(zone, now), time: clockIn(zone, now).time })
      }}
      validate={(draft) => {
        const zone = readZone(draft, cities)
        return zone === '' || isZone(zone) ? undefined : message('parts.not-a-zone', { typed: draft.trim() })
      }}
      onCommit={(text) => onCommit(text.trim() === '' ? null : readZone(text, cities))}
    />
  )
}

const offsetNow = (zone: string, now: number): string => formatOffset(offsetMinutes(zone, now))
