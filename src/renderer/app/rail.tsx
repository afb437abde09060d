import { message } from '#shared/i18n/message.ts'
import type { Notebook } from '#shared/domain/notebook.ts'
import { isStated } from '#shared/domain/gap.ts'
import { usePartyClocks } from '../parts/use-party-clocks.ts'
import { goTo, type Section, usePlace } from '../state/navigation.ts'
import { useNotebook } from '../state/notebook-store.ts'
import { useNow } from '../state/now.ts'
import { Cap } from '../ui/words/cap.tsx'
import styles from './shell.module.css'

type Entry = {
  readonly section: Section
  readonly count?: (notebook: Notebook) => number
  readonly isFirstOfGroup?: boolean
}

const ENTRIES: readonly Entry[] = [
  { section: 'overview' },
  { section: 'events', count: ({ events }) => events.length },
  { section: 'agenda', count: ({ agendaItems }) => agendaItems.length },
  { section: 'positions', count: ({ positions }) => positions.filter(isStated).length },
  { section: 'delegations', count: ({ delegates }) => delegates.length },
  { section: 'sources', count: ({ sources }) => sources.length },
  { section: 'import' },
  { section: 'challenges', count: ({ challenges }) => challenges.length, isFirstOfGroup: true },
  { section: 'scenarios', count: ({ scenarios }) => scenarios.length },
  { section: 'briefs', count: ({ briefs }) => briefs.length, isFirstOfGroup: true },
]

/** The sections in words and counts, and the present time where the parties live. */
export function Rail() {
  const { section: here } = usePlace()
  return (
    <div className={styles.rail} data-pane="rail" tabIndex={-1}>
      <nav aria-label={message('shell.sections')}>
        {ENTRIES.map((entry) => (
          <RailEntry key={entry.section} entry={entry} isHere={entry.section === here} />
        ))}
      </nav>
      <Clocks />
    </div>
  )
}

function RailEntry({ entry, isHere }: { readonly entry: Entry; readonly isHere: boolean }) {
  const count = useNotebook((notebook) => entry.count?.(notebook))
  return (
    <button
      type="button"
      className={styles.entry}
      aria-current={isHere ? 'page' : undefined}
      data-group={entry.isFirstOfGroup === true ? '' : undefined}
      onClick={() => goTo({ section: entry.section })}
    >
      {message(`act.go-${entry.section}`)}
      {count !== undefined && <span className={styles.count}>{count.toLocaleString('en')}</span>}
    </button>
  )
}

function Clocks() {
  const now = useNow()
  const clocks = usePartyClocks(now)
  if (clocks.length === 0) return null
  return (
    <section className={styles.clocks} aria-label={message('shell.clocks')}>
      <Cap as="p">{message('shell.now', { day: clocks[0]!.day })}</Cap>
      {clocks.map(({ city, offset, time }) => (
        <p key={city}>
          <span>
            <bdi>{city}</bdi> {offset}
          </span>
          <b>{time}</b>
        </p>
      ))}
    </section>
  )
}
