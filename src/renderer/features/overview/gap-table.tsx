import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf, type ItemGap } from '#shared/domain/gap.ts'
import { isNegotiating } from '#shared/domain/party.ts'
import { firstSentence } from '#shared/domain/values/first-sentence.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import { goTo } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { PartyTab } from '../../ui/marks/party-tab.tsx'
import { Kbd } from '../../ui/words/kbd.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { GapLine } from './gap-line.tsx'
import styles from './overview.module.css'

/** The one chart that answers the only question: how far apart, on what. */
export function GapTable() {
  const items = useOrdered('agendaItems')
  if (items.length === 0) {
    return (
      <EmptyState
        acts={
          <Button variant="primary" kbd="G A" onPress={() => goTo({ section: 'agenda' })}>
            {message('overview.to-agenda')}
          </Button>
        }
      >
        {message('overview.no-items')}
      </EmptyState>
    )
  }
  return (
    <section className={styles.gap}>
      <SectionHead level={2} title={message('overview.where-sides-stand')} end={<Legend />} />
      <table>
        <colgroup>
          <col className={styles.colNumber} />
          <col className={styles.colItem} />
          <col />
          <col className={styles.colSilent} />
          <col className={styles.colGap} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {message('overview.item')}
            </th>
            <th scope="col">
              <div className={styles.axisRoom}>
                <Axis />
              </div>
            </th>
            <th scope="col">{message('overview.silent')}</th>
            <th scope="col">{message('overview.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <GapRow key={item.id} item={item} />
          ))}
        </tbody>
      </table>
      <p className={styles.basis}>{message('overview.basis')}</p>
    </section>
  )
}

function Legend() {
  return (
    <span className={styles.legend}>
      <span>
        <i className={styles.wallSign} />
        {message('overview.legend-wall')}
      </span>
      <span>
        <PartyTab initials="··" tone={5} form="dashed" />
        {message('overview.legend-silent')}
      </span>
      <Button variant="link" onPress={() => goTo({ section: 'positions' })}>
        {message('overview.open-matrix')}
      </Button>
      <Kbd>G P</Kbd>
    </span>
  )
}

/** With two sides the ends of the line are their asks; with more, they differ from item to item and are left unnamed. */
function Axis() {
  const sides = useOrdered('parties').filter(isNegotiating)
  if (sides.length !== 2) return <span>{message('overview.line')}</span>
  return (
    <span className={styles.axis}>
      <span>
        <PartyMark party={sides[0]!} /> {message('overview.ask')}
      </span>
      <span>{message('overview.middle')}</span>
      <span>
        {message('overview.ask')} <PartyMark party={sides[1]!} />
      </span>
    </span>
  )
}

function GapRow({ item }: { readonly item: AgendaItem }) {
  const parties = useNotebook((notebook) => notebook.parties)
  const positions = useNotebook((notebook) => notebook.positions)
  const gap = gapOf({ parties, positions }, item)
  return (
    <tr>
      <td className={styles.number}>{item.number}</td>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a head is no control, and its button has words */}
      <th scope="row" className={styles.itemTitle}>
        <button type="button" onClick={() => goTo({ section: 'positions', reading: item.id })}>
          <bdi>{item.title}</bdi>
        </button>
      </th>
      <td className={styles.trackCell}>
        <GapLine item={item} gap={gap} />
      </td>
      <td className={styles.silent}>
        {gap.silent.map((party) => (
          <PartyMark key={party.id} party={party} isSilent />
        ))}
      </td>
      <td className={styles.verdict}>
        <Verdict item={item} gap={gap} />
      </td>
    </tr>
  )
}

function Verdict({ item, gap }: { readonly item: AgendaItem; readonly gap: ItemGap }) {
  return (
    <>
      <b>{message(`gap.${gap.gap}`)}</b>
      {/* At a glance; the rest is read on the agenda. */}
      {item.gapNote !== '' && <bdi>{firstSentence(item.gapNote)}</bdi>}
    </>
  )
}
