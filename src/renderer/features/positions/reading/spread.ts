import { isNegotiating, type Party, sitsAtTable } from '#shared/domain/party.ts'

/** Who is read on the facing pages, by the reader's choice; `null`: as seated. */
export type ChosenPages = { readonly left: string | null; readonly right: string | null }

/** The facing pages of one agenda item. */
export type Spread = {
  readonly left: Party | undefined
  readonly right: Party | undefined
  /** Mediators and hosts who are on neither page: they stand beneath. */
  readonly beneath: readonly Party[]
  /** Who can be put on a page in place of another; empty where both sides face each other and that is all. */
  readonly tabs: readonly Party[]
}

/**
 * Lays out the pages: the first two negotiating sides face each other as they are seated; a third is a tab, and so is a
 * mediator once its text has been opened as a page. `wanted` is a party that must be in sight (it was just asked for).
 */
export function spreadOf(parties: readonly Party[], chosen: ChosenPages, wanted: string | null): Spread {
  const seated = parties.filter(sitsAtTable).toSorted((a, b) => a.order - b.order)
  const sides = seated.filter(isNegotiating)
  const named = (id: string | null): Party | undefined => seated.find((party) => party.id === id)
  const left = named(chosen.left) ?? sides.find(({ id }) => id !== chosen.right) ?? seated[0]
  const other = (id: string | null): Party | undefined => (id === left?.id ? undefined : named(id))
  const right = other(wanted) ?? other(chosen.right) ?? sides.find(({ id }) => id !== left?.id)
  const onPages = [left, right].filter((party) => party !== undefined)
  const beneath = seated.filter((party) => !isNegotiating(party) && !onPages.includes(party))
  const isPlain = sides.length <= 2 && onPages.every(isNegotiating)
  return { left, right, beneath, tabs: isPlain ? [] : seated }
}
