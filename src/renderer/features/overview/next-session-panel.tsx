import { type NextSession, nextSession } from '#shared/domain/next-session.ts'
import { message } from '#shared/i18n/message.ts'
import { addSession } from '../../parts/add-session.ts'
import { usePartyClocks } from '../../parts/use-party-clocks.ts'
import { show } from '../../state/navigation.ts'
import { useOrdered } from '../../state/records.ts'
import { useNow } from '../../state/now.ts'
import { Button } from '../../ui/button/button.tsx'
import { Cap } from '../../ui/words/cap.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import styles from './overview.module.css'
import { untilParts } from './until.ts'

/** The next session, its hour in every party's capital, and how long until then. */
export function NextSessionPanel() {
  const sessions = useOrdered('sessions')
  const now = useNow()
  const next = nextSession(sessions, now)
  return (
    <section className={styles.next}>
      <Cap as="p">{message(next?.isSitting === true ? 'overview.sitting' : 'overview.next-session')}</Cap>
      {next === undefined || next.start === null ? (
        <NoSession untimed={next?.session.id} />
      ) : (
        <Sitting next={next} now={now} />
      )}
    </section>
  )
}

/** What to do instead: time the session that has no time yet, or add one when all are over. */
function NoSession({ untimed }: { readonly untimed: string | undefined }) {
  return (
    <p className={styles.noSession}>
      <Unstated>{message(untimed === undefined ? 'overview.no-session' : 'overview.no-session-time')}</Unstated>{' '}
      <Button
        edits={untimed === undefined}
        variant="link"
        onPress={() => (untimed === undefined ? addSession() : show({ collection: 'sessions', id: untimed }))}
      >
        {message(untimed === undefined ? 'overview.add-session' : 'overview.set-time')}
      </Button>
    </p>
  )
}

type Timed = Extract<NextSession, { readonly start: number }>

function Sitting({ next, now }: { readonly next: Timed; readonly now: number }) {
  const clocks = usePartyClocks(next.start)
  const items = useOrdered('agendaItems').filter(({ session }) => session === next.session.id)
  return (
    <>
      <h2>
        <button type="button" onClick={() => show({ collection: 'sessions', id: next.session.id })}>
          <bdi>{next.session.title}</bdi>
        </button>
      </h2>
      <div className={styles.clocks}>
        {clocks.map(({ city, time, offset }) => (
          <div key={city}>
            <span>
              <bdi>{city}</bdi> {offset}
            </span>
            <b>{time}</b>
          </div>
        ))}
      </div>
      <p className={styles.until}>
        <span>{next.isSitting ? message('overview.is-sitting') : <OpensIn ms={next.start - now} />}</span>
        <span>
          {[
            clocks[0]?.day,
            next.session.minutes === null ? '' : message('overview.minutes', { count: next.session.minutes }),
            message('overview.items', { count: items.length }),
          ]
            .filter(Boolean)
            .join(', ')}
        </span>
      </p>
    </>
  )
}

function OpensIn({ ms }: { readonly ms: number }) {
  const { days, hours, minutes } = untilParts(ms)
  return message('overview.opens-in', { days, hours, minutes })
}
