import type { Event } from '#shared/domain/event.ts'
import { message } from '#shared/i18n/message.ts'
import { offsetOn } from '../../../parts/dated.ts'
import { zoneOfPlace } from '../../../parts/read-zone.ts'
import { usePartyClocks } from '../../../parts/use-party-clocks.ts'
import type { Refusal } from '../../../state/client.ts'
import { useNow } from '../../../state/now.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ReadRow } from '../../../ui/fields/field-list.tsx'

interface ClockOfPlaceProps {
  readonly event: Event
  readonly onZone: (zone: string) => Promise<Refusal | undefined>
}

/**
 * Where the place is a city whose clocks are known and differ from the zone of the event, says so and offers to take
 * them. It is not done unasked: the zone says by whose clock the date was told, which need not be the place's.
 */
export function ClockOfPlace({ event: { place, date, zone }, onZone }: ClockOfPlaceProps) {
  const cities = usePartyClocks(useNow())
  const found = zoneOfPlace(place?.name ?? '', cities)
  if (found === undefined || offsetOn(date, found.zone) === offsetOn(date, zone)) return null
  return (
    <ReadRow label="">
      {message('events.clock-of-place', { city: found.city, offset: offsetOn(date, found.zone) })}{' '}
      <Button edits variant="link" onPress={() => void onZone(found.zone)}>
        {message('events.use-clock-of-place', { zone: found.zone })}
      </Button>
    </ReadRow>
  )
}
