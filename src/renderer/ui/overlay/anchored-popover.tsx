import type { ReactNode, RefObject } from 'react'
import { Floating } from './floating.tsx'
import styles from './floating.module.css'

interface AnchoredPopoverProps {
  /** Its name for assistive technology. */
  readonly label: string
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The element it stands under. */
  readonly anchorRef: RefObject<Element | null>
  readonly placement?: 'bottom' | 'bottom start' | 'bottom end' | 'top' | 'top start' | 'start' | 'end'
  readonly children: ReactNode
}

/**
 * A small form that floats at an element of the caller's: takes the focus, and gives it back when it is closed. What only
 * accompanies a selection, and must leave the focus in the text, is a `FloatingBar`.
 */
export function AnchoredPopover(props: AnchoredPopoverProps) {
  const { label, isOpen, onClose, anchorRef, placement = 'bottom start', children } = props
  return (
    // Without a Dialog inside, react-aria gives the popover itself the role: its dismiss buttons then stand in the dialog.
    <Floating
      aria-label={label}
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      triggerRef={anchorRef}
      placement={placement}
    >
      <div className={styles.body}>{children}</div>
    </Floating>
  )
}
