/** One thing that can be chosen, in a menu, a select, a segmented control or a list of checks. */
export interface Option {
  /** What is stored. Unique in its list. */
  readonly id: string
  /** What is read. */
  readonly label: string
  /** A second, quieter word at the end ("3"). */
  readonly detail?: string
  readonly isDisabled?: boolean
}
