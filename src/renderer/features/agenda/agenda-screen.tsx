import { useEffect, useState } from 'react'
import { message } from '#shared/i18n/message.ts'
import { addSession } from '../../parts/add-session.ts'
import { ExchangeMenu } from '../../parts/exchange-menu.tsx'
import { useSingleKeys } from '../../parts/use-single-keys.ts'
import { offerForBrief } from '../../state/brief-scope.ts'
import { importFrom } from '../../parts/exchange-files.ts'
import { usePlace } from '../../state/navigation.ts'
import { useNow } from '../../state/now.ts'
import { useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import type { Lift } from '../../ui/sortable/lift.ts'
import { addItem, numberInOrder } from './agenda-edits.ts'
import { AgendaList } from './agenda-list.tsx'
import { AgendaStatus } from './agenda-status.tsx'
import styles from './agenda.module.css'
import { agendaZones, type CityZone } from './clock-words.ts'
import { DayRulers, DaySwitch, useShownDay } from './day-rulers.tsx'
import { ItemInspector } from './item-inspector.tsx'
import { inRunningOrder, isNumberedInOrder, runningOrder, type RunningSession } from './running-order.ts'
import { SessionInspector } from './session-inspector.tsx'

/** The order of business: items in sessions, put in order by hand, with the hour of each in every capital. */
export function AgendaScreen() {
  const sessions = useOrdered('sessions')
  const items = useOrdered('agendaItems')
  const parties = useOrdered('parties')
  const now = useNow()
  const [lift, setLift] = useState<Lift | null>(null)
  const order = runningOrder(sessions, items)
  const zones = agendaZones(parties, sessions, now)
  const days = useShownDay(order, zones, now)
  useSingleKeys({ N: addItem })
  // The list shows every item, so a brief from what is on screen leaves none out.
  useEffect(() => offerForBrief({ agendaItems: 'all' }), [])
  const isEmpty = sessions.length === 0 && items.length === 0
  return (
    <>
      <MainPane label={message('act.go-agenda')} isFixed>
        <PageHead title={message('act.go-agenda')} end={isEmpty ? undefined : <Acts days={days} />}>
          {!isEmpty && <Summary order={order} />}
        </PageHead>
        {isEmpty ? (
          <div className={styles.emptyPlace}>
            <Empty />
          </div>
        ) : (
          <>
            <DayRulers order={order} zones={zones} now={now} day={days.shown} />
            <div className={styles.list}>
              <AgendaList order={order} zones={zones} onLift={setLift} />
            </div>
            <AgendaStatus order={order} zones={zones} lift={lift} />
          </>
        )}
      </MainPane>
      <Inspector order={order} zones={zones} />
    </>
  )
}

function Acts({ days }: { readonly days: ReturnType<typeof useShownDay> }) {
  return (
    <>
      <DaySwitch days={days} />
      <ExchangeMenu kind="calendar" />
      <Button edits onPress={addSession}>
        {message('agenda.add-session')}
      </Button>
      <Button edits kbd="N" onPress={addItem}>
        {message('agenda.add-item')}
      </Button>
    </>
  )
}

function Empty() {
  return (
    <EmptyState
      acts={
        <>
          <Button edits variant="primary" kbd="N" onPress={addItem}>
            {message('agenda.add-item')}
          </Button>
          <Button edits onPress={addSession}>
            {message('agenda.add-session')}
          </Button>
          <Button edits onPress={() => void importFrom('calendar')}>
            {message('act.import-calendar')}
          </Button>
        </>
      }
    >
      {message('agenda.empty')}
    </EmptyState>
  )
}

/** What the agenda comes to, and the way to new numbers when moving items has put the old ones out of order. */
function Summary({ order }: { readonly order: readonly RunningSession[] }) {
  if (isNumberedInOrder(inRunningOrder(order))) return summary(order)
  return (
    <>
      {summary(order)};{' '}
      <Button edits variant="link" onPress={() => void numberInOrder()}>
        {message('agenda.number-in-order')}
      </Button>
    </>
  )
}

interface InspectorProps {
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
}

function Inspector(props: InspectorProps) {
  const { selected } = usePlace()
  const kind = selected?.collection
  const id = kind === 'agendaItems' || kind === 'sessions' ? selected!.id : null
  return (
    <InspectorPane
      label={message('agenda.inspector')}
      selectionKey={id}
      closeLabel={message('shell.close-inspector')}
      openLabel={message('shell.open-inspector')}
    >
      {id === null && <p className={styles.hint}>{message('agenda.nothing-selected')}</p>}
      {id !== null && kind === 'agendaItems' && <ItemInspector id={id} {...props} />}
      {id !== null && kind === 'sessions' && <SessionInspector id={id} {...props} />}
    </InspectorPane>
  )
}

/** “three sessions, seven items; 380 minutes planned of 390”: as much of it as is known. */
function summary(order: readonly RunningSession[]): string {
  const sessions = order.filter(({ session }) => session !== null)
  const words = {
    sessions: message('agenda.sessions', { count: sessions.length }),
    items: message('agenda.items', { count: order.reduce((sum, { rows }) => sum + rows.length, 0) }),
  }
  const planned = sessions.reduce((sum, { clock }) => sum + clock.planned, 0)
  if (planned === 0) return message('agenda.summary', words)
  const isLengthKnown = sessions.every(({ clock }) => clock.available !== null)
  const available = sessions.reduce((sum, { clock }) => sum + (clock.available ?? 0), 0)
  if (!isLengthKnown) return message('agenda.summary-planned', { ...words, planned })
  return planned > available
    ? message('agenda.summary-planned-over', { ...words, planned, over: planned - available })
    : message('agenda.summary-planned-in', { ...words, planned, available })
}
