import styles from './marks.module.css'

/** The letter of a tag, which is also its key: red line, flexibility, ambiguity, verify, quote. */
export type TagLetter = 'R' | 'F' | 'A' | 'V' | 'Q'

interface TagMarkProps {
  readonly tag: TagLetter
  /** The tag in words. Leave it out where they stand beside the mark: it is then hidden from assistive technology. */
  readonly label?: string
}

/** A note's tag as it stands in a margin or a cell. */
export function TagMark({ tag, label }: TagMarkProps) {
  return label === undefined ? (
    <span className={styles.tag} data-tag={tag} aria-hidden="true">
      {tag}
    </span>
  ) : (
    <span className={styles.tag} data-tag={tag} role="img" aria-label={label}>
      {tag}
    </span>
  )
}
