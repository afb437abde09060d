import { gapOf } from '#shared/domain/gap.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMarkOf } from '../../parts/party-mark.tsx'
import { useNotebook } from '../../state/notebook-store.ts'
import type { DataColumn } from '../../ui/data-table/column.ts'
import { DoubtDot } from '../../ui/marks/doubt-dot.tsx'
import styles from './agenda.module.css'
import { type CityZone, type Reading, readings } from './clock-words.ts'
import { preparedness } from './prepared.ts'
import type { RunningItem } from './running-order.ts'

/** The columns of the agenda, with one for each zone in which times are told. */
export function agendaColumns(zones: readonly CityZone[]): readonly DataColumn<RunningItem>[] {
  return [
    { id: 'number', header: message('agenda.number'), width: 3.2, cell: ({ item }) => <bdi>{item.number}</bdi> },
    {
      id: 'title',
      header: message('agenda.item'),
      minWidth: 10,
      isTitle: true,
      cell: (row) => <TitleCell row={row} />,
    },
    {
      id: 'leads',
      header: message('agenda.leads'),
      width: 3.4,
      cell: ({ item }) => (item.lead === null ? <Blank /> : <PartyMarkOf id={item.lead} />),
    },
    {
      id: 'minutes',
      header: message('agenda.minutes-short'),
      width: 2.8,
      align: 'end',
      cell: ({ item }) => (item.minutes === 0 ? <Blank /> : item.minutes),
    },
    ...zones.map((zone, at): DataColumn<RunningItem> => ({
      id: zone.zone,
      header: zone.city,
      width: widthOfHead(zone.city),
      align: 'end',
      cell: (row) => <Clock row={row} zone={zones[at]!} />,
    })),
    {
      id: 'prepared',
      header: message('agenda.prepared'),
      width: 7.3,
      cell: ({ item }) => <Prepared item={item} />,
    },
  ]
}

/** Wide enough for a time and for the city in tracked capitals of 11 px, of which a long one is cut. */
const widthOfHead = (city: string): number => Math.min(7.5, Math.max(3.7, city.length * 0.54 + 1))

function TitleCell({ row }: { readonly row: RunningItem }) {
  const remarks = remarksOn(row)
  return (
    <span className={styles.title}>
      <bdi>{row.item.title}</bdi>
      {remarks.length > 0 && <small>{remarks.join(', ')}</small>}
    </span>
  )
}

/** What the row's figures alone would not say: where the talks on it stand, and what a fixed start does to its neighbours. */
function remarksOn({ item, entry }: RunningItem): readonly string[] {
  const timed = entry.startEpoch !== null
  return [
    ...(item.status === 'open' ? [] : [message(`agenda-status.${item.status}`)]),
    ...(entry.fixed ? [message('agenda.remark-fixed')] : []),
    ...(entry.startMinute < 0 ? [message('agenda.remark-early')] : []),
    ...(timed && entry.gapBefore > 0 ? [message('agenda.remark-pause', { minutes: entry.gapBefore })] : []),
    ...(timed && entry.overlap > 0 ? [message('agenda.remark-overlap', { minutes: entry.overlap })] : []),
  ]
}

function Clock({ row, zone }: { readonly row: RunningItem; readonly zone: CityZone }) {
  const { startEpoch } = row.entry
  if (startEpoch === null) return <Blank />
  const [reading] = readings(startEpoch, [zone], row.day)
  return (
    <span className={styles.clock}>
      {reading!.time}
      <Shift reading={reading!} />
    </span>
  )
}

/** “+1” where the time falls on another day than the session's. */
function Shift({ reading: { shift } }: { readonly reading: Reading }) {
  if (shift === 0) return null
  const words = message(shift > 0 ? 'agenda.days-later' : 'agenda.days-earlier', { count: Math.abs(shift) })
  return (
    <sup className={styles.shift}>
      <span aria-hidden="true">{shift > 0 ? `+${shift}` : `−${-shift}`}</span>
      <span className="visually-hidden"> {words}</span>
    </sup>
  )
}

function Prepared({ item }: { readonly item: RunningItem['item'] }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const positions = useNotebook((notebook) => notebook.positions)
  const { word, fill } = preparedness(item, gapOf({ parties, positions }, item))
  return (
    <span className={styles.prepared}>
      <DoubtDot fill={fill}>{message(`agenda.prepared-${word}`)}</DoubtDot>
    </span>
  )
}

const Blank = () => <span className={styles.blank}>–</span>
