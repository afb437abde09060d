import { memo } from 'react'
import type { Notebook } from '#shared/domain/notebook.ts'
import { zoneOfTalks } from '#shared/domain/place-of-talks.ts'
import { cityOfZone } from '#shared/domain/values/zone.ts'
import { message } from '#shared/i18n/message.ts'
import { clockIn } from '../../parts/party-clocks.ts'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { Provenance } from '../../ui/words/provenance.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import styles from './briefs.module.css'

/** The briefs that were written of this notebook, the newest first. */
export const MadeBefore = memo(function MadeBefore({ notebook }: { readonly notebook: Notebook }) {
  const briefs = notebook.briefs.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
  if (briefs.length === 0) return null
  return (
    <InspectorSection>
      <SectionHead title={message('briefs.made-before')} count={briefs.length} />
      <ul className={styles.made}>
        {briefs.map(({ id, title, madeAt, pages }) => (
          <li key={id}>
            <span>
              <bdi>{title}</bdi>, {message('briefs.page-count', { count: pages })}
            </span>
            <Provenance>{momentOf(notebook, madeAt)}</Provenance>
          </li>
        ))}
      </ul>
    </InspectorSection>
  )
})

/** An instant (ISO 8601) on the clock of the talks: `Fri 17 Oct, 21:30 Doha`. */
export function momentOf(notebook: Notebook, instant: string): string {
  const zone = zoneOfTalks(notebook)
  const { day, time } = clockIn(zone, Date.parse(instant))
  return `${day}, ${time} ${cityOfZone(zone)}`
}
