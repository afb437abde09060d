import { message } from '#shared/i18n/message.ts'
import { useSingleKeys } from '../../parts/use-single-keys.ts'
import { usePlace } from '../../state/navigation.ts'
import { useOrdered } from '../../state/records.ts'
import { Button } from '../../ui/button/button.tsx'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { type KeyHint, StatusLine } from '../../ui/feedback/status-line.tsx'
import { InspectorPane } from '../../ui/layout/inspector-pane.tsx'
import { MainPane } from '../../ui/layout/main-pane.tsx'
import { PageHead } from '../../ui/layout/page-head.tsx'
import { AwayList } from './away-list.tsx'
import { DelegationColumns } from './delegation-columns.tsx'
import { addParty, addPersonHere } from './delegation-edits.ts'
import styles from './delegations.module.css'
import { PartyInspector } from './party-inspector.tsx'
import { PersonInspector } from './person-inspector.tsx'
import { atTable, type Delegation, delegationsOf, notAtTable } from './seating.ts'

const HINTS: readonly KeyHint[] = [
  { keys: ['←', '→', '↑', '↓'], act: message('delegations.hint-go') },
  { keys: ['Alt ↑', 'Alt ↓'], act: message('delegations.hint-rank') },
  { keys: ['Enter'], act: message('delegations.hint-edit') },
  { keys: ['Del'], act: message('delegations.hint-remove') },
]

/** Who sits at the table and for whom, side by side; beneath it, who watches from outside. */
export function DelegationsScreen() {
  const delegations = delegationsOf(useOrdered('parties'), useOrdered('delegates'))
  const isEmpty = delegations.length === 0
  useSingleKeys({ N: addPersonHere })
  return (
    <>
      <MainPane label={message('act.go-delegations')}>
        <PageHead title={message('act.go-delegations')} end={!isEmpty && <Acts />}>
          {!isEmpty && summary(delegations)}
        </PageHead>
        {isEmpty ? (
          <div className={styles.emptyPlace}>
            <EmptyState
              acts={
                <Button edits variant="primary" kbd="N" onPress={() => addParty('party')}>
                  {message('delegations.add-party')}
                </Button>
              }
            >
              {message('delegations.empty')}
            </EmptyState>
          </div>
        ) : (
          <>
            <DelegationColumns delegations={atTable(delegations)} />
            <AwayList delegations={notAtTable(delegations)} />
            <div className={styles.foot}>
              <StatusLine hints={HINTS}>
                <span>
                  <Standing delegations={delegations} />
                </span>
              </StatusLine>
            </div>
          </>
        )}
      </MainPane>
      <Inspector />
    </>
  )
}

function Acts() {
  return (
    <>
      <Button edits onPress={() => addParty('party')}>
        {message('delegations.add-party')}
      </Button>
      <Button edits kbd="N" onPress={addPersonHere}>
        {message('delegations.add-person')}
      </Button>
    </>
  )
}

function Standing({ delegations }: { readonly delegations: readonly Delegation[] }) {
  const { selected } = usePlace()
  for (const { party, heads, others } of delegations) {
    if (selected?.collection === 'parties' && selected.id === party.id) return <bdi>{party.name}</bdi>
    const person = [...heads, ...others].find(({ id }) => selected?.collection === 'delegates' && id === selected.id)
    if (person === undefined) continue
    const name = person.name || message('delegations.no-name')
    return <bdi>{message('delegations.status-person', { name, party: party.name })}</bdi>
  }
  return null
}

function Inspector() {
  const { selected } = usePlace()
  const isPerson = selected?.collection === 'delegates'
  const id = isPerson || selected?.collection === 'parties' ? selected.id : null
  return (
    <InspectorPane
      label={message('delegations.inspector')}
      selectionKey={id === null ? null : `${selected!.collection} ${id}`}
      closeLabel={message('shell.close-inspector')}
      openLabel={message('shell.open-inspector')}
    >
      {id === null && <p className={styles.hint}>{message('delegations.nothing-selected')}</p>}
      {id !== null && (isPerson ? <PersonInspector id={id} /> : <PartyInspector id={id} />)}
    </InspectorPane>
  )
}

/** “two heads are named; three people unnamed”. */
function summary(delegations: readonly Delegation[]): string {
  const named = atTable(delegations).filter(({ heads }) => heads.some(({ name }) => name !== '')).length
  const unnamed = delegations.flatMap(({ heads, others }) => [...heads, ...others]).filter(({ name }) => name === '')
  return message('delegations.summary', {
    heads: message('delegations.heads', { count: named }),
    unnamed: message('delegations.unnamed', { count: unnamed.length }),
  })
}
