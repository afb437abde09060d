import type { Citation } from '#shared/domain/citation.ts'
import type { Account, AccountLink } from '#shared/domain/event.ts'
import type { PartyId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../../parts/choices.ts'
import { citationKeys, withLocator, withoutCitation } from '../../../parts/citation-list.ts'
import { PartyMarkOf } from '../../../parts/party-mark.tsx'
import type { Refusal } from '../../../state/client.ts'
import { show } from '../../../state/navigation.ts'
import { useOrdered, useRecord } from '../../../state/records.ts'
import { Button } from '../../../ui/button/button.tsx'
import type { Option } from '../../../ui/choice/option.ts'
import { EditableChoice } from '../../../ui/fields/editable-choice.tsx'
import { EditableLongText, EditableText } from '../../../ui/fields/editable-text.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { ActionMenu } from '../../../ui/menu/action-menu.tsx'
import { AccountParticulars } from './account-particulars.tsx'
import styles from './inspector.module.css'

interface AccountEntryProps {
  /** Names the account for its fields. */
  readonly recordKey: string
  /** Its place among the accounts, from 1. */
  readonly number: number
  readonly account: Account
  /** All accounts of the event, this one among them. */
  readonly accounts: readonly Account[]
  /** Changes the account from what it is when the edit's turn comes. */
  readonly onChange: (from: (now: Account) => Partial<Account>) => Promise<Refusal | undefined>
  readonly onLink: (to: Account['id'], kind: AccountLink | null) => Promise<Refusal | undefined>
  /** Changes what the account rests on, from what that is when the edit's turn comes. */
  readonly onCite: (from: (now: readonly Citation[]) => Citation[]) => Promise<Refusal | undefined>
  readonly onRemove: () => void
}

/** One side's account: its words in serif, whose they are, whether they claim or dispute, how sure, out of what; particulars unfold. */
export function AccountEntry(props: AccountEntryProps) {
  const { recordKey, number, account, onChange, onCite, onRemove } = props
  const named = (field: 'text' | 'party' | 'stance' | 'doubt'): string =>
    message('events.account-of', { number, field: message(`events.account-${field}`) })
  const sides = useSides()
  const { party, stance, text, doubt, citations } = account
  return (
    <div className={styles.account} role="group" aria-label={message('events.account-number', { number })}>
      <div className={styles.tab}>
        <PartyMarkOf id={party} isNamedBeside />
      </div>
      <div className={styles.words}>
        <FieldList recordKey={recordKey} layout="free">
          <EditableLongText
            label={named('text')}
            value={text}
            placeholder={message('events.account-no-text')}
            onCommit={(words) => onChange(() => ({ text: words }))}
          />
          <div className={styles.terms}>
            <EditableChoice
              label={named('party')}
              layout="bare"
              options={sides}
              value={party ?? ''}
              placeholder={message('events.account-no-party')}
              onCommit={(id) => onChange(() => ({ party: id === '' ? null : (id as PartyId) }))}
            />
            <EditableChoice
              label={named('stance')}
              layout="bare"
              options={choices('stance', STANCES)}
              value={stance}
              placeholder={message('parts.not-recorded')}
              onCommit={(id) => onChange(() => ({ stance: id as Account['stance'] }))}
            />
            <EditableText
              label={named('doubt')}
              layout="bare"
              value={doubt}
              display={message('events.account-doubted', { doubt })}
              placeholder={message('events.account-no-doubt')}
              onCommit={(words) => onChange(() => ({ doubt: words }))}
            />
          </div>
          <div className={styles.terms}>
            <AccountCitations number={number} citations={citations} onCite={onCite} />
            <Button edits variant="quiet" aria-label={message('events.remove-account', { number })} onPress={onRemove}>
              {message('parts.uncite')}
            </Button>
          </div>
        </FieldList>
        <AccountParticulars
          recordKey={recordKey}
          number={number}
          account={account}
          accounts={props.accounts}
          onChange={onChange}
          onLink={props.onLink}
        />
      </div>
    </div>
  )
}

const STANCES = ['claims', 'disputes'] as const

function useSides(): readonly Option[] {
  const parties = useOrdered('parties')
  return [
    { id: '', label: message('events.account-no-party') },
    ...parties.map(({ id, name, initials }) => ({ id, label: name, detail: initials })),
  ]
}

interface AccountCitationsProps {
  readonly number: number
  readonly citations: readonly Citation[]
  readonly onCite: AccountEntryProps['onCite']
}

function AccountCitations({ number, citations, onCite }: AccountCitationsProps) {
  const sources = useOrdered('sources')
  const keys = citationKeys(citations)
  const free = sources.filter(({ id }) => !citations.some(({ source }) => source === id))
  return (
    <div className={styles.cited}>
      {citations.map((citation, at) => (
        <Cited
          key={keys[at]}
          number={number}
          citation={citation}
          onLocator={(locator) => onCite((now) => withLocator(now, { citation, at }, locator))}
          onRemove={() => void onCite((now) => withoutCitation(now, { citation, at }))}
        />
      ))}
      {free.length > 0 && (
        <ActionMenu
          label={message('events.cite-for-account')}
          actions={free.map(({ id, label, title }) => ({
            id,
            label: `${label}  ${title}`,
            onAction: () => void onCite((now) => [...now, { source: id, locator: '' }]),
          }))}
        />
      )}
    </div>
  )
}

interface CitedProps {
  readonly number: number
  readonly citation: Citation
  readonly onLocator: (locator: string) => Promise<Refusal | undefined>
  readonly onRemove: () => void
}

function Cited({ number, citation: { source: id, locator }, onLocator, onRemove }: CitedProps) {
  const source = useRecord('sources', id)
  if (source === undefined) return null
  const { label } = source
  return (
    <span className={styles.citation}>
      <Button variant="link" onPress={() => show({ collection: 'sources', id })}>
        {label}
      </Button>
      <EditableText
        label={message('events.locator-of', { number, label })}
        layout="bare"
        value={locator}
        placeholder={message('parts.no-locator')}
        onCommit={onLocator}
      />
      <Button
        edits
        variant="quiet"
        aria-label={message('events.uncite-of-account', { number, label })}
        onPress={onRemove}
      >
        ×
      </Button>
    </span>
  )
}
