import type { Scenario } from '#shared/domain/scenario.ts'
import { message } from '#shared/i18n/message.ts'
import { likelihoodInWords } from '../../parts/likelihood-words.tsx'
import { show } from '../../state/navigation.ts'
import { useOrdered } from '../../state/records.ts'
import { Cap } from '../../ui/words/cap.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import styles from './overview.module.css'

/** At the foot of the front page: how the talks can end, and what can break them. */
export function Ends() {
  const scenarios = useOrdered('scenarios')
  const challenges = useOrdered('challenges')
  if (scenarios.length === 0 && challenges.length === 0) return null
  return (
    <section className={styles.ends} aria-label={message('overview.ends')}>
      {scenarios.map((scenario) => (
        <End key={scenario.id} scenario={scenario} />
      ))}
      {challenges.length > 0 && (
        <div>
          <Cap as="p">{message('overview.what-can-break')}</Cap>
          <ul className={styles.breakers}>
            {challenges.map(({ id, title }) => (
              <li key={id}>
                <button type="button" onClick={() => show({ collection: 'challenges', id })}>
                  <bdi>{title}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function End({ scenario }: { readonly scenario: Scenario }) {
  return (
    <div>
      <Cap as="p">{message(`direction.${scenario.direction}`)}</Cap>
      <p className={styles.endTitle}>
        <button type="button" onClick={() => show({ collection: 'scenarios', id: scenario.id })}>
          <bdi>{scenario.title}</bdi>
        </button>
      </p>
      <Provenance>{likelihoodInWords(scenario.likelihood)}</Provenance>
    </div>
  )
}
