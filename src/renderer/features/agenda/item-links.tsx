import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import { gapOf, isStated } from '#shared/domain/gap.ts'
import { sitsAtTable } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { estimativeReview } from '../../parts/estimative-review.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import type { Refusal } from '../../state/client.ts'
import { goTo, show } from '../../state/navigation.ts'
import { useNotebook } from '../../state/notebook-store.ts'
import { useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EditableText } from '../../ui/fields/editable-text.tsx'
import { FieldList } from '../../ui/fields/field-list.tsx'
import { InspectorSection } from '../../ui/layout/inspector-head.tsx'
import { SectionHead } from '../../ui/words/section-head.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import styles from './agenda.module.css'

interface PositionsOfItemProps {
  readonly item: AgendaItem
  readonly onGapNote: (text: string) => Promise<Refusal | undefined>
}

/** What each side at the table has stated on the item, how far apart they are, and on what that judgement rests. */
export function PositionsOfItem({ item, onGapNote }: PositionsOfItemProps) {
  const parties = useOrdered('parties')
  const positions = useNotebook((notebook) => notebook.positions)
  const { gap } = gapOf({ parties: [...parties], positions }, item)
  const table = parties.filter(sitsAtTable)
  return (
    <InspectorSection>
      <SectionHead title={message('agenda.positions')} end={message(`gap.${gap}`)} />
      {table.length === 0 && (
        <p className={styles.quiet}>
          <Unstated>{message('agenda.no-sides')}</Unstated>
        </p>
      )}
      {table.map((party) => {
        const position = positions.find((one) => one.party === party.id && one.agendaItem === item.id)
        return (
          <div key={party.id} className={styles.side}>
            <PartyMark party={party} isSilent={!isStated(position)} />
            {isStated(position) ? (
              <button type="button" onClick={() => show({ collection: 'positions', id: position.id })}>
                <bdi>{position.summary.trim() === '' ? firstLine(position.stated) : position.summary}</bdi>
              </button>
            ) : (
              <Unstated>{message('agenda.nothing-stated')}</Unstated>
            )}
          </div>
        )
      })}
      <div className={styles.gapNote}>
        <FieldList recordKey={item.id} layout="free">
          <EditableText
            label={message('agenda.gap-note')}
            layout="bare"
            value={item.gapNote}
            review={estimativeReview}
            placeholder={message('agenda.no-gap-note')}
            onCommit={onGapNote}
          />
        </FieldList>
      </div>
      <Button variant="link" onPress={() => goTo({ section: 'positions', reading: item.id })}>
        {message('agenda.read-positions')}
      </Button>
    </InspectorSection>
  )
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? ''

/** What can break the talks on this item. */
export function ChallengesOfItem({ id }: { readonly id: AgendaItem['id'] }) {
  const challenges = useOrdered('challenges').filter(({ agendaItems }) => agendaItems.includes(id))
  return (
    <InspectorSection>
      <SectionHead title={message('agenda.challenges')} count={challenges.length} />
      {challenges.length === 0 && (
        <p className={styles.quiet}>
          <Unstated>{message('agenda.no-challenges')}</Unstated>
        </p>
      )}
      {challenges.map((challenge) => (
        <div key={challenge.id} className={styles.linked}>
          <Button variant="link" onPress={() => show({ collection: 'challenges', id: challenge.id })}>
            <bdi>{challenge.title}</bdi>
          </Button>
          <span>{message(`likelihood.${challenge.likelihood ?? 'none'}`)}</span>
        </div>
      ))}
    </InspectorSection>
  )
}
