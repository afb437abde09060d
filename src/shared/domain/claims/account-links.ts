import type { Account, AccountLink } from '../event.ts'
import type { AccountId } from '../identifier.ts'
import { excludeEachOther, TOLL_KINDS, type TollKind } from './toll-spread.ts'

/** How two accounts of one event are linked, whichever of them holds the link: both links read the same from either end. */
export function linkBetween(accounts: readonly Account[], one: AccountId, other: AccountId): AccountLink | null {
  const from = (id: AccountId, to: AccountId): AccountLink | undefined =>
    accounts.find((account) => account.id === id)?.links.find((link) => link.account === to)?.kind
  return from(one, other) ?? from(other, one) ?? null
}

/** The accounts with one link between two of them, held by the first, instead of what stood between them before. */
export function withLink(
  accounts: readonly Account[],
  from: AccountId,
  to: AccountId,
  kind: AccountLink | null,
): Account[] {
  return accounts.map((account) => {
    if (account.id !== from && account.id !== to) return account
    const other = account.id === from ? to : from
    const links = account.links.filter((link) => link.account !== other)
    return { ...account, links: account.id === from && kind !== null ? [...links, { account: to, kind }] : links }
  })
}

/** Two accounts that cannot both hold: set against each other by hand, by their tolls, or both. */
export type Contradiction = Readonly<{
  one: Account
  other: Account
  isLinked: boolean
  /** The tolls on which no figure agrees with both. */
  tolls: readonly TollKind[]
}>

/** What contradicts what among the accounts of one event, each pair once, in their order. */
export function contradictions(accounts: readonly Account[]): Contradiction[] {
  return accounts.flatMap((one, at) =>
    accounts.slice(at + 1).flatMap((other): Contradiction[] => {
      const isLinked = linkBetween(accounts, one.id, other.id) === 'contradicts'
      const tolls = TOLL_KINDS.filter((kind) => {
        const [first, second] = [one[kind], other[kind]]
        return first !== null && second !== null && excludeEachOther(first, second)
      })
      return isLinked || tolls.length > 0 ? [{ one, other, isLinked, tolls }] : []
    }),
  )
}
