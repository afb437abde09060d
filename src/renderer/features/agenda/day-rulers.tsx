import { useState } from 'react'
import { formatOffset, offsetMinutes } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { select, usePlace } from '../../state/navigation.ts'
import { Segmented } from '../../ui/choice/segmented.tsx'
import styles from './agenda.module.css'
import { type CityZone, whenOf } from './clock-words.ts'
import {
  agendaDays,
  along,
  blocksOn,
  type DayWindow,
  dayOf,
  hourMarks,
  type SessionBlock,
  windowOf,
} from './day-window.ts'
import type { RunningSession } from './running-order.ts'

/** The days on which there are sessions, and the one on the rulers: the chosen one, until the selection leads to another. */
export type ShownDay = {
  readonly days: readonly string[]
  readonly shown: string | undefined
  readonly choose: (day: string) => void
}

/** The day that the rulers show, told in the first of the zones. */
export function useShownDay(order: readonly RunningSession[], zones: readonly CityZone[], now: number): ShownDay {
  const { selected } = usePlace()
  const [chosen, setChosen] = useState<{ readonly day: string; readonly during: string | undefined } | null>(null)
  const zone = zones[0]?.zone
  const days = zone === undefined ? [] : agendaDays(order, zone)
  const group = order.find(({ id, rows }) => id === selected?.id || rows.some(({ item }) => item.id === selected?.id))
  const start = group?.clock.startEpoch ?? null
  const wanted = [
    chosen?.during === selected?.id ? chosen?.day : undefined,
    start === null || zone === undefined ? undefined : dayOf(start, zone),
    // Once chosen, a day stays until something of another day is selected.
    chosen?.day,
    zone === undefined ? undefined : dayOf(now, zone),
  ]
  return {
    days,
    shown: wanted.find((day) => day !== undefined && days.includes(day)) ?? days[0],
    choose: (day) => setChosen({ day, during: selected?.id }),
  }
}

/** Switches the rulers from one day of the talks to another. */
export function DaySwitch({ days: { days, shown, choose } }: { readonly days: ShownDay }) {
  if (days.length < 2 || shown === undefined) return null
  return (
    <Segmented
      label={message('agenda.days')}
      options={days.map((day) => ({ id: day, label: inWords(day, 'short') }))}
      value={shown}
      onChange={choose}
    />
  )
}

interface DayRulersProps {
  readonly order: readonly RunningSession[]
  readonly zones: readonly CityZone[]
  readonly now: number
  readonly day: string | undefined
}

/** One day of the talks hour by hour in every party's zone, with its sessions as blocks and the present as a line. */
export function DayRulers({ order, zones, now, day }: DayRulersProps) {
  const [first, ...others] = zones
  if (day === undefined || first === undefined) return null
  const blocks = blocksOn(order, day, first.zone)
  if (blocks.length === 0) return null
  const window = windowOf(blocks, day, first.zone, now)
  return (
    <div className={styles.rulers} role="group" aria-label={message('agenda.rulers', { day: inWords(day, 'long') })}>
      <Hours zone={first} window={window} />
      <span className={styles.rulerName}>{message('agenda.blocks')}</span>
      <div className={styles.blocks}>
        {now >= window.from && now < window.to && (
          <i className={styles.now} style={{ insetInlineStart: `${along(window, now)}%` }} />
        )}
        {blocks.map((block) => (
          <Block key={block.id} block={block} window={window} zones={zones} order={order} />
        ))}
      </div>
      {others.map((zone) => (
        <Hours key={zone.city} zone={zone} window={window} />
      ))}
    </div>
  )
}

function Hours({ zone, window }: { readonly zone: CityZone; readonly window: DayWindow }) {
  const marks = hourMarks(window, zone.zone)
  return (
    <>
      <span className={styles.rulerName}>
        <b>{zone.city}</b> {formatOffset(offsetMinutes(zone.zone, window.from))}
      </span>
      <div className={styles.hours} aria-hidden="true" data-crowded={marks.length > 14 ? '' : undefined}>
        {marks.map(({ hour, at }) => (
          <span key={at} style={{ insetInlineStart: `${at}%` }}>
            {hour}
          </span>
        ))}
      </div>
    </>
  )
}

interface BlockProps {
  readonly block: SessionBlock
  readonly window: DayWindow
  readonly zones: readonly CityZone[]
  readonly order: readonly RunningSession[]
}

function Block({ block, window, zones, order }: BlockProps) {
  const { selected } = usePlace()
  const group = order.find(({ id }) => id === block.id)!
  const isOn = selected?.id === block.id || group.rows.some(({ item }) => item.id === selected?.id)
  const start = along(window, block.from)
  const end = along(window, block.to)
  const words = { title: block.title, when: whenOf(group.session!, group.clock, zones) ?? '' }
  const { overrun } = group.clock
  return (
    <>
      <button
        type="button"
        className={styles.block}
        style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }}
        data-on={isOn ? '' : undefined}
        data-open-ended={block.isOpenEnded ? '' : undefined}
        aria-label={
          overrun > 0 ? message('agenda.block-over', { ...words, over: overrun }) : message('agenda.block', words)
        }
        onClick={() => select({ collection: 'sessions', id: block.id })}
      >
        <bdi>{block.title}</bdi>
      </button>
      {overrun > 0 && (
        <i
          className={styles.over}
          style={{ insetInlineStart: `${end}%`, inlineSize: `${along(window, block.overTo) - end}%` }}
        />
      )}
    </>
  )
}

const long = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A day 'YYYY-MM-DD' as people read it: “Sat 18 Oct” or “Saturday 18 October 2025”. */
function inWords(day: string, style: 'short' | 'long'): string {
  const noon = Date.parse(`${day}T12:00Z`)
  return style === 'short' ? clockIn('UTC', noon).day : long.format(noon).replace(',', '')
}
