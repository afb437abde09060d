import { Button } from '../button/button.tsx'
import { Kbd } from '../words/kbd.tsx'
import styles from './feedback.module.css'

interface UndoBarProps {
  /** What went, as a sentence: "Event removed: Fighting resumes". */
  readonly children: string
  readonly undoLabel: string
  readonly kbd: string
  readonly onUndo: () => void
}

/** The ink bar that names what went and offers it back. It stays until the next edit, not on a timer. */
export function UndoBar({ children, undoLabel, kbd, onUndo }: UndoBarProps) {
  return (
    <div className={styles.undo} role="status">
      <span>{children}</span>
      <span className={styles.undoEnd}>
        <Button variant="link" onPress={onUndo}>
          {undoLabel}
        </Button>
        <Kbd>{kbd}</Kbd>
      </span>
    </div>
  )
}
