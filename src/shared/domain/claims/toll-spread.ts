import type { Account, Event, Toll } from '../event.ts'

export const TOLL_KINDS = ['killed', 'injured'] as const
export type TollKind = (typeof TOLL_KINDS)[number]

/** One account that counts: what it says of the dead or of the injured. */
export type CountedAccount = Readonly<{ account: Account; toll: Toll }>

/**
 * How far the accounts of one event lie apart on one toll, in persons. `low` and `high` are the least and the greatest
 * figure that any account names (`null` while all of them count in words alone), whoever names it: the spread of what is
 * said, not an estimate of what is true. `ours` is the event's own toll, `null` while it names no figure.
 */
export type TollSpread = Readonly<{
  kind: TollKind
  low: number | null
  high: number | null
  /** The accounts that count, in their order. Those that are silent on this toll are not among them. */
  said: readonly CountedAccount[]
  ours: Toll | null
}>

/** The figures that a toll names, least first. */
const figuresOf = ({ low, best, high }: Toll): number[] => [low, best, high].filter((figure) => figure !== null)

/** Whether a toll says nothing, neither in figures nor in words. */
export const isSilent = (toll: Toll): boolean => figuresOf(toll).length === 0 && toll.words.trim() === ''

/** The spread of an event's accounts on one toll; `null` when none of them counts. */
export function tollSpread({ accounts, casualties }: Event, kind: TollKind): TollSpread | null {
  const said = accounts.flatMap((account) => {
    const toll = account[kind]
    return toll === null || isSilent(toll) ? [] : [{ account, toll }]
  })
  if (said.length === 0) return null
  const figures = said.flatMap(({ toll }) => figuresOf(toll))
  const ours = casualties?.[kind] ?? null
  return {
    kind,
    low: figures.length === 0 ? null : Math.min(...figures),
    high: figures.length === 0 ? null : Math.max(...figures),
    said,
    ours: ours === null || figuresOf(ours).length === 0 ? null : ours,
  }
}

/**
 * Whether two tolls cannot both hold: no number lies within both. A toll without an upper figure is open above its
 * best or lowest one only when no best is given; likewise below.
 */
export function excludeEachOther(one: Toll, other: Toll): boolean {
  if (figuresOf(one).length === 0 || figuresOf(other).length === 0) return false
  return floorOf(one) > ceilingOf(other) || floorOf(other) > ceilingOf(one)
}

const floorOf = ({ low, best }: Toll): number => low ?? best ?? 0
const ceilingOf = ({ high, best }: Toll): number => high ?? best ?? Infinity
