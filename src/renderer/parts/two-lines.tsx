import styles from './parts.module.css'

/** A record in a register: its title, and the first two lines of what it says. */
export function TwoLines({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <span className={styles.twoLines}>
      <b>
        <bdi>{title}</bdi>
      </b>
      {text !== '' && <span dir="auto">{text}</span>}
    </span>
  )
}
