import type { Event } from '#shared/domain/event.ts'
import type { PartyId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import { dateInWords, offsetOn } from '../../parts/dated.ts'
import { show } from '../../state/navigation.ts'
import { useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import styles from './delegations.module.css'

/** How many events are listed; the rest is a number. */
const LISTED = 8

/** Events, each with its date and offset, and the way to it. */
export function EventLinks({ title, events }: { readonly title: string; readonly events: readonly Event[] }) {
  return (
    <InspectorSection>
      <SectionHead title={title} count={events.length} />
      {events.length === 0 && <Nothing>{message('delegations.in-no-event')}</Nothing>}
      {events.slice(0, LISTED).map((event) => (
        <div key={event.id} className={styles.linked}>
          <Button variant="link" onPress={() => show({ collection: 'events', id: event.id })}>
            <bdi>{event.title}</bdi>
          </Button>
          {event.date !== '' && (
            <Provenance>
              {dateInWords(event.date)} {offsetOn(event.date, event.zone)}
            </Provenance>
          )}
        </div>
      ))}
      {events.length > LISTED && (
        <p className={styles.nothing}>{message('delegations.more-events', { count: events.length - LISTED })}</p>
      )}
    </InspectorSection>
  )
}

/** The agenda items that a party leads on. */
export function LeadLinks({ title, party }: { readonly title: string; readonly party: PartyId }) {
  const items = useOrdered('agendaItems').filter(({ lead }) => lead === party)
  return (
    <InspectorSection>
      <SectionHead title={title} count={items.length} />
      {items.length === 0 && <Nothing>{message('delegations.leads-on-nothing')}</Nothing>}
      {items.map((item) => (
        <div key={item.id} className={styles.linked}>
          <Button variant="link" onPress={() => show({ collection: 'agendaItems', id: item.id })}>
            {item.number} <bdi>{item.title}</bdi>
          </Button>
        </div>
      ))}
    </InspectorSection>
  )
}

const Nothing = ({ children }: { readonly children: string }) => (
  <p className={styles.nothing}>
    <Unstated>{children}</Unstated>
  </p>
)
