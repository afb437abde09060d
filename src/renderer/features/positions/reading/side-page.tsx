import { useRef } from 'react'
import type { AgendaItem } from '#shared/domain/agenda-item.ts'
import type { Party } from '#shared/domain/party.ts'
import { type Position, type PositionText } from '#shared/domain/position.ts'
import { message } from '#shared/i18n/message.ts'
import { PartyMark } from '../../../parts/party-mark.tsx'
import { say } from '../../../state/notice.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Segmented } from '../../../ui/choice/segmented.tsx'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { RedLineMark } from '../../../ui/marks/red-line-mark.tsx'
import { NativeName } from '../../../ui/words/native-name.tsx'
import { Provenance } from '../../../ui/words/provenance.tsx'
import { MarginNotes } from '../annotations/margin-notes.tsx'
import { annotate } from '../annotations/note-acts.ts'
import type { NoteSet } from '../annotations/note-sets.ts'
import { TagBar } from '../annotations/tag-bar.tsx'
import { recordPosition } from '../position-acts.ts'
import { useStanding } from '../use-standing.ts'
import styles from './reading.module.css'
import { TextSection } from './text-section.tsx'
import { textToWrite } from './text-to-write.ts'

interface SidePageProps {
  readonly item: AgendaItem
  readonly party: Party
  readonly position: Position | undefined
  readonly side: 'left' | 'right'
  readonly notes: NoteSet
  /** The texts in the order in which they stand; the first is the lead. */
  readonly fields: readonly PositionText[]
  /** Who can stand here instead; empty: nobody. */
  readonly tabs: readonly Party[]
  readonly onTurn: (party: string) => void
}

/** One page of the facing edition: what one side holds on the item, and the notes in its outer margin. */
export function SidePage({ item, party, position, side, notes, fields, tabs, onTurn }: SidePageProps) {
  const page = useRef<HTMLElement>(null)
  return (
    <>
      <article ref={page} className={styles.page} data-side={side} aria-label={party.name}>
        {tabs.length > 0 && (
          <div className={styles.tabs}>
            <Segmented
              label={message(side === 'left' ? 'positions.left-page' : 'positions.right-page')}
              options={tabs.map(({ id, initials }) => ({ id, label: initials }))}
              value={party.id}
              onChange={onTurn}
            />
          </div>
        )}
        <SideHead party={party} position={position} />
        {position === undefined ? (
          <EmptyState
            acts={
              <Button edits variant="primary" onPress={() => void begin(item, party)}>
                {message('positions.record')}
              </Button>
            }
          >
            {message('positions.nothing-by')}
          </EmptyState>
        ) : (
          <FieldList recordKey={position.id} layout="free">
            <RedLine position={position} />
            {fields.map((field, at) => (
              <TextSection
                key={field}
                position={position}
                field={field}
                isLead={at === 0}
                party={party.name}
                notes={notes.onWords}
              />
            ))}
            <TagBar
              position={position.id}
              page={page}
              onTag={(words, tag) => void annotate(words, position[words.field], tag)}
            />
          </FieldList>
        )}
      </article>
      <MarginNotes
        set={notes}
        party={party.name}
        page={page}
        className={side === 'left' ? styles.marginLeft : styles.marginRight}
      />
    </>
  )
}

function SideHead({ party, position }: Pick<SidePageProps, 'party' | 'position'>) {
  return (
    <header className={styles.sideHead}>
      <PartyMark party={party} isNamedBeside isSilent={position === undefined} />
      <h2>
        <bdi>{party.name}</bdi>
      </h2>
      {party.nativeName !== null && <NativeName name={party.nativeName.text} lang={party.nativeName.lang} />}
      <span className={styles.standing}>
        <Provenance>{useStanding(position)}</Provenance>
      </span>
    </header>
  )
}

function RedLine({ position }: { readonly position: Position }) {
  if (position.redLine === 'none') return null
  return (
    <div className={styles.redLine}>
      <p>
        <RedLineMark label={message('red-line')} standing={position.redLine} />
        {message(`red-line.${position.redLine}`)}
      </p>
      {position.redLineText !== '' && <p dir="auto">{position.redLineText}</p>}
    </div>
  )
}

async function begin(item: AgendaItem, party: Party): Promise<void> {
  const refusal = await recordPosition(item, party, {}, (id) => textToWrite.set({ position: id, field: 'stated' }))
  if (refusal !== undefined) say(refusal.message)
}
