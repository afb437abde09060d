import type { ReactNode } from 'react'
import type { Delegate } from '#shared/domain/delegate.ts'
import type { Party } from '#shared/domain/party.ts'
import { message } from '#shared/i18n/message.ts'
import { beginFirstField, focusFirstField } from '../../parts/inspector-focus.ts'
import { PartyMark } from '../../parts/party-mark.tsx'
import { select, usePlace } from '../../state/navigation.ts'
import type { RecordRef } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { Cap } from '../../ui/words/cap.tsx'
import { NativeName } from '../../ui/words/native-name.tsx'
import { Unstated } from '../../ui/words/unstated.tsx'
import { addPerson } from './delegation-edits.ts'
import styles from './delegations.module.css'
import { isSame } from './seating.ts'

interface CellProps {
  readonly of: RecordRef
  /** The cell that the tab key stops at. */
  readonly stop: RecordRef | null
  readonly className: string | undefined
  readonly children: ReactNode
}

/** A party or a person that can be selected; focus selects it. */
function Cell({ of, stop, className, children }: CellProps) {
  const { selected } = usePlace()
  return (
    <button
      type="button"
      className={className}
      data-cell={`${of.collection} ${of.id}`}
      aria-current={isSame(of, selected)}
      tabIndex={isSame(of, stop) ? 0 : -1}
      onFocus={() => select(of)}
      onClick={() => select(of)}
      onDoubleClick={focusFirstField}
    >
      {children}
    </button>
  )
}

/** The head of a column: the side, its name in both scripts, and what it is to the talks. */
export function PartyCell({ party, stop }: { readonly party: Party; readonly stop: RecordRef | null }) {
  return (
    <h2 className={styles.partyHead}>
      <Cell of={{ collection: 'parties', id: party.id }} stop={stop} className={styles.partyCell}>
        <PartyMark party={party} isNamedBeside />
        <bdi className={styles.partyName}>{party.name}</bdi>
        {party.nativeName !== null && (
          <NativeName name={party.nativeName.text} lang={party.nativeName.lang} className={styles.partyNative} />
        )}
        <span className={styles.partyRole}>{message(`role.${party.role}`)}</span>
      </Cell>
    </h2>
  )
}

interface HeadCellProps {
  readonly person: Delegate
  readonly party: Party
  readonly stop: RecordRef | null
}

/** Who heads a delegation: the name in its own script large, then as we write it, office and the start of the biography. */
export function HeadCell({ person, party, stop }: HeadCellProps) {
  return (
    <div className={styles.headCell}>
      <Cell of={{ collection: 'delegates', id: person.id }} stop={stop} className={styles.headOf}>
        <Cap>{message(`delegations.head-of.${party.role}`)}</Cap>
        {person.nativeName !== null && (
          <span className={styles.headNative}>
            <NativeName name={person.nativeName.text} lang={person.nativeName.lang} />
          </span>
        )}
        <span className={styles.headName}>
          {person.name === '' ? <Unstated>{message('delegations.no-name')}</Unstated> : <bdi>{person.name}</bdi>}
        </span>
        {person.title !== '' && <bdi className={styles.headTitle}>{person.title}</bdi>}
        {person.biography !== '' && (
          <span className={styles.biography} dir="auto">
            {person.biography}
          </span>
        )}
      </Cell>
    </div>
  )
}

interface MemberCellProps {
  readonly person: Delegate
  readonly rank: number
  /** The row of the columns' grid that the cell stands in. */
  readonly row: number
  readonly stop: RecordRef | null
}

/** One of the others, by rank. Whose name is not published stands with the office, and with the act that gives the name. */
export function MemberCell({ person, rank, row, stop }: MemberCellProps) {
  const of: RecordRef = { collection: 'delegates', id: person.id }
  return (
    <div className={styles.memberCell} style={{ gridRow: row }}>
      <Cell of={of} stop={stop} className={styles.member}>
        <span className={styles.rank}>{rank}</span>
        <span className={styles.memberWords}>
          {person.name === '' ? (
            <span className={styles.noName}>{message('delegations.no-name-short')}</span>
          ) : (
            <bdi className={styles.memberName}>{person.name}</bdi>
          )}
          {person.nativeName !== null && (
            <NativeName name={person.nativeName.text} lang={person.nativeName.lang} className={styles.memberNative} />
          )}
          {person.title !== '' && <bdi className={styles.memberTitle}>{person.title}</bdi>}
        </span>
      </Cell>
      {person.name === '' && (
        <span className={styles.addName}>
          <Button
            edits
            variant="link"
            aria-label={message('delegations.add-name-of', { title: person.title })}
            onPress={() => {
              select(of)
              beginFirstField()
            }}
          >
            {message('delegations.add-name')}
          </Button>
        </span>
      )}
    </div>
  )
}

/** Where a head would stand and nobody is recorded. */
export function NobodyCell({ party }: { readonly party: Party }) {
  return (
    <div className={styles.headCell}>
      <div className={styles.headOf}>
        <Cap>{message(`delegations.head-of.${party.role}`)}</Cap>
        <span className={styles.blankName} aria-hidden="true" />
        <span className={styles.headName}>
          <Unstated>{message('delegations.nobody')}</Unstated>
        </span>
        <span>
          <Button
            edits
            variant="link"
            aria-label={message('delegations.add-person-to', { party: party.name })}
            onPress={() => addPerson(party.id)}
          >
            {message('delegations.add-name')}
          </Button>
        </span>
      </div>
    </div>
  )
}
