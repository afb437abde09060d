/**
 * How a record of a file stands to the notebook: not there yet · there and the same · there and different · there in a
 * newer form, so that the file's is out of date.
 */
export const STANDINGS = ['new', 'changed', 'same', 'older'] as const
export type Standing = (typeof STANDINGS)[number]

/** One record of a file as it would stand in the notebook. */
export type Offer<R> = {
  readonly standing: Standing
  /** The whole record: under its old identifier, with what the file does not say, where it is there already. */
  readonly record: R
  /** The fields that would change; empty for a new one. */
  readonly fields: readonly string[]
  /** Whether it goes in unless it is told otherwise: what is new or newer does, what was called off before it was here does not. */
  readonly isChosen: boolean
}

/** Whether there is anything to do about an offer. */
export const isOpen = ({ standing }: Pick<Offer<unknown>, 'standing'>): boolean =>
  standing === 'new' || standing === 'changed'

/** The fields in which two records differ, by value. */
export const differing = <R extends object>(before: R, after: R): (keyof R & string)[] =>
  (Object.keys(after) as (keyof R & string)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  )
