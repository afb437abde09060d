import type { Party } from '#shared/domain/party.ts'
import { isStated } from '#shared/domain/gap.ts'
import type { Position } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../../parts/party-mark.tsx'
import { Button } from '../../../ui/button/button.tsx'
import { SectionHead } from '../../../ui/words/section-head.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { type LostNote, NotesTray } from '../annotations/notes-tray.tsx'
import { MovementList } from '../movements/movement-list.tsx'
import { RecordMovement } from '../movements/record-movement.tsx'
import styles from './reading.module.css'

interface BeneathProps {
  readonly mediators: readonly Party[]
  /** The parties on the pages, left to right. */
  readonly pages: readonly Party[]
  readonly positionOf: (party: Party) => Position | undefined
  readonly lost: readonly LostNote[]
  readonly onOpen: (party: Party) => void
}

/** What stands beneath the pages: the mediator, how each side moved, and the notes that have lost their words. */
export function Beneath({ mediators, pages, positionOf, lost, onOpen }: BeneathProps) {
  return (
    <footer className={styles.beneath}>
      <section aria-label={message('positions.mediator')}>
        <SectionHead level={2} title={message('positions.mediator')} />
        {mediators.length === 0 && (
          <p>
            <Unstated>{message('positions.no-mediator')}</Unstated>
          </p>
        )}
        {mediators.map((party) => (
          <Mediator key={party.id} party={party} position={positionOf(party)} onOpen={() => onOpen(party)} />
        ))}
      </section>
      {pages.map((party) => (
        <Movements key={party.id} party={party} position={positionOf(party)} />
      ))}
      <NotesTray lost={lost} />
    </footer>
  )
}

interface MediatorProps {
  readonly party: Party
  readonly position: Position | undefined
  readonly onOpen: () => void
}

function Mediator({ party, position, onOpen }: MediatorProps) {
  return (
    <div className={styles.mediator}>
      <p>
        <PartyMark party={party} />{' '}
        {isStated(position) ? (
          <bdi>{position.summary || position.stated}</bdi>
        ) : (
          <Unstated>{message('positions.nothing-stated')}</Unstated>
        )}
      </p>
      <Button variant="link" aria-label={message('positions.open-page-of', { party: party.name })} onPress={onOpen}>
        {message('positions.open-page')}
      </Button>
    </div>
  )
}

function Movements({ party, position }: { readonly party: Party; readonly position: Position | undefined }) {
  return (
    <section aria-label={message('positions.movement-of', { party: party.name })}>
      <SectionHead
        level={2}
        title={message('positions.movement')}
        end={
          <>
            <bdi>{party.name}</bdi>
            {position !== undefined && <RecordMovement position={position} />}
          </>
        }
      />
      {position === undefined ? (
        <p>
          <Unstated>{message('positions.no-movement')}</Unstated>
        </p>
      ) : (
        <MovementList position={position} />
      )}
    </section>
  )
}
