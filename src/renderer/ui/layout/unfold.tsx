import { useId, useState, type ReactNode } from 'react'
import styles from './unfold.module.css'

interface UnfoldProps {
  /** What it unfolds, for those who hear it: "Particulars of account 1". */
  readonly label: string
  /** What stands on the line, folded or not: the gist of what is inside. */
  readonly gist: ReactNode
  readonly children: ReactNode
}

/** Particulars behind one quiet line. A press, Enter or Space unfolds them; they are not there while they are folded. */
export function Unfold({ label, gist, children }: UnfoldProps) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <div className={styles.unfold}>
      <button
        type="button"
        className={styles.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span>
          <span className="visually-hidden">{label}: </span>
          {gist}
        </span>
      </button>
      {isOpen && <div id={id}>{children}</div>}
    </div>
  )
}
