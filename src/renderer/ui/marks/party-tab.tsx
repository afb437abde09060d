import styles from './marks.module.css'

/** A party's colour, by its place in the order of seating. */
export type PartyTone = 1 | 2 | 3 | 4 | 5 | 6

/** What the party is here: `filled` sits, `ruled` hosts or mediates, `dotted` watches, `dashed` has said nothing. */
export type PartyForm = 'filled' | 'ruled' | 'dotted' | 'dashed'

interface PartyTabProps {
  /** Two or three letters. Always shown: the colour only helps. */
  readonly initials: string
  readonly tone: PartyTone
  readonly form?: PartyForm
  /** The full name, read out instead of the letters. Leave it out where the name stands beside the tab: it is then hidden from assistive technology. */
  readonly name?: string
}

/** A party's tab: form says its role, letters say who, colour helps. */
export function PartyTab({ initials, tone, form = 'filled', name }: PartyTabProps) {
  return name === undefined ? (
    <span className={styles.party} data-tone={tone} data-form={form} aria-hidden="true">
      {initials}
    </span>
  ) : (
    <span className={styles.party} data-tone={tone} data-form={form} role="img" aria-label={name}>
      {initials}
    </span>
  )
}

/** The tone of the party at a place (from 0) in the seating; after six they come round again, and the letters tell. */
export function partyTone(seat: number): PartyTone {
  return ((((seat % 6) + 6) % 6) + 1) as PartyTone
}
