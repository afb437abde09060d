import styles from './marks.module.css'

/** One of the colours that parties have. */
export type PartyTone = 1 | 2 | 3 | 4 | 5 | 6

/** What the party is here: `filled` sits, `ruled` hosts or mediates, `dotted` watches, `dashed` has said nothing. */
export type PartyForm = 'filled' | 'ruled' | 'dotted' | 'dashed'

interface PartyTabProps {
  /** Two or three letters. Always shown: the colour only helps. */
  readonly initials: string
  readonly tone: PartyTone
  readonly form?: PartyForm
  /** Another party has this colour already: the tab's ends are round. */
  readonly isAgain?: boolean
  /** The full name, read out instead of the letters. Leave it out where the name stands beside the tab: it is then hidden from assistive technology. */
  readonly name?: string
}

/** A party's tab: form says its role, letters say who, colour helps. */
export function PartyTab({ initials, tone, form = 'filled', isAgain = false, name }: PartyTabProps) {
  const look = { 'data-tone': tone, 'data-form': form, 'data-again': isAgain ? '' : undefined }
  return name === undefined ? (
    <span className={styles.party} {...look} aria-hidden="true">
      {initials}
    </span>
  ) : (
    <span className={styles.party} {...look} role="img" aria-label={name}>
      {initials}
    </span>
  )
}

const TONES = 6

/** The colour for a party's tone (from 0); after six they come round again. */
export function partyTone(tone: number): PartyTone {
  return ((tone % TONES) + 1) as PartyTone
}

/** Whether the colour for a tone has come round again, so that the shape of the tab must tell it from the first. */
export const isToneAgain = (tone: number): boolean => tone >= TONES
