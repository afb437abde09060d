import { linkBetween } from '#shared/domain/claims/account-links.ts'
import { isSilent, TOLL_KINDS } from '#shared/domain/claims/toll-spread.ts'
import { type Account, ACCOUNT_LINKS, type AccountLink } from '#shared/domain/event.ts'
import { CREDIBILITIES, type Credibility, RELIABILITIES, type Reliability } from '#shared/domain/values/admiralty.ts'
import { accountGradeInWords, speakerInWords, tollFigures } from '#shared/i18n/claims.ts'
import { message } from '#shared/i18n/message.ts'
import { choices } from '../../../parts/choices.ts'
import type { Refusal } from '../../../state/client.ts'
import { useOrdered } from '../../../state/records.ts'
import { EditableChoice } from '../../../ui/fields/editable-choice.tsx'
import { FieldList } from '../../../ui/fields/field-list.tsx'
import { Unfold } from '../../../ui/layout/unfold.tsx'
import { Unstated } from '../../../ui/words/unstated.tsx'
import { NO_TOLL } from '../new-event.ts'
import { TollField } from './toll-field.tsx'

interface AccountParticularsProps {
  readonly recordKey: string
  /** Its place among the accounts, from 1. */
  readonly number: number
  readonly account: Account
  /** All accounts of the event, this one among them, in their order. */
  readonly accounts: readonly Account[]
  /** Changes the account from what it is when the edit's turn comes. */
  readonly onChange: (from: (now: Account) => Partial<Account>) => Promise<Refusal | undefined>
  readonly onLink: (to: Account['id'], kind: AccountLink | null) => Promise<Refusal | undefined>
}

/** How far an account is believed, whom it counts, and which accounts it bears out or contradicts: behind one line. */
export function AccountParticulars(props: AccountParticularsProps) {
  const { recordKey, number, account, accounts, onChange, onLink } = props
  const parties = useOrdered('parties')
  const neighbours = accounts.flatMap((other, at) =>
    other.id === account.id
      ? []
      : [
          {
            other,
            name: message('events.account-named', {
              number: at + 1,
              name: speakerInWords(message, other, parties),
            }),
          },
        ],
  )
  const gist = [
    accountGradeInWords(message, account),
    ...TOLL_KINDS.map((kind) => {
      const toll = account[kind]
      return toll === null || isSilent(toll)
        ? ''
        : message('brief.toll', { kind: message(`brief.${kind}`), figures: tollFigures(message, toll) })
    }),
    ...neighbours.map(({ other, name }) => {
      const link = linkBetween(accounts, account.id, other.id)
      return link === null ? '' : message(`events.link-gist-${link}`, { name })
    }),
  ].filter((part) => part !== '')
  return (
    <Unfold
      label={message('events.particulars', { number })}
      gist={gist.length === 0 ? <Unstated>{message('events.no-particulars')}</Unstated> : gist.join(' · ')}
    >
      <FieldList recordKey={`${recordKey} particulars`}>
        <EditableChoice
          label={message('sources.reliability')}
          options={[
            { id: '', label: message('events.not-graded') },
            ...RELIABILITIES.map((grade) => ({ id: grade, label: `${grade}  ${message(`reliability.${grade}`)}` })),
          ]}
          value={account.reliability ?? ''}
          placeholder={message('events.not-graded')}
          onCommit={(grade) => onChange(() => ({ reliability: grade === '' ? null : (grade as Reliability) }))}
        />
        <EditableChoice
          label={message('sources.credibility')}
          options={[
            { id: '', label: message('events.not-graded') },
            ...CREDIBILITIES.map((grade) => ({
              id: String(grade),
              label: `${grade}  ${message(`credibility.${grade}`)}`,
            })),
          ]}
          value={account.credibility === null ? '' : String(account.credibility)}
          placeholder={message('events.not-graded')}
          onCommit={(grade) => onChange(() => ({ credibility: grade === '' ? null : (Number(grade) as Credibility) }))}
        />
        {TOLL_KINDS.map((kind) => (
          <TollField
            key={kind}
            kind={kind}
            toll={account[kind] ?? NO_TOLL}
            onChange={(fields) =>
              onChange((now) => {
                const changed = { ...(now[kind] ?? NO_TOLL), ...fields }
                return { [kind]: isSilent(changed) ? null : changed }
              })
            }
          />
        ))}
        {neighbours.map(({ other, name }) => (
          <EditableChoice
            key={other.id}
            label={message('events.link-to', { name })}
            options={[{ id: '', label: message('events.not-linked') }, ...choices('events.link', ACCOUNT_LINKS)]}
            value={linkBetween(accounts, account.id, other.id) ?? ''}
            placeholder={message('events.not-linked')}
            onCommit={(kind) => onLink(other.id, kind === '' ? null : (kind as AccountLink))}
          />
        ))}
      </FieldList>
    </Unfold>
  )
}
