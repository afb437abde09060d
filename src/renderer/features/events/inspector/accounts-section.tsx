import { withLink } from '#shared/domain/claims/account-links.ts'
import { BARE_ACCOUNT, withoutAccount, type Account, type Event } from '#shared/domain/event.ts'
import type { AccountId } from '#shared/domain/identifier.ts'
import { message } from '#shared/i18n/message.ts'
import type { RecordEdit } from '../../../parts/use-record-edit.ts'
import { Button } from '../../../ui/button/button.tsx'
import { InspectorSection } from '../../../ui/layout/inspector-head.tsx'
import { SectionHead } from '../../../ui/words/section-head.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { AccountEntry } from './account-entry.tsx'
import { ClaimsInShort } from './claims-in-short.tsx'
import styles from './inspector.module.css'

interface AccountsSectionProps {
  readonly event: Event
  readonly edit: RecordEdit<Event>
}

/** What each side says of the event, each account under its party's tab. */
export function AccountsSection({ event, edit }: AccountsSectionProps) {
  const { id, accounts, actors, citations } = event
  const add = (): void => {
    const heard = new Set(accounts.map(({ party }) => party))
    const account: Account = {
      id: crypto.randomUUID() as AccountId,
      // Most often it is the side not yet heard, out of the same source.
      party: actors.find((actor) => !heard.has(actor)) ?? null,
      stance: 'claims',
      text: '',
      ...BARE_ACCOUNT,
      citations: citations.slice(0, 1),
    }
    void edit.changeFrom(({ accounts: now }) => ({ accounts: [...now, account] }))
  }
  return (
    <InspectorSection>
      <SectionHead
        title={message('events.accounts')}
        count={accounts.length}
        end={
          <Button edits variant="link" onPress={add}>
            {message('events.add-account')}
          </Button>
        }
      />
      {accounts.length === 0 && (
        <p className={styles.quiet}>
          <Unstated>{message('events.no-accounts')}</Unstated>
        </p>
      )}
      <ClaimsInShort event={event} />
      {accounts.map((account, at) => (
        <AccountEntry
          key={account.id}
          recordKey={`${id} account ${account.id}`}
          number={at + 1}
          account={account}
          accounts={accounts}
          onChange={(from) =>
            edit.changeFrom(({ accounts: now }) => ({
              accounts: now.map((one) => (one.id === account.id ? { ...one, ...from(one) } : one)),
            }))
          }
          onLink={(to, kind) =>
            edit.changeFrom(({ accounts: now }) => ({ accounts: withLink(now, account.id, to, kind) }))
          }
          onCite={(from) =>
            edit.changeFrom(({ accounts: now }) => ({
              accounts: now.map((one) => (one.id === account.id ? { ...one, citations: from(one.citations) } : one)),
            }))
          }
          onRemove={() => void edit.changeFrom(({ accounts: now }) => ({ accounts: withoutAccount(now, account.id) }))}
        />
      ))}
    </InspectorSection>
  )
}
